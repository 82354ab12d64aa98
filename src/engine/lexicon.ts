/**
 * Words → concepts, with their places. All phrases of all rules and languages are one tree (phrases.ts). From each word
 * the phrases that it begins are followed as far as the next words go. A gap spans six words at most, and a phrase that
 * comes to one node in two ways goes on once, so no text can stall it.
 */
import type { Language } from '../reading.ts';
import { Fills } from './fills.ts';
import { GAP, type Word } from './normalise.ts';
import { LENGTHS, Settler } from './settle.ts';
import type { Tables } from './tables.ts';

/** A concept found, by its index: words `from` to `to` (exclusive) of the list that was searched. */
export interface Match { concept: number; language: Language; from: number; to: number }

export class Lexicon {
  /** Ids of concepts, sorted: matches name them by their index. */
  readonly concepts: readonly string[];
  /** How often it was looked whether a word fills a place: the measure of what a text costs. */
  work = 0;
  private readonly fills: Fills;
  private readonly settler: Settler;
  private words: readonly Word[] = [];
  /** Of each word where the run of what it does begins: see Fills. */
  private runs = new Int32Array(0);
  /** Place → the nearest word to come that fills it, plus `base`; what is less was said of other texts. */
  private readonly near: Int32Array;
  private base = 1;
  /** Nodes to which a gap led the phrases of one first word, and how many words after it. */
  private readonly seen = new Set<number>();

  constructor(tables: Tables) {
    this.concepts = tables.concepts;
    this.fills = new Fills(tables);
    this.settler = new Settler(tables.concepts);
    this.near = new Int32Array(tables.placeCount);
  }

  /** Matches in the order of the text, of those from one word the longest first, then by concept. `languages`: whose phrases count. */
  find(words: readonly Word[], languages: ReadonlySet<Language>): Match[] {
    this.words = words;
    this.fills.prune();
    if (this.runs.length < words.length) this.runs = new Int32Array(2 * words.length);
    for (let at = 0; at < words.length; at++) this.runs[at] = this.fills.of(words[at] as Word);
    // From the last word to the first: what comes after a word is known by then.
    for (let from = words.length - 1; from >= 0; from--) {
      const { list } = this.fills, run = this.runs[from] as number, open = run + 1 + (list[run] as number);
      if (this.seen.size) this.seen.clear();
      this.open(open, from, from + 1);
      this.settler.close(from);
      for (let place = run + 1; place < open; place++) this.near[list[place] as number] = this.base + from;
    }
    this.base += words.length;
    if (this.base > FAR) { this.near.fill(0); this.base = 1; }
    return this.settler.settle(words.length, languages);
  }

  /** Phrases that began with word `from` have come to where word `to` is next. @param at where it says what opens: see Fills. */
  private open(at: number, from: number, to: number): void {
    const { list } = this.fills;
    let last = at + (list[at] as number);
    while (at++ < last) this.settler.add(to - from, list[at] as number);
    if (to >= this.words.length) return;
    const { gap } = this.words[to] as Word;
    last = at + (list[at] as number);
    if (gap !== GAP.none) at = last;
    this.work += (last - at) >> 1;
    // Of the very next word all is known by `near`: most phrases go no further.
    const { near } = this, next = this.base + to, sure = to === from + 1;
    for (at++; at < last; at += 2) {
      const place = list[at] as number, word = near[place] as number;
      if (word === next || (!sure && word < next && this.isFilled(place, from, to))) this.open(this.fills.at(list[at + 1] as number), from, to + 1);
    }
    last = at + (list[at] as number);
    if (gap < GAP.end) for (at++; at < last; at += 3) this.wait(list[at] as number, list[at + 1] as number, from, to, to + (list[at + 2] as number));
  }

  /** Phrases that stand in a gap go on with word `to` or a later one, as far as the gap and the sentence go. */
  private wait(place: number, node: number, from: number, to: number, until: number): void {
    const near = (this.near[place] as number) - this.base;
    if (near <= from || near > until) return;
    for (let at = to; at <= until && at < this.words.length && (this.words[at] as Word).gap < GAP.end; at++) {
      if (this.isFilled(place, from, at) && !this.isSeen(node, at - from)) this.open(this.fills.at(node), from, at + 1);
    }
  }

  /** Does word `at` fill the place? The nearest word after `from` that does is known. */
  private isFilled(place: number, from: number, at: number): boolean {
    const near = (this.near[place] as number) - this.base;
    this.work++;
    if (near >= at || near <= from) return near === at;
    const { list } = this.fills, run = this.runs[at] as number;
    for (let filled = run + (list[run] as number); filled > run; filled--) if (list[filled] === place) return true;
    return false;
  }

  /** One node could be reached in many ways, where there are gaps. */
  private isSeen(node: number, length: number): boolean {
    const key = node * LENGTHS + length;
    if (this.seen.has(key)) return true;
    this.seen.add(key);
    return false;
  }
}

/** Where `base` begins anew. */
const FAR = 1 << 30;
