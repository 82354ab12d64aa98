/** Whether a page may be a policy or a consent: the whole judgement of the gate. No DOM, so that figures can be taken. */
import { others, signs, title, words } from 'anyq:gate';

export interface Glance {
  /** Title and address. */
  named: string;
  /** The beginning of the text, without links and buttons. */
  text: string;
}

/** Code of a character → what it is folded to; worked out once for each, for a page has few. Beyond are signs and other scripts. */
const folds = new Uint8Array(9000);

/**
 * Lower case, words one space apart, each Cyrillic letter as the one ASCII sign that the build writes it in. One that looks
 * like a Latin letter is that, for pages mix them: "соокіe".
 */
export function fold(text: string): string {
  const SPACE = 32;
  const codes = [SPACE];
  let last = SPACE;
  // By hand: an expression that replaces every third letter takes ten times as long.
  for (let at = 0; at < text.length; at++) {
    const folded = folds[text.charCodeAt(at)] ||= signOf(text[at]!.toLowerCase()).charCodeAt(0);
    if (folded !== SPACE || last !== SPACE) codes.push(last = folded);
  }
  return `${String.fromCharCode.apply(null, codes)} `;
}

function signOf(letter: string): string {
  // From а to я there are 32 codes; what is not among the others either, at −1, is the space between the two.
  const at = letter.charCodeAt(0) - 1072;
  return /[a-z\d]/.test(letter) ? letter : signs[at >> 5 ? 33 + others.indexOf(letter) : at]!;
}

/** Breadth counts: of how many different matters of a policy the text speaks. */
export function score({ named, text }: Glance): number {
  // The groups of `words`: 1 reported speech, 2 data of a person; then each matter.
  const REPORTED = 1, ABOUT = 2, NAMED = 2;
  // So many characters from the top a page may take to call itself a policy, where its title does not.
  const HEAD = 100;
  const folded = fold(text);
  const hits: number[] = [];
  for (const match of folded.matchAll(words)) {
    const group = match.findIndex((stem, index) => index && stem);
    hits[group] = (hits[group] ?? 0) + 1;
  }
  // A long text says many things once: there, a matter must come up more often to count in full.
  const full = Math.max(1, (folded.length / 800) ** 0.6);
  let sum = title.test(fold(named) + folded.slice(0, HEAD)) ? NAMED : 0;
  hits.forEach((times, group) => {
    sum += Math.min(group > ABOUT ? 1 : 3, times / full) * (group === REPORTED ? -1 : 1);
  });
  return sum;
}

export const mayBePolicy = (glance: Glance): boolean => score(glance) > 5.5;
