/** The compiled phrases: as the built module carries them (text), and as the lexicon runs on them (flat tables). */
import type { Language } from '../reading.ts';
import { numbers } from './numbers.ts';

export const LANGUAGES: readonly Language[] = ['ru', 'kk', 'en'];
/** An end of a phrase, as a number: its concept, then whether it means something else (these come first) and its language. */
export const KIND_BITS = 3;

/** All ends that there may be: language by language, concept by concept, what means something else and what is meant. */
function endsOf(concepts: readonly string[]): number[] {
  return LANGUAGES.flatMap((_, language) => concepts.flatMap((_id, concept) => [language, LANGUAGES.length + language].map(kind => concept << KIND_BITS | kind)));
}
/** Gaps and how many words they span. They are the first places, in this order. */
export const SPANS: Readonly<Record<string, number>> = { '..': 3, '...': 6 };
export const WIDTHS = Object.values(SPANS);

/** Plain text; pack.ts writes it. All but `letters` are lists of numbers. */
export interface Packed {
  /** Ids of concepts, sorted. */
  concepts: readonly string[];
  /** The characters of all forms, the frequent first: what `spelling` counts. */
  letters: string;
  /** Of each form, sorted: the letters that it shares with the one before; twice the number of its own, plus 1 for a stem; and these. */
  shared: string; own: string; spelling: string;
  /** A tree of places for each end, in the order of `endsOf`: with how many places its phrases begin. */
  trees: string;
  /** Of each node, before its children: four times their number, plus 2 if its place may be missing, plus 1 if a phrase ends here. */
  nodes: string;
  /** Of each node its place: 0 a new one; else the number of the gap, from 1; else how many nodes ago it was used, and the number of gaps. */
  uses: string;
  /** Of each new place: how many forms fill it; the first, counted from the first of its elder sister's; and the others, each from the one before. */
  sizes: string; firsts: string; steps: string;
}

export interface Tables {
  concepts: readonly string[];
  spelling: Spelling;
  /** Form f → the places that it fills: `fills` from `fillsFrom[f]` on. */
  fillsFrom: Int32Array; fills: Int32Array;
  placeCount: number;
  tree: Tree;
}

/** All trees under node 0. Of each node: its first child and its next sister, 0 for none; its place, and may that be missing; the end of the phrase that ends here, or -1. */
export interface Tree { child: Int32Array; sister: Int32Array; place: Int32Array; may: Uint8Array; end: Int32Array }

/** A tree of the letters of so many forms. Of each node: its letter, first child, next sister, and the forms that end there, a word and a stem; 0 is none, forms count from 1. */
export interface Spelling { count: number; letter: Uint16Array; child: Int32Array; sister: Int32Array; word: Int32Array; stem: Int32Array }

/** Unfolds the text: one pass over each of its lists. */
export function tables(packed: Packed): Tables {
  const sizes = numbers(packed.sizes), formsFrom = running(sizes), tree = grown(packed), spelled = spelling(packed);
  const forms = formsIn(packed, sizes, formsFrom, tree);
  return { concepts: packed.concepts, spelling: spelled, ...filled(formsFrom, forms, spelled.count), placeCount: sizes.length + WIDTHS.length, tree };
}

/** Where each list begins, of their lengths; and where the last ends. */
function running(lengths: Int32Array): Int32Array {
  const starts = new Int32Array(lengths.length + 1);
  for (let at = 0; at < lengths.length; at++) starts[at + 1] = (starts[at] as number) + (lengths[at] as number);
  return starts;
}

/** A branch that is being grown: its node, how many children are to come, the last of them, and the first form of that one's place. */
interface Open { node: number; left: number; last: number; form: number }

