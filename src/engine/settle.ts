/** What phrases found → what counts: each concept once in a place, without what means something else or lies in a longer match. */
import type { Language } from '../reading.ts';
import type { Match } from './lexicon.ts';
import { KIND_BITS, LANGUAGES } from './tables.ts';

/** Folders in which a word means one thing only: "e-mail address" is no address. Elsewhere a word may mean several. */
const EXCLUSIVE = ['data', 'purposes', 'recipients', 'rights', 'channels', 'retention', 'terms', 'named'];
/** No phrase spans so many words. */
export const LENGTHS = 1024;

export class Settler {
  /** The rank of each hit: length (the longest first), concept, what means something else, language. */
  private ranks = new Int32Array(256);
  /** Word → where the hits that begin with it end; they come from the last word to the first. */
  private ends = new Int32Array(256);
  private count = 0;
  private asked: readonly boolean[] = [];
  /** This word begins a match of an exclusive folder. */
  private open = false;
  /** Bits of an end: see `KIND_BITS`. */
  private readonly bits: number;
  /** Concept → its folder in EXCLUSIVE, or -1. */
  private readonly folders: Int8Array;
  /** Concept → where the phrases so far end that mean something else. */
  private readonly never: Int32Array;
  /** Exclusive folder → where the longest match from the words before ends, and from this word. */
  private readonly outer = new Int32Array(EXCLUSIVE.length);
  private readonly longest = new Int32Array(EXCLUSIVE.length);

  constructor(concepts: readonly string[]) {
    this.bits = KIND_BITS + Math.ceil(Math.log2(concepts.length + 1));
    this.folders = Int8Array.from(concepts, id => EXCLUSIVE.indexOf(id.slice(0, id.indexOf('.'))));
    this.never = new Int32Array(concepts.length);
  }

  /** A hit of so many words. @param end see `KIND_BITS`. */
  add(length: number, end: number): void {
    if (this.count === this.ranks.length) this.ranks = grown(this.ranks, this.count + 1);
    this.ranks[this.count++] = (LENGTHS - length) << this.bits | end;
  }

  /** There are no more hits that begin with word `from`. */
  close(from: number): void {
    if (from >= this.ends.length) this.ends = grown(this.ends, from + 1);
    this.ends[from] = this.count;
  }

  /** What counts of the hits that begin with so many words, all of which are closed, in the order of the text. */
  settle(words: number, languages: ReadonlySet<Language>): Match[] {
    const found: Match[] = [];
    if (!this.count) return found;
    this.asked = LANGUAGES.map(language => languages.has(language));
    this.never.fill(0);
    this.outer.fill(0);
    for (let from = 0; this.count; from++) {
      const first = from + 1 < words ? this.ends[from + 1] as number : 0;
      if (first < this.count) this.settleFrom(from, first, found);
      this.count = first;
    }
    return found;
  }

  private settleFrom(from: number, first: number, found: Match[]): void {
    const { ranks, count, never } = this;
    if (count - first > 1) sort(ranks, first, count);
    for (let hit = first, last = -1; hit < count; hit++) {
      const rank = ranks[hit] as number, to = from + LENGTHS - (rank >> this.bits), kind = rank & ((1 << KIND_BITS) - 1), isNever = kind < LANGUAGES.length;
      const concept = (rank & ((1 << this.bits) - 1)) >> KIND_BITS, language = isNever ? kind : kind - LANGUAGES.length;
      if (!this.asked[language]) continue;
      if (isNever) never[concept] = Math.max(never[concept] as number, to);
      else if ((never[concept] as number) < to && rank >> KIND_BITS !== last) {
        last = rank >> KIND_BITS;
        if (!this.isInside(concept, to)) found.push({ concept, language: LANGUAGES[language] as Language, from, to });
      }
    }
    if (this.open) this.closeFolders();
  }

  private closeFolders(): void {
    for (let folder = 0; folder < EXCLUSIVE.length; folder++) {
      if ((this.longest[folder] as number) > (this.outer[folder] as number)) this.outer[folder] = this.longest[folder] as number;
      this.longest[folder] = 0;
    }
    this.open = false;
  }

  /** Does it lie in a longer match of its folder, where only one can be meant? */
  private isInside(concept: number, to: number): boolean {
    const folder = this.folders[concept] as number;
    if (folder < 0) return false;
    this.open = true;
    if (!this.longest[folder]) this.longest[folder] = to;
    return (this.outer[folder] as number) >= to || (this.longest[folder] as number) > to;
  }
}

/** They are few. */
function sort(list: Int32Array, from: number, end: number): void {
  for (let at = from + 1; at < end; at++) {
    const one = list[at] as number;
    let to = at;
    for (; to > from && (list[to - 1] as number) > one; to--) list[to] = list[to - 1] as number;
    list[to] = one;
  }
}

/** The same list with room for so many and more. */
export function grown(list: Int32Array, size: number): Int32Array<ArrayBuffer> {
  const more = new Int32Array(2 * size);
  more.set(list);
  return more;
}
