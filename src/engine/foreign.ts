/** Is a piece of text in a language that is not read? By its letters, and by the frequent words of other languages (rules/others.yaml). */

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
export interface Tongues { count: number; ours: ReadonlySet<string>; letters: ReadonlySet<string>[]; words: Map<string, Points>; spelt: Map<string, Points> }

const NOTHING: Points = { own: false, others: [], words: [], letters: [] };
/** So many words with letters of their own are remembered. */
const MEMORY = 2000;

export function tongues({ ours, ...others }: OtherLanguages, common: Readonly<Record<string, readonly string[]>>): Tongues {
  const lists = Object.values(others);
  const own = new Set(Object.values(common).flat()), shared = new Set(ours.words);
  const words = new Map<string, Points>();
  for (const text of [...own, ...lists.flatMap(list => list.words)]) {
    const having = lists.flatMap((list, at) => (list.words.includes(text) ? [at] : []));
    words.set(text, { own: own.has(text), others: having, words: own.has(text) || shared.has(text) || text.length < 2 ? [] : having, letters: [] });
  }
  return { count: lists.length, ours: new Set(ours.letters), letters: lists.map(({ letters }) => new Set(letters)), words, spelt: new Map() };
}

/** Null where nothing tells: a name, a number, a line of code. */
export type Verdict = 'own' | 'other' | null;
export type Script = 'latin' | 'cyrillic' | 'other' | null;

/** So much of a text tells, in UTF-16 units. */
const SAMPLE = 240;
const TOKEN = /[\p{L}\p{M}ʻʼ‘’]+/gu;
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

export function verdict(text: string, script: Script, all: Tongues): Verdict {
  if (script === 'other') return 'other';
  const tokens = script && text.slice(0, SAMPLE).match(TOKEN);
  if (!tokens) return null;
  const sums = new Uint16Array(all.count);
  let ours = 0, best = 0;
  for (const token of tokens) {
    const points = pointsOf(token, all);
    if (points.own) ours++;
    for (const other of points.others) best = Math.max(best, ++sums[other]!);
  }
  if (best > ours && tells(tokens, sums.indexOf(best), all)) return 'other';
  return ours > best ? 'own' : null;
}

function pointsOf(token: string, all: Tongues): Points {
  const text = token.toLowerCase();
  if (PLAIN.test(text)) return all.words.get(text) ?? NOTHING;
  const known = all.spelt.get(token);
  if (known) return known;
  if (all.spelt.size >= MEMORY) all.spelt.clear();
  const points = spelling(text.replace(/[‘’]/g, 'ʻ'), token === text, all);
  all.spelt.set(token, points);
  return points;
}

/** Of a word with letters beyond the two alphabets. */
function spelling(text: string, small: boolean, all: Tongues): Points {
  // Kazakh is typed with the letters that a keyboard has: a Latin schwa in a Cyrillic word is no other language.
  if (/\p{Script=Cyrillic}/u.test(text) && /\p{Script=Latin}/u.test(text)) return NOTHING;
  const word = all.words.get(text) ?? NOTHING;
  const special = [...text].filter(letter => !PLAIN.test(letter));
  const own = special.every(letter => all.ours.has(letter));
  const others = all.letters.flatMap((letters, at) => (word.others.includes(at) || special.every(letter => letters.has(letter)) ? [at] : []));
  return { own: own || word.own, others, words: word.words, letters: small && !own ? others : [] };
}

/** Two words that no language read here has, or letters of its own in some. A list of names has neither: names have capitals. */
function tells(tokens: readonly string[], other: number, all: Tongues): boolean {
  const words = new Set<string>();
  let letters = 0;
  for (const token of tokens) {
    const points = pointsOf(token, all);
    if (points.words.includes(other)) words.add(token.toLowerCase());
    if (points.letters.includes(other)) letters++;
  }
  return words.size >= 2 || (words.size >= 1 && letters >= 1) || letters >= 2;
}
