/** The printed words met so far and what they fold to: words repeat, and a word met again costs no new string. */
import { fold } from './fold.ts';

export interface Known { printed: string; hash: number; text: string; capital: boolean; id: number }

/** Places of the table, a power of two, and how many may be taken before it is emptied: a page of random words must not grow it without end. */
const BITS = 15;
export const PLACES = 1 << BITS;
const MANY = PLACES / 2;
/** Nobody repeats a longer word. */
const LONG = 40;

let places: (Known | undefined)[] = new Array(PLACES);
let count = 0;

/** The word that is printed from `start` to `end`. @param hash of its characters: see `mix`. */
export function known(source: string, start: number, end: number, hash: number): Known {
  let at = place(hash);
  for (let kept = places[at]; kept; kept = places[at = (at + 1) & (PLACES - 1)]) {
    if (kept.hash === hash && kept.printed.length === end - start && source.startsWith(kept.printed, start)) return kept;
  }
  const printed = source.slice(start, end), first = printed[0] as string;
  const made = { printed, hash, text: fold(printed), capital: first !== first.toLowerCase(), id: UNKEPT };
  if (printed.length > LONG) return made;
  if (++count > MANY) { places = new Array(PLACES); count = 1; at = place(hash); }
  // Numbered as they come: what is kept of the words of one page lies close together, and is found sooner than if it were strewn.
  made.id = count;
  return places[at] = made;
}

/** Shared by all words that are not kept. */
export const UNKEPT = 0;

export const mix = (hash: number, code: number) => (Math.imul(hash, 31) + code) | 0;

/** Words that differ in their ending alone must not crowd together. */
const place = (hash: number) => Math.imul(hash, 0x9E3779B1) >>> (32 - BITS);
