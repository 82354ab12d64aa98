/** Whether a page may be a policy or a consent: the whole judgement of the gate. No DOM, so that figures can be taken. */
import stems from 'anyq:gate';

export interface Glance {
  title: string;
  address: string;
  /** The main headings. */
  headings: readonly string[];
  /** The beginning of the text, without links and buttons. */
  text: string;
}

const { data = [], title = [], other = [], itself = [], matters = [] } = stems;

const LATIN = 'aceopxyih', CYRILLIC = 'асеорхуіһ';
/** Look-alikes beside a Cyrillic letter: "соокіe", "ІP-адрес". */
const ALIKE = /(?<=[а-ү])[aceopxyih]+|[aceopxyih]+(?=[а-ү])/g;

/** Lower case, words one space apart; a Latin letter within a Cyrillic word becomes the one it looks like. */
export function fold(text: string): string {
  return ` ${text.toLowerCase().replace(/ё/g, 'е').replace(/[^\p{L}\p{N}]+/gu, ' ').replace(ALIKE, run => [...run].map(letter => CYRILLIC.charAt(LATIN.indexOf(letter))).join(''))} `;
}

const count = (list: string[], text: string) => text.match(new RegExp(` (?:${list.join('|').replace(/\*/g, '[^ ]*')})`, 'g'))?.length ?? 0;

export function mayBePolicy(page: Glance): boolean {
  const text = fold(page.text);
  const head = fold(`${page.title} ${page.headings.join(' ')}`);
  const named = count(title, head + fold(page.address));
  const found = matters.map(matter => count([matter], text));
  const breadth = found.filter(Boolean).length;
  const about = count(data, text);
  if (named) return breadth > 2 || about + count(itself, text) > 2;
  // Per thousand characters. One word said over and over is no richer for it.
  const thousands = Math.max(2, text.length / 1000);
  const depth = found.reduce((sum, times) => sum + Math.min(9, times), 0) / thousands;
  const dense = about / thousands;
  if (count(other, head)) return dense > 2 && breadth > 7;
  if (count(itself, text)) return (dense > 0.8 && breadth > 4) || (breadth > 6 && depth > 5);
  return (dense > 2 && breadth > 4) || (dense > 1.3 && breadth > 7) || (breadth > 8 && depth > 6);
}
