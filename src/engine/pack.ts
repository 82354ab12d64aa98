/** Trees of places → text, small and quick to unfold (tables.ts). Runs in the build and in tests, never in a page. */
import { written } from './numbers.ts';
import { SPANS, type Packed } from './tables.ts';

/** A node of a tree of phrases: the places that follow as phrases write them, `?` before one that may be missing; does a phrase end here? */
export interface Branch { next: Map<string, Branch>; ends: boolean }

/** @param concepts ids, sorted. @param roots trees of phrases, one for each end, in the order of `endsOf`. */
export function packed(concepts: readonly string[], roots: readonly Branch[]): Packed {
  const forms = formsOf(roots), numbered = new Map(forms.map((form, at) => [form, at]));
  const formsIn = remembered((place: string) => [...new Set(place.split('|'))].map(form => numbered.get(form) as number).sort(rising));
  return { concepts, ...spelled(forms), ...grown(roots, formsIn) };
}

const rising = (a: number, b: number) => a - b;
const bare = (place: string) => place.replace('?', '');

function remembered<T>(make: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>();
  return key => { let made = known.get(key); if (made === undefined) known.set(key, made = make(key)); return made; };
}

/** Forms in the order in which they are spelled: a stem after the word of the same letters, an ending backwards. */
function formsOf(roots: Iterable<Branch>): string[] {
  const forms = new Set<string>();
  const visit = ({ next }: Branch) => next.forEach((branch, place) => {
    if (!(place in SPANS)) for (const form of bare(place).split('|')) forms.add(form);
    visit(branch);
  });
  for (const root of roots) visit(root);
  return [...forms].sort((a, b) => { const [x, y] = [letters(a), letters(b)]; return x < y ? -1 : x > y ? 1 : a.length - b.length; });
}

/** "*мейді" is spelled from its end, after a star. */
const letters = (form: string) => (form.startsWith('*') ? `*${[...form.slice(1)].reverse().join('')}` : form.replace(/\*$/, ''));
const isStem = (form: string) => form.length > 1 && form.endsWith('*');

/** Forms spelled each after the one before: how many letters it shares with it, how many more it has, and these. */
function spelled(forms: readonly string[]): Pick<Packed, 'letters' | 'shared' | 'own' | 'spelling'> {
  const texts = forms.map(letters), shared = texts.map((text, at) => common(text, texts[at - 1] ?? ''));
  const rests = texts.map((text, at) => text.slice(shared[at]));
  const counts = new Map<string, number>();
  for (const c of rests.join('').split('')) counts.set(c, (counts.get(c) ?? 0) + 1);
  const alphabet = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([c]) => c).join('');
  return {
    letters: alphabet, shared: written(shared), own: written(rests.map((rest, at) => 2 * rest.length + Number(isStem(forms[at] as string)))),
    spelling: written(rests.join('').split('').map(c => alphabet.indexOf(c))),
  };
}

function common(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return at;
}

type Grown = Pick<Packed, 'trees' | 'nodes' | 'uses' | 'sizes' | 'firsts' | 'steps'>;

/** The trees, each node before its children, and places where they are used first. Sisters stand in the order of their forms, so that a new place is a step from its elder sister. */
function grown(roots: readonly Branch[], formsIn: (place: string) => number[]): Grown {
  const trees: number[] = [], nodes: number[] = [], uses: number[] = [], sizes: number[] = [], firsts: number[] = [], steps: number[] = [];
  const used = new Map<string, number>(), gaps = Object.keys(SPANS);
  const use = (place: string, elder: number): number => {
    const last = used.get(place), [first, ...others] = formsIn(place) as [number, ...number[]];
    used.set(place, nodes.length);
    uses.push(last === undefined ? 0 : nodes.length - last + gaps.length);
    if (last !== undefined) return first;
    sizes.push(others.length + 1);
    firsts.push(first - elder);
    others.forEach((form, at) => steps.push(form - (others[at - 1] ?? first)));
    return first;
  };
  const visit = ({ next }: Branch): void => {
    let elder = 0;
    for (const [place, branch] of inOrder(next, formsIn)) {
      if (place in SPANS) uses.push(1 + gaps.indexOf(place)); else elder = use(bare(place), elder);
      nodes.push(4 * branch.next.size + 2 * Number(place.startsWith('?')) + Number(branch.ends));
      visit(branch);
    }
  };
  for (const root of roots) { trees.push(root.next.size); visit(root); }
  return { trees: written(trees), nodes: written(nodes), uses: written(uses), sizes: written(sizes), firsts: written(firsts), steps: written(steps) };
}

/** Gaps first. */
function inOrder(next: Branch['next'], formsIn: (place: string) => number[]): [string, Branch][] {
  const keys = remembered((place: string) => (place in SPANS ? [-1, SPANS[place] as number] : formsIn(bare(place))));
  return [...next].sort(([a], [b]) => byNumbers(keys(a), keys(b)) || (a < b ? -1 : 1));
}

function byNumbers(a: readonly number[], b: readonly number[]): number {
  const differs = a.findIndex((n, at) => n !== b[at]);
  return differs < 0 ? a.length - b.length : (a[differs] as number) - (b[differs] ?? -1);
}
