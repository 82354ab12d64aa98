/** What a word does in phrases: which places it fills, and what opens where it begins them. Words repeat, so what was found is kept. */
import { latinTwin } from './fold.ts';
import { PLACES } from './known.ts';
import type { Word } from './normalise.ts';
import { grown } from './settle.ts';
import { WIDTHS, type Tables } from './tables.ts';

/**
 * Both as runs of numbers in one list, for a text asks for them at every word.
 * What a word does: how many places it fills in the midst of phrases, and these; then what opens.
 * What opens to a phrase: ends; pairs, a place that may follow and the node that it leads to; triples of a gap, the same
 * and how many words it spans. Before each of the three its length.
 */
export class Fills {
  list = new Int32Array(1 << 14);
  private used = 1;
  /** Word id → the word, and where its run begins. */
  private readonly words: (string | undefined)[] = new Array(PLACES);
  private readonly runs = new Int32Array(PLACES);
  /** Node → where the run of what opens there begins, or 0. */
  private readonly opens: Int32Array;
  /** Place → the first node that a phrase enters with it; node → the next such node. 0 is none. */
  private readonly first: Int32Array;
  private readonly others: Int32Array;
  /** Place → does it stand anywhere but at the beginning of phrases? */
  private readonly amid: Uint8Array;

  constructor(private readonly tables: Tables) {
    const { tree: { child, sister, place }, placeCount } = tables;
    this.opens = new Int32Array(place.length);
    this.first = new Int32Array(placeCount);
    this.others = new Int32Array(place.length);
    this.amid = new Uint8Array(placeCount).fill(1);
    for (let node = child[0] as number; node; node = sister[node] as number) this.amid[place[node] as number] = 0;
    for (let node = 1; node < place.length; node++) for (let next = child[node] as number; next; next = sister[next] as number) this.amid[place[next] as number] = 1;
    this.enter(0);
  }

  /** Where the run of a word begins. */
  of({ text, id }: Word): number {
    if (this.words[id] === text) return this.runs[id] as number;
    const places = this.placesOf(text), amid = places.filter(place => this.amid[place]);
    const open: Open = { ends: [], next: [], gaps: [] };
    for (const place of places) for (let node = this.first[place] as number; node; node = this.others[node] as number) this.arrive(node, open);
    const run = this.keep([amid.length, ...amid, ...flat(open)]);
    this.words[id] = text;
    return this.runs[id] = run;
  }

  /** Where the run of a node begins: what opens to a phrase that has come there. */
  at(node: number): number {
    const kept = this.opens[node] as number;
    if (kept) return kept;
    const open: Open = { ends: [], next: [], gaps: [] };
    this.arrive(node, open);
    const run = this.keep(flat(open));
    return this.opens[node] = run;
  }

  /** Empties the list when it has grown great: pages of random words must not fill it without end. What was told of it before holds no more. */
  prune(): void {
    if (this.used < MOST) return;
    this.words.fill(undefined);
    this.opens.fill(0);
    this.used = 1;
  }

  private keep(run: readonly number[]): number {
    if (this.used + run.length > this.list.length) this.list = grown(this.list, this.used + run.length);
    this.list.set(run, this.used);
    this.used += run.length;
    return this.used - run.length;
  }

  /** What follows a node may begin a phrase; so may what follows a word that may be missing. */
  private enter(node: number): void {
    const { child, sister, place, may } = this.tables.tree;
    for (let next = child[node] as number; next; next = sister[next] as number) {
      const at = place[next] as number;
      if (at < WIDTHS.length) continue;
      this.others[next] = this.first[at] as number;
      this.first[at] = next;
      if (may[next]) this.enter(next);
    }
  }

  /** Adds what opens to a phrase that has come to a node. */
  private arrive(node: number, open: Open): void {
    const { child, sister, place, may, end } = this.tables.tree;
    if ((end[node] as number) >= 0) open.ends.push(end[node] as number);
    for (let next = child[node] as number; next; next = sister[next] as number) {
      const width = WIDTHS[place[next] as number];
      if (width) this.wait(next, width, open); else open.next.push(place[next] as number, next);
      if (may[next]) this.arrive(next, open);
    }
  }

  /** A gap opens. What may be missing after it lets its own children be waited for. */
  private wait(node: number, width: number, open: Open): void {
    const { child, sister, place, may } = this.tables.tree;
    for (let next = child[node] as number; next; next = sister[next] as number) {
      if ((place[next] as number) >= WIDTHS.length) open.gaps.push(place[next] as number, next, width);
      if (may[next]) this.wait(next, width, open);
    }
  }

  private placesOf(word: string): number[] {
    const places = new Set<number>(), twin = latinTwin(word);
    this.look(word, places);
    if (twin) this.look(twin, places);
    return [...places];
  }

  /** Words and stems are spelled forwards, endings backwards after a star. */
  private look(word: string, places: Set<number>): void {
    const { stem, word: whole } = this.tables.spelling;
    let node = 0;
    for (let at = 0; at < word.length && (node = this.child(node, word.charCodeAt(at))); at++) {
      this.fill(stem[node] as number, places);
      if (at === word.length - 1) this.fill(whole[node] as number, places);
    }
    node = this.child(0, STAR);
    for (let at = word.length - 1; at >= 0 && node && (node = this.child(node, word.charCodeAt(at))); at--) this.fill(whole[node] as number, places);
  }

  private child(node: number, code: number): number {
    const { letter, child, sister } = this.tables.spelling;
    let next = child[node] as number;
    while (next && letter[next] !== code) next = sister[next] as number;
    return next;
  }

  private fill(form: number, places: Set<number>): void {
    if (!form) return;
    const { fillsFrom, fills } = this.tables;
    for (let at = fillsFrom[form - 1] as number; at < (fillsFrom[form] as number); at++) places.add(fills[at] as number);
  }
}

/** Numbers kept at most. */
const MOST = 1 << 20;
const STAR = '*'.charCodeAt(0);

interface Open { ends: number[]; next: number[]; gaps: number[] }

const flat = ({ ends, next, gaps }: Open) => [ends.length, ...ends, next.length, ...next, gaps.length, ...gaps];