function grown(packed: Packed): Tree & { formOf: Int32Array } {
  const nodes = numbers(packed.nodes), uses = numbers(packed.uses), firsts = numbers(packed.firsts), trees = numbers(packed.trees), ends = endsOf(packed.concepts), size = nodes.length + 1;
  const tree = { child: new Int32Array(size), sister: new Int32Array(size), place: new Int32Array(size), may: new Uint8Array(size), end: new Int32Array(size).fill(-1) };
  const formOf = new Int32Array(firsts.length + WIDTHS.length), open: Open[] = [{ node: 0, left: size, last: 0, form: 0 }];
  for (let node = 1, known = WIDTHS.length, next = 0, left = 0; node < size; node++) {
    while ((open.at(-1) as Open).left === 0) open.pop();
    const branch = open.at(-1) as Open, use = uses[node - 1] as number, said = nodes[node - 1] as number;
    if (open.length === 1) {
      if (!left) branch.form = 0;
      while (!left) left = trees[next++] as number;
      left--;
    }
    if (branch.last) tree.sister[branch.last] = node; else tree.child[branch.node] = node;
    branch.last = node;
    branch.left--;
    const place = use > WIDTHS.length ? tree.place[node - use + WIDTHS.length] as number : use ? use - 1 : known++;
    if (!use) formOf[place] = branch.form + (firsts[place - WIDTHS.length] as number);
    if (place >= WIDTHS.length) branch.form = formOf[place] as number;
    tree.place[node] = place;
    tree.may[node] = said & 2;
    if (said & 1) tree.end[node] = ends[next - 1] as number;
    if (said >> 2) open.push({ node, left: said >> 2, last: 0, form: 0 });
  }
  return { ...tree, formOf };
}

/** The forms of all places, one place after another. */
function formsIn(packed: Packed, sizes: Int32Array, from: Int32Array, { formOf }: { formOf: Int32Array }): Int32Array {
  const steps = numbers(packed.steps), forms = new Int32Array(from[sizes.length] as number);
  for (let place = 0, at = 0, step = 0; place < sizes.length; place++) {
    let form = formOf[place + WIDTHS.length] as number;
    forms[at++] = form;
    while (at < (from[place + 1] as number)) forms[at++] = form += steps[step++] as number;
  }
  return forms;
}

/** Place → forms, turned round: form → places. */
function filled(formsFrom: Int32Array, forms: Int32Array, count: number): Pick<Tables, 'fillsFrom' | 'fills'> {
  const counts = new Int32Array(count), fills = new Int32Array(forms.length);
  for (let at = 0; at < forms.length; at++) counts[forms[at] as number]!++;
  const fillsFrom = running(counts), next = fillsFrom.slice();
  for (let place = 0, at = 0; place + 1 < formsFrom.length; place++) {
    for (; at < (formsFrom[place + 1] as number); at++) fills[next[forms[at] as number]!++] = place + WIDTHS.length;
  }
  return { fillsFrom, fills };
}

function spelling(packed: Packed): Spelling {
  const shared = numbers(packed.shared), own = numbers(packed.own), letters = numbers(packed.spelling), size = letters.length + 1;
  const made: Spelling = { count: shared.length, letter: new Uint16Array(size), child: new Int32Array(size), sister: new Int32Array(size), word: new Int32Array(size), stem: new Int32Array(size) };
  const path = new Int32Array(256), codes = Uint16Array.from(packed.letters, letter => letter.charCodeAt(0));
  for (let form = 0, node = 0, depth = 0; form < shared.length; form++) {
    let at = shared[form] as number;
    const end = at + ((own[form] as number) >> 1);
    for (; at < end; at++) {
      made.letter[++node] = codes[letters[node - 1] as number] as number;
      // Forms are sorted: where this one turns off, the one before went on to the elder sister.
      if (at < depth) made.sister[path[at + 1] as number] = node; else made.child[path[at] as number] = node;
      path[at + 1] = node;
      depth = at + 1;
    }
    depth = at;
    ((own[form] as number) & 1 ? made.stem : made.word)[path[at] as number] = form + 1;
  }
  return made;
}
