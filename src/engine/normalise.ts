/**
 * Text → words with offsets. Folds what differs without meaning: case, ё, soft hyphens, look-alike letters of the
 * other script. Every offset is one of the block's own text, so that a quote is always the policy's words.
 */

/** How strongly a word is parted from the word before it. */
export const GAP = { none: 0, comma: 1, break: 2, end: 3 } as const;

export interface Word {
  /** Folded: lower case, ё as е, look-alikes of the other script replaced. */
  text: string;
  start: number;
  end: number;
  /** One of GAP: what stands between the word before and this one. */
  gap: number;
  /** The word as printed begins with a capital. */
  capital: boolean;
  /** A dash parts it from the word before. */
  dash: boolean;
}

const CYRILLIC = /[\u0400-\u04FF]/;
const LATIN = /[a-z]/;
/** Letters that look alike, Cyrillic → Latin. Word exports and OCR mix them: "соокіе", "ІР", "cбор". */
const LOOK_ALIKE: Record<string, string> = {
  а: 'a', в: 'b', с: 'c', е: 'e', һ: 'h', н: 'h', і: 'i', к: 'k', м: 'm', о: 'o', р: 'p', т: 't', у: 'y', ү: 'y', х: 'x', ѕ: 's', ј: 'j',
};
const TO_LATIN = new Map(Object.entries(LOOK_ALIKE));
const TO_CYRILLIC = new Map(Object.entries(LOOK_ALIKE).reverse().map(([cyrillic, latin]) => [latin, cyrillic]));
/** "h" in a Cyrillic word is the Kazakh һ or the Russian н; capitals tell, small letters seldom occur. */
TO_CYRILLIC.set('h', 'һ');

const TOKEN = /[\p{L}\p{N}][\p{L}\p{M}\p{N}\u00AD\u200B]*/gu;
/** Addresses are no words: "privacy@site.kz" does not speak of privacy. */
const ADDRESS = /[\p{L}\p{N}._%+-]+@(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}|(?:https?:\/\/|www\.)[^\s<>"«»()]+|(?<![\p{L}\p{N}])[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:kz|com|ru|org|net|app|io|me)(?![\p{L}\p{N}])(?:\/[^\s<>"«»()]*)?/giu;

/** The words of a text, in order. Addresses (e-mail, web) count as one word each, `@` or `//` and all. */
export function words(text: string): Word[] {
  const found: Word[] = [];
  let last = 0, at = 0;
  for (const address of text.matchAll(ADDRESS)) {
    at = tokens(text, last, address.index, at, found);
    const trimmed = address[0].replace(/[.,;:]+$/, '');
    found.push({ text: trimmed.toLowerCase(), start: address.index, end: address.index + trimmed.length, gap: gapIn(text, at, address.index), capital: false, dash: false });
    at = last = address.index + trimmed.length;
  }
  tokens(text, last, text.length, at, found);
  return found;
}

function tokens(text: string, from: number, to: number, at: number, found: Word[]): number {
  TOKEN.lastIndex = from;
  for (let match = TOKEN.exec(text); match && match.index < to; match = TOKEN.exec(text)) {
    const end = Math.min(match.index + match[0].length, to);
    const printed = text.slice(match.index, end);
    found.push({ text: fold(printed), start: match.index, end, gap: gapIn(text, at, match.index), capital: isCapital(printed), dash: DASH.test(text.slice(at, match.index)) });
    at = end;
  }
  return at;
}

function isCapital(printed: string): boolean {
  const first = printed[0] as string;
  return first !== first.toLowerCase();
}

/** Letters of other alphabets that are typed for Kazakh ones, on keyboards without these: the schwa, the barred o, k, g and n with other tails. */
const TYPED_FOR: Record<string, string> = { ё: 'е', ə: 'ә', ǝ: 'ә', ɵ: 'ө', ҝ: 'қ', ҡ: 'қ', ӄ: 'қ', ӷ: 'ғ', ӈ: 'ң', ҥ: 'ң', ӊ: 'ң', ї: 'і' };
const TYPED = new RegExp(`[${Object.keys(TYPED_FOR).join('')}]`, 'g');

/** One word, folded. */
export function fold(printed: string): string {
  const low = printed.replace(/[\u00AD\u200B]/g, '').toLowerCase().replace(TYPED, c => TYPED_FOR[c] as string);
  if (!CYRILLIC.test(low) || !LATIN.test(low)) return low;
  const letters = [...low];
  return latinWins(letters) ? letters.map(c => TO_LATIN.get(c) ?? c).join('') : letters.map(c => TO_CYRILLIC.get(c) ?? c).join('');
}

/** In a mixed word the script wins that has letters the other cannot imitate; failing that, the more frequent one. */
function latinWins(letters: string[]): boolean {
  let cyrillic = 0, latin = 0, count = 0;
  for (const c of letters) {
    if (CYRILLIC.test(c)) { count--; if (!TO_LATIN.has(c)) cyrillic++; } else if (LATIN.test(c)) { count++; if (!TO_CYRILLIC.has(c)) latin++; }
  }
  return latin === cyrillic ? count > 0 : latin > cyrillic;
}

/** The Latin word that a wholly Cyrillic one imitates ("соокіе", "ІР"), if each of its letters can. */
export function latinTwin(word: string): string | undefined {
  let twin = '';
  for (const c of word) {
    const latin = TO_LATIN.get(c);
    if (!latin) return undefined;
    twin += latin;
  }
  return twin;
}

const DASH = /[—–]|\s-\s/;
const END = /[.!?…]/, BREAK = /[;:•·|—–]|\s-\s/, COMMA = /[,()[\]{}]/;

function gapIn(text: string, from: number, to: number): number {
  if (to - from <= 1 && (to === from || text[from] === ' ')) return GAP.none;
  const between = text.slice(from, to);
  if (END.test(between)) return isAbbreviation(text, from, to) ? GAP.none : GAP.end;
  if (BREAK.test(between)) return GAP.break;
  return COMMA.test(between) ? GAP.comma : GAP.none;
}

const VOWEL = /[аеиоуыэюяәіөүұaeiouy]/;

/**
 * Does the full stop at `from` end a sentence? Not in "т.е.", "п. 5", "мкр. Орбита", "Ф. И. О.": after a single letter,
 * a short word without a vowel, a short word before a number, before a small letter, or without a space. It does
 * after an address ("… на a@b.kz. Мы …").
 */
function isAbbreviation(text: string, from: number, to: number): boolean {
  const between = text.slice(from, to);
  if (between[0] !== '.') return false;
  if (!/\s/.test(between)) return true;
  const next = text[to] as string;
  if (next === next.toLowerCase() && next !== next.toUpperCase()) return true;
  const [, inside = '', before = ''] = /(\.?)([\p{L}\p{N}]*)$/u.exec(text.slice(Math.max(0, from - 12), from)) ?? [];
  if (/^\p{L}$/u.test(before)) return true;
  if (inside || before !== before.toLowerCase() || !/^\p{L}+$/u.test(before)) return false;
  return (before.length <= 4 && !VOWEL.test(before)) || (before.length <= 3 && /\d/.test(next));
}
