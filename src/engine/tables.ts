/** The compiled phrases: as the built module carries them (text), and as the lexicon runs on them (flat tables). */
import type { Language } from '../reading.ts';
import { numbers } from './numbers.ts';

export const LANGUAGES: readonly Language[] = ['ru', 'kk', 'en'];
/** An end of a phrase, as a number: its concept, whether it means something else (that first), and its language. */
export const KIND_BITS = 3;
export const endOf = (concept: number, language: Language, never: boolean) => concept << KIND_BITS | (never ? 0 : LANGUAGES.length) + LANGUAGES.indexOf(language);
/** Gaps and how many words they span. They are the first places, in this order. */
export const SPANS: Readonly<Record<string, number>> = { '..': 3, '...': 6 };
export const WIDTHS = Object.values(SPANS);

/** Plain text; pack.ts writes it. All but `letters` are lists of numbers. */
export interface Packed {
  /** Ids of concepts, sorted. */
  concepts: readonly string[];
  /** The characters of all forms, the frequent first: what `spelling` counts. */
  letters: string;
  /** Of each form: the letters that it shares with the one before; twice the number of its own, plus 1 for a stem; and these. */
  shared: string; own: string; spelling: string;
  /** Of each place: how many forms fill it, and these, each counted from the one before. */
  places: string;
  /** The tree of phrases, level by level from its root. Of each node: its children, and how many of these may be missing. */
  children: string; optional: string;
  /** Of each node but the root: its place, counted from that of its elder sister of the same kind. */
  steps: string;
  /** Of each node: how many phrases end there, and which (`endOf`). */
  ends: string;
}

export interface Tables {
  concepts: readonly string[];
  spelling: Spelling;
  /** Form f → the places that it fills: `fills` from `fillsFrom[f]` on. */
  fillsFrom: Int32Array; fills: Int32Array;
  placeCount: number;
  /** Node n → its children, one after another from `childFrom[n]`: gaps, then `optional[n]` that may be missing, then the others. */
  childFrom: Int32Array; optional: Int32Array; place: Int32Array;
  /** Node n → what ends there, from `endsFrom[n]`: see `endOf`. */
  endsFrom: Int32Array; ends: Int32Array;
}

/** A tree of letters. Of each node: its letter, first child, next sister, and the forms that end there, a word and a stem; 0 is none, forms count from 1. */
export interface Spelling { letter: Uint16Array; child: Int32Array; sister: Int32Array; word: Int32Array; stem: Int32Array }

export function tables(packed: Packed): Tables {
  const children = numbers(packed.children), optional = numbers(packed.optional), childFrom = running(children, 1);
  const [endsFrom, ends] = lists(numbers(packed.ends));
  const [formsFrom, forms] = lists(numbers(packed.places), true);
  const gaps = WIDTHS.length, placeCount = formsFrom.length - 1 + gaps;
  return {
    concepts: packed.concepts, spelling: spelling(packed), placeCount, ...filled(formsFrom, forms, gaps),
    childFrom, optional, place: placesOf(numbers(packed.steps), childFrom, optional, gaps), endsFrom, ends,
  };
}

/** Where each list begins, of the lengths; and where the last ends. */
function running(lengths: Int32Array, from: number): Int32Array {
  const starts = new Int32Array(lengths.length + 1);
  starts[0] = from;
  for (let at = 0; at < lengths.length; at++) starts[at + 1] = (starts[at] as number) + (lengths[at] as number);
  return starts;
}

/** "length, members" over and over → where each list begins, and all members. `stepped`: each member counts from the one before. */
function lists(flat: Int32Array, stepped = false): [Int32Array, Int32Array] {
  const starts: number[] = [0], members: number[] = [];
  for (let at = 0; at < flat.length;) {
    const end = at + (flat[at] as number);
    for (let last = 0; at++ < end;) members.push(last = (flat[at] as number) + (stepped ? last : 0));
    starts.push(members.length);
  }
  return [Int32Array.from(starts), Int32Array.from(members)];
}

/** Place → forms, turned round: form → places. */
function filled(formsFrom: Int32Array, forms: Int32Array, gaps: number): Pick<Tables, 'fillsFrom' | 'fills'> {
  const counts = new Int32Array(forms.reduce((most, form) => Math.max(most, form + 1), 0));
  for (const form of forms) counts[form]!++;
  const fillsFrom = running(counts, 0), next = fillsFrom.slice(), fills = new Int32Array(forms.length);
  for (let place = 0; place + 1 < formsFrom.length; place++) {
    for (let at = formsFrom[place] as number; at < (formsFrom[place + 1] as number); at++) fills[next[forms[at] as number]!++] = place + gaps;
  }
  return { fillsFrom, fills };
}

/** Steps between sisters → the places themselves. Gaps, what may be missing and the others are counted each anew. */
function placesOf(steps: Int32Array, childFrom: Int32Array, optional: Int32Array, gaps: number): Int32Array {
  const place = new Int32Array(steps.length + 1).fill(-1);
  for (let node = 0, child = 1; node < optional.length; node++) {
    const end = childFrom[node + 1] as number;
    const sum = (to: number, below = Infinity) => {
      for (let last = 0; child < to && last + (steps[child - 1] as number) < below; child++) place[child] = last += steps[child - 1] as number;
    };
    sum(end, gaps);
    sum(child + (optional[node] as number));
    sum(end);
  }
  return place;
}

function spelling(packed: Packed): Spelling {
  const shared = numbers(packed.shared), own = numbers(packed.own), letters = numbers(packed.spelling);
  const tree = (size: number) => new Int32Array(size + 1), size = letters.length;
  const made: Spelling = { letter: new Uint16Array(size + 1), child: tree(size), sister: tree(size), word: tree(size), stem: tree(size) };
  const path = [0];
  for (let form = 0, node = 0, depth = 0; form < shared.length; form++) {
    let at = shared[form] as number;
    const end = at + ((own[form] as number) >> 1);
    for (; at < end; at++) {
      const parent = path[at] as number;
      node++;
      made.letter[node] = packed.letters.charCodeAt(letters[node - 1] as number);
      // Forms are sorted: where this one turns off, the one before went on to the elder sister.
      if (at < depth) made.sister[path[at + 1] as number] = node; else made.child[parent] = node;
      path[at + 1] = node;
      depth = at + 1;
    }
    depth = at;
    ((own[form] as number) & 1 ? made.stem : made.word)[path[at] as number] = form + 1;
  }
  return made;
}
