/** What phrases found → what counts: each concept once in a place, without what means something else or lies in a longer match. */
import type { Language } from '../reading.ts';
import type { Match } from './lexicon.ts';
import { KINDS, LANGUAGES } from './tables.ts';

/** Folders in which a word means one thing only: "e-mail address" is no address. Elsewhere a word may mean several. */
const EXCLUSIVE = ['data', 'purposes', 'recipients', 'rights', 'channels', 'retention', 'terms', 'named'];
/** A hit is one number, and their order is that of matches: first word, length (the longest first), concept, what means something else, language. */
const LENGTHS = 1024;

export class Settler {
  #hits = new Float64Array(1024);
  #count = 0;
  /** How many ends there are: see `endOf`. */
  readonly #ends: number;
  /** Concept → its folder in EXCLUSIVE, or -1. */
  readonly #folders: Int8Array;
  /** Concept → where the phrases so far end that mean something else. */
  readonly #never: Int32Array;
  /** Exclusive folder → the last first word of its matches, where the longest from there ends, and those from words before. */
  readonly #at = new Int32Array(EXCLUSIVE.length);
  readonly #longest = new Int32Array(EXCLUSIVE.length);
  readonly #outer = new Int32Array(EXCLUSIVE.length);

  constructor(concepts: readonly string[]) {
    this.#ends = concepts.length * KINDS;
    this.#folders = Int8Array.from(concepts, id => EXCLUSIVE.indexOf(id.slice(0, id.indexOf('.'))));
    this.#never = new Int32Array(concepts.length);
  }

  add(from: number, to: number, end: number): void {
    if (this.#count === this.#hits.length) {
      const more = new Float64Array(2 * this.#count);
      more.set(this.#hits);
      this.#hits = more;
    }
    this.#hits[this.#count++] = (from * LENGTHS + LENGTHS - (to - from)) * this.#ends + end;
  }

  /** What was added since the last time, settled. */
  settle(languages: ReadonlySet<Language>): Match[] {
    const hits = this.#hits.subarray(0, this.#count).sort(), found: Match[] = [], asked = LANGUAGES.map(language => languages.has(language));
    this.#count = 0;
    for (const list of [this.#never, this.#longest, this.#outer]) list.fill(0);
    this.#at.fill(-1);
    for (const hit of hits) {
      const end = hit % this.#ends, place = (hit - end) / this.#ends, from = Math.floor(place / LENGTHS), to = from + LENGTHS - place % LENGTHS;
      const concept = Math.floor(end / KINDS), kind = end % KINDS, language = kind % LANGUAGES.length;
      if (!asked[language]) continue;
      if (kind < LANGUAGES.length) this.#never[concept] = Math.max(this.#never[concept] as number, to);
      else if ((this.#never[concept] as number) < to && !isRepeat(found.at(-1), concept, from, to) && !this.#isInside(concept, from, to)) {
        found.push({ concept, language: LANGUAGES[language] as Language, from, to });
      }
    }
    return found;
  }

  /** Does it lie in a longer match of its folder, where only one can be meant? */
  #isInside(concept: number, from: number, to: number): boolean {
    const folder = this.#folders[concept] as number;
    if (folder < 0) return false;
    if (this.#at[folder] !== from) {
      this.#outer[folder] = Math.max(this.#outer[folder] as number, this.#longest[folder] as number);
      this.#at[folder] = from;
      this.#longest[folder] = to;
    }
    return (this.#outer[folder] as number) >= to || (this.#longest[folder] as number) > to;
  }
}

const isRepeat = (last: Match | undefined, concept: number, from: number, to: number) => last?.concept === concept && last.from === from && last.to === to;
