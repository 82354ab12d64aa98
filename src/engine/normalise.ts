/**
 * Text → words with offsets. Folds what differs without meaning: case, ё, soft hyphens, look-alike letters of the
 * other script. Every offset is one of the block's own text, so that a quote is always the policy's words.
 * One pass over the characters, whatever the text.
 */
import { known, mix, UNKEPT, type Known } from './known.ts';
import { BREAK, COMMA, DASH, END, JOINER, kindAt, LETTER, SPACE } from './letters.ts';
import { webs } from './webs.ts';

/** How strongly a word is parted from the word before it. */
export const GAP = { none: 0, comma: 1, break: 2, end: 3 } as const;

export interface Word {
  /** Folded: lower case, ё as е, look-alikes of the other script replaced. */
  text: string;
  /** Below PLACES, and the same for a word that is printed the same, as long as it is kept: finds what else is known of it. */
  id: number;
  start: number;
  end: number;
  /** One of GAP: what stands between the word before and this one. */
  gap: number;
  /** The word as printed begins with a capital. */
  capital: boolean;
  /** A dash parts it from the word before. Never of an address. */
  dash: boolean;
}

/** The words of a text, in order. Addresses (e-mail, web) count as one word each, `@` or `//` and all. */
export function words(text: string): Word[] {
  const found: Word[] = [];
  let at = 0;
  for (const { start, end } of webs(text)) {
    at = tokens(text, at, start, found);
    const address = word({ text: text.slice(start, end).toLowerCase(), capital: false, id: UNKEPT }, text, start, end, at);
    found.push({ ...address, dash: false });
    at = end;
  }
  tokens(text, at, text.length, found);
  return found;
}

/** Adds the words between two places; returns where the last one ends. */
function tokens(text: string, from: number, to: number, found: Word[]): number {
  let last = from;
  for (let start = from; start < to; start++) {
    if (!(kindAt(text, start) & LETTER)) continue;
    let end = start, hash = 0;
    do hash = mix(hash, text.charCodeAt(end++)); while (end < to && kindAt(text, end) & (LETTER | JOINER));
    found.push(word(known(text, start, end, hash), text, start, end, last));
    last = start = end;
  }
  return last;
}

/** @param last where the word before ends. */
function word({ text, capital, id }: Pick<Known, 'text' | 'capital' | 'id'>, source: string, start: number, end: number, last: number): Word {
  if (start - last === 1 && source.charCodeAt(last) === BLANK) return { text, id, start, end, gap: GAP.none, capital, dash: false };
  const between = kindsOf(source, last, start);
  return { text, id, start, end, gap: gapOf(between, source, last, start), capital, dash: (between & DASH) !== 0 };
}

const BLANK = 32;

/** What stands between two words. A hyphen counts where spaces part it: it is a dash then. */
function kindsOf(text: string, from: number, to: number): number {
  let kinds = 0;
  for (let at = from; at < to; at++) {
    const kind = kindAt(text, at);
    if (kind !== DASH) kinds |= kind;
    else if (at > from && at + 1 < to && kindAt(text, at - 1) & kindAt(text, at + 1) & SPACE) kinds |= BREAK | DASH;
  }
  return kinds;
}

function gapOf(kinds: number, text: string, from: number, to: number): number {
  if (kinds & END) return isAbbreviation(kinds, text, from, to) ? GAP.none : GAP.end;
  if (kinds & BREAK) return GAP.break;
  return kinds & COMMA ? GAP.comma : GAP.none;
}

const VOWEL = /[аеиоуыэюяәіөүұaeiouy]/;

/**
 * Does the full stop at `from` end a sentence? Not in "т.е.", "п. 5", "мкр. Орбита", "Ф. И. О.": after a single letter,
 * a short word without a vowel, a short word before a number, before a small letter, or without a space. It does
 * after an address ("… на a@b.kz. Мы …").
 */
function isAbbreviation(kinds: number, text: string, from: number, to: number): boolean {
  if (text[from] !== '.') return false;
  if (!(kinds & SPACE)) return true;
  const next = text[to] as string;
  if (next === next.toLowerCase() && next !== next.toUpperCase()) return true;
  const [, inside = '', before = ''] = /(\.?)([\p{L}\p{N}]*)$/u.exec(text.slice(Math.max(0, from - 12), from)) ?? [];
  if (/^\p{L}$/u.test(before)) return true;
  if (inside || before !== before.toLowerCase() || !/^\p{L}+$/u.test(before)) return false;
  return (before.length <= 4 && !VOWEL.test(before)) || (before.length <= 3 && /\d/.test(next));
}
