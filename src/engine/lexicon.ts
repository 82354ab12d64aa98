/**
 * Words → concepts, with their places. All phrases of all rules and languages are one tree (phrases.ts), and a text goes
 * through it in one pass: at each word, every phrase begun ends, goes on or waits. A gap spans six words at most, and
 * a phrase that came to one node in two ways is kept once, so no text can stall it.
 */
import type { Language } from '../reading.ts';
import { bitOf, Fills, type Filled } from './fills.ts';
import { GAP, type Word } from './normalise.ts';
import { Settler } from './settle.ts';
import { SPANS, type Tables } from './tables.ts';

/** A concept found, by its index: words `from` to `to` (exclusive) of the list that was searched. */
export interface Match { concept: number; language: Language; from: number; to: number }

/** Instead of the last word that a phrase waits for: the very next one, and nothing may part the two. */
const NEXT = -1;
const WIDTHS = Object.values(SPANS);

export class Lexicon {
  /** Ids of concepts, sorted: matches name them by their index. */
  readonly concepts: readonly string[];
  /** How often a phrase begun was looked at: the measure of what a text costs. */
  work = 0;
  readonly #fills: Fills;
  readonly #settler: Settler;
  /** Node → bits of the places of its children: most words fill none of them. */
  readonly #bits: Int32Array;
  /** Place → the turn at which a word last filled it. */
  readonly #filled: Int32Array;
  #turn = 0;
  #begun: Begun;
  #before: Begun;

  constructor(private readonly tables: Tables) {
    const { place, childFrom, optional, concepts, placeCount } = tables;
    this.concepts = concepts;
    this.#fills = new Fills(tables);
    this.#settler = new Settler(concepts);
    this.#filled = new Int32Array(placeCount);
    this.#bits = new Int32Array(place.length);
    for (let node = 0; node < optional.length; node++) {
      for (let child = childFrom[node] as number; child < (childFrom[node + 1] as number); child++) this.#bits[node]! |= bitOf(place[child] as number);
    }
    this.#begun = new Begun(place.length);
    this.#before = new Begun(place.length);
  }

  /** Matches in the order of the text, of those from one word the longest first, then by concept. `languages`: whose phrases count. */
  find(list: readonly Word[], languages: ReadonlySet<Language>): Match[] {
    this.#begun.count = 0;
    for (let at = 0; at < list.length; at++) {
      const { text, gap } = list[at] as Word, filled = this.#fills.of(text);
      [this.#begun, this.#before] = [this.#before, this.#begun];
      this.#begun.count = 0;
      if (gap < GAP.end && this.#before.count) this.#goOn(at, gap, filled);
      for (const node of filled.starts) this.#arrive(node, at, at + 1);
    }
    return this.#settler.settle(languages);
  }

  /** Word `at` comes to the phrases begun before it. */
  #goOn(at: number, gap: number, { places, bits }: Filled): void {
    const { place, childFrom } = this.tables, { nodes, froms, untils, count } = this.#before;
    const turn = ++this.#turn;
    for (const one of places) this.#filled[one] = turn;
    this.work += count;
    for (let state = 0; state < count; state++) {
      const node = nodes[state] as number, from = froms[state] as number, until = untils[state] as number;
      if (until === NEXT ? gap !== GAP.none : until < at) continue;
      if ((this.#bits[node] as number) & bits) {
        for (let child = childFrom[node] as number; child < (childFrom[node + 1] as number); child++) {
          if (this.#filled[place[child] as number] === turn) this.#arrive(child, from, at + 1);
        }
      }
      if (until > at) this.#begun.add(node, from, until);
    }
  }

  /** A phrase that began with word `from` has come to a node; the next word is `to`. */
  #arrive(node: number, from: number, to: number): void {
    const { place, childFrom, optional, endsFrom, ends } = this.tables;
    for (let end = endsFrom[node] as number; end < (endsFrom[node + 1] as number); end++) this.#settler.add(from, to, ends[end] as number);
    const last = childFrom[node + 1] as number;
    let child = childFrom[node] as number;
    for (; child < last && (place[child] as number) < WIDTHS.length; child++) this.#wait(child, from, to + (WIDTHS[place[child] as number] as number));
    if (child === last) return;
    this.#begun.add(node, from, NEXT);
    for (let missing = optional[node] as number; missing > 0; missing--) this.#arrive(child++, from, to);
  }

  /** A phrase stands in a gap. What may be missing after it lets its own children be waited for. */
  #wait(node: number, from: number, until: number): void {
    this.#begun.add(node, from, until);
    let child = this.tables.childFrom[node] as number;
    for (let missing = this.tables.optional[node] as number; missing > 0; missing--) this.#wait(child++, from, until);
  }
}

/** Phrases begun, those of one first word together: the node each has come to, its first word, and until which word it waits. */
class Begun {
  nodes: number[] = [];
  froms: number[] = [];
  untils: number[] = [];
  count = 0;
  /** Node → where it was added last. */
  readonly #spots: Int32Array;

  constructor(nodes: number) { this.#spots = new Int32Array(nodes); }

  add(node: number, from: number, until: number): void {
    const spot = this.#spots[node] as number;
    if (spot < this.count && this.nodes[spot] === node && this.froms[spot] === from) {
      if ((this.untils[spot] as number) < until) this.untils[spot] = until;
      return;
    }
    const at = this.count++;
    this.#spots[node] = at;
    this.nodes[at] = node;
    this.froms[at] = from;
    this.untils[at] = until;
  }
}
