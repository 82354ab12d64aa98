/** Is a piece of text in a language that is not read? By its letters, and by the frequent words of other languages (rules/others.yaml). */
import { PLACES } from './known.ts';
import type { Word } from './normalise.ts';

/** `letters`: beyond а–я and a–z. `words`: frequent ones, also those that a language read here has too. */
export interface OtherLanguage { letters: string; words: string[] }
/** `ours`: letters of the languages that are read, and words that are no sign of another language although it has them. */
export type OtherLanguages = Record<string, OtherLanguage> & { ours: OtherLanguage };

/** What a word says. Numbers are those of the other languages. */
interface Points {
  own: boolean;
  /** Languages that have the word, or at least its letters. */
  others: readonly number[];
  /** Those that have it, or its letters, while no language read here does. */
  words: readonly number[];
  letters: readonly number[];
}

const NOTHING: Points = { own: false, others: [], words: [], letters: [] };

/** What words say of the language of a text. Words repeat, so it is kept. */
export class Tongues {
  private readonly ours: ReadonlySet<string>;
  private readonly letters: readonly ReadonlySet<string>[];
  private readonly listed = new Map<string, Points>();
  /** Word id → the word, and what it says. */
  private readonly texts: (string | undefined)[] = new Array(PLACES);
  private readonly points: Points[] = new Array(PLACES);
  /** Other language → words of the text at hand that speak for it. */
  private readonly sums: Uint16Array;

  /** @param common frequent words of each language that is read. */
  constructor({ ours, ...others }: OtherLanguages, common: Readonly<Record<string, readonly string[]>>) {
    const lists = Object.values(others);
    const own = new Set(Object.values(common).flat()), shared = new Set(ours.words);
    for (const text of [...own, ...lists.flatMap(list => list.words)]) {
      const having = lists.flatMap((list, at) => (list.words.includes(text) ? [at] : []));
      this.listed.set(text, { own: own.has(text), others: having, words: own.has(text) || shared.has(text) || text.length < 2 ? [] : having, letters: [] });
    }
    this.ours = new Set(ours.letters);
    this.letters = lists.map(({ letters }) => new Set(letters));
    this.sums = new Uint16Array(lists.length);
  }

  /** @param words of the text. @param script see `scriptOf`. */
  verdict(text: string, words: readonly Word[], script: Script): Verdict {
    if (script === 'other') return 'other';
    if (!script) return null;
    const { sums } = this;
    sums.fill(0);
    let ours = 0, best = 0;
    for (let at = 0, next = 0; isSampled(words, at); at = next) {
      next = parted(text, words, at);
      const { own, others } = this.of(text, words, at, next);
      if (own) ours++;
      for (let other = 0; other < others.length; other++) best = Math.max(best, ++(sums[others[other] as number] as number));
    }
    if (best > ours && this.tells(text, words, sums.indexOf(best))) return 'other';
    return ours > best ? 'own' : null;
  }

  /** Two words that no language read here has, or letters of its own in some. A list of names has neither: names have capitals. */
  private tells(text: string, words: readonly Word[], other: number): boolean {
    const found = new Set<string>();
    let letters = 0;
    for (let at = 0, next = 0; isSampled(words, at); at = next) {
      next = parted(text, words, at);
      const points = this.of(text, words, at, next);
      if (points.words.includes(other)) found.add((words[at] as Word).text);
      if (points.letters.includes(other)) letters++;
    }
    return found.size >= 2 || (found.size >= 1 && letters >= 1) || letters >= 2;
  }

  /** What words `at` to `next` say, which are one: see `parted`. */
  private of(text: string, words: readonly Word[], at: number, next: number): Points {
    const { id, text: folded, start, end } = words[at] as Word;
    if (next > at + 1) return this.heard(text.slice(start, (words[next - 1] as Word).end));
    if (this.texts[id] === folded) return this.points[id] as Points;
    this.texts[id] = folded;
    return this.points[id] = this.heard(text.slice(start, end));
  }

  private heard(printed: string): Points {
    const [token] = TOKEN.exec(printed) ?? [];
    if (!token || /[@/.]/.test(printed)) return NOTHING;
    const text = token.toLowerCase();
    return PLAIN.test(text) ? this.listed.get(text) ?? NOTHING : this.spelt(text.replace(/[‘’]/g, 'ʻ'), token === text);
  }

  /** Of a word with letters beyond the two alphabets. */
  private spelt(text: string, small: boolean): Points {
    // Kazakh is typed with the letters that a keyboard has: a Latin schwa in a Cyrillic word is no other language.
    if (/\p{Script=Cyrillic}/u.test(text) && /\p{Script=Latin}/u.test(text)) return NOTHING;
    const word = this.listed.get(text) ?? NOTHING;
    const special = [...text].filter(letter => !PLAIN.test(letter));
    const own = special.every(letter => this.ours.has(letter));
    const others = this.letters.flatMap((letters, at) => (word.others.includes(at) || special.every(letter => letters.has(letter)) ? [at] : []));
    return { own: own || word.own, others, words: word.words, letters: small && !own ? others : [] };
  }
}

const isSampled = (words: readonly Word[], at: number) => at < words.length && (words[at] as Word).start < SAMPLE;

/** The word after word `at` and what an apostrophe joins to it: "bo‘lgan" is one word of Uzbek. */
function parted(text: string, words: readonly Word[], at: number): number {
  let next = at + 1;
  for (; next < words.length; next++) {
    const { end } = words[next - 1] as Word;
    if ((words[next] as Word).start !== end + 1 || !isApostrophe(text.charCodeAt(end))) break;
  }
  return next;
}

const isApostrophe = (code: number) => code === 0x2018 || code === 0x2019;

/** Null where nothing tells: a name, a number, a line of code. */
export type Verdict = 'own' | 'other' | null;
export type Script = 'latin' | 'cyrillic' | 'other' | null;

/** So much of a text tells, in UTF-16 units. */
const SAMPLE = 240;
const TOKEN = /[\p{L}\p{M}ʻʼ‘’]+/u;
const PLAIN = /^[a-zа-яё]*$/;
/** Of a script that is not read: fewer letters are a sign or a name. */
const LEAST = 4;

/** The script that most of a text is written in, by letters. */
export function scriptOf(text: string): Script {
  let cyrillic = 0, latin = 0, other = 0;
  for (let at = Math.min(text.length, SAMPLE) - 1; at >= 0; at--) {
    const code = text.charCodeAt(at);
    if (code < 0x41) continue;
    if (code < 0x250) latin += Number((code | 32) >= 0x61 && (code | 32) <= 0x7a || code >= 0xc0);
    else if (code >= 0x400 && code < 0x530) cyrillic++;
    // Signs and pictures lie between; one sign of East Asia is a syllable or a word.
    else if ((code >= 0x370 && code < 0x1e00) || (code >= 0xfb1d && code < 0xfe00)) other++;
    else if (code >= 0x3040 && code < 0xd7b0) other += 3;
  }
  if (other >= LEAST && other > cyrillic && other > latin) return 'other';
  if (!cyrillic && !latin) return null;
  return cyrillic >= latin ? 'cyrillic' : 'latin';
}
