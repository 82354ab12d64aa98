/** Which places of phrases a word can fill. Words repeat, so what was found is kept. */
import { latinTwin } from './fold.ts';
import { SPANS, type Tables } from './tables.ts';

/** The places; nodes of the tree that a phrase enters with them; bits of the places (`bitOf`). */
export interface Filled { places: readonly number[]; starts: readonly number[]; bits: number }

/** Distinct words kept: a page of random words must not grow this without end. */
const MANY = 20_000;

/** One bit for each place, shared by many: where two sets of places have none in common, no place is in both. */
export const bitOf = (place: number) => 1 << (Math.imul(place, 0x9E3779B1) >>> 27);

export class Fills {
  readonly #known = new Map<string, Filled>();
  /** Place → the first node that a phrase enters with it; node → the next such node. 0 is none. */
  readonly #first: Int32Array;
  readonly #next: Int32Array;

  constructor(private readonly tables: Tables) {
    this.#first = new Int32Array(tables.placeCount);
    this.#next = new Int32Array(tables.place.length);
    this.#enter(0);
  }

  of(word: string): Filled {
    const known = this.#known.get(word);
    if (known) return known;
    const places = new Set<number>(), twin = latinTwin(word);
    this.#look(word, places);
    if (twin) this.#look(twin, places);
    const filled = { places: [...places], starts: [...places].flatMap(place => this.#nodes(place)), bits: [...places].reduce((bits, place) => bits | bitOf(place), 0) };
    if (this.#known.size >= MANY) this.#known.clear();
    this.#known.set(word, filled);
    return filled;
  }

  /** What follows a node may begin a phrase; so may what follows a word that may be missing. */
  #enter(node: number): void {
    const { childFrom, place, optional } = this.tables;
    let missing = optional[node] as number;
    for (let child = childFrom[node] as number; child < (childFrom[node + 1] as number); child++) {
      const at = place[child] as number;
      if (at < WIDTH) continue;
      this.#next[child] = this.#first[at] as number;
      this.#first[at] = child;
      if (missing-- > 0) this.#enter(child);
    }
  }

  #nodes(place: number): number[] {
    const nodes: number[] = [];
    for (let node = this.#first[place] as number; node; node = this.#next[node] as number) nodes.push(node);
    return nodes;
  }

  /** Words and stems are spelled forwards, endings backwards after a star. */
  #look(word: string, places: Set<number>): void {
    const { stem, word: whole } = this.tables.spelling;
    let node = 0;
    for (let at = 0; at < word.length && (node = this.#child(node, word.charCodeAt(at))); at++) {
      this.#add(stem[node] as number, places);
      if (at === word.length - 1) this.#add(whole[node] as number, places);
    }
    node = this.#child(0, STAR);
    for (let at = word.length - 1; at >= 0 && node && (node = this.#child(node, word.charCodeAt(at))); at--) this.#add(whole[node] as number, places);
  }

  #child(node: number, code: number): number {
    const { letter, child, sister } = this.tables.spelling;
    let next = child[node] as number;
    while (next && letter[next] !== code) next = sister[next] as number;
    return next;
  }

  #add(form: number, places: Set<number>): void {
    if (!form) return;
    const { fillsFrom, fills } = this.tables;
    for (let at = fillsFrom[form - 1] as number; at < (fillsFrom[form] as number); at++) places.add(fills[at] as number);
  }
}

const WIDTH = Object.keys(SPANS).length;
const STAR = '*'.charCodeAt(0);
