/** A tree of places → text, small and quick to unfold (tables.ts). Runs in the build and in tests, never in a page. */
import { written } from './numbers.ts';
import { SPANS, type Packed } from './tables.ts';

/** A node of the tree of phrases: the places that follow as phrases write them, `?` before one that may be missing, and what ends there. */
export interface Branch { next: Map<string, Branch>; ends: Set<number> }

/** @param concepts ids, sorted: ends count them. */
export function packed(concepts: readonly string[], root: Branch): Packed {
  const named = placesUnder(root), forms = formsOf(named);
  const numbered = new Map(forms.map((form, at) => [form, at]));
  const places = [...named].map(place => ({ place, forms: [...new Set(place.split('|'))].map(form => numbered.get(form) as number).sort(rising) }));
  places.sort((a, b) => byNumbers(a.forms, b.forms));
  const at = new Map([...Object.keys(SPANS), ...places.map(({ place }) => place)].map((place, index) => [place, index]));
  return { concepts, ...spelled(forms), places: written(places.flatMap(place => [place.forms.length, ...steps(place.forms)])), ...levels(root, at) };
}

const rising = (a: number, b: number) => a - b;
const steps = (list: readonly number[]) => list.map((n, at) => n - (list[at - 1] ?? 0));
const bare = (place: string) => place.replace('?', '');

function byNumbers(a: readonly number[], b: readonly number[]): number {
  const differs = a.findIndex((n, at) => n !== b[at]);
  return differs < 0 ? a.length - b.length : (a[differs] as number) - (b[differs] ?? -1);
}

/** Every place but the gaps. */
function placesUnder(root: Branch): Set<string> {
  const found = new Set<string>();
  const visit = ({ next }: Branch) => next.forEach((branch, place) => { if (!(place in SPANS)) found.add(bare(place)); visit(branch); });
  visit(root);
  return found;
}

/** Forms in the order in which they are spelled: a stem after the word of the same letters, an ending backwards. */
function formsOf(places: Iterable<string>): string[] {
  const forms = new Set([...places].flatMap(place => place.split('|')));
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
    spelling: written([...rests.join('')].map(c => alphabet.indexOf(c))),
  };
}

function common(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return at;
}

/** The tree level by level, so that the children of a node follow one another: gaps first, then what may be missing. */
function levels(root: Branch, at: ReadonlyMap<string, number>): Pick<Packed, 'children' | 'optional' | 'steps' | 'ends'> {
  const queue = [root], children: number[] = [], optional: number[] = [], stepped: number[] = [], ends: number[] = [];
  const number = (place: string) => at.get(bare(place)) as number;
  const rank = (place: string) => (place in SPANS ? 0 : place.startsWith('?') ? 1 : 2);
  for (const { next, ends: ending } of queue) {
    const kids = [...next].sort(([a], [b]) => rank(a) - rank(b) || number(a) - number(b));
    children.push(kids.length);
    optional.push(kids.filter(([place]) => rank(place) === 1).length);
    kids.forEach(([place], index) => {
      const elder = kids[index - 1]?.[0];
      stepped.push(number(place) - (elder !== undefined && rank(elder) === rank(place) ? number(elder) : 0));
    });
    ends.push(ending.size, ...[...ending].sort(rising));
    queue.push(...kids.map(([, branch]) => branch));
  }
  return { children: written(children), optional: written(optional), steps: written(stepped), ends: written(ends) };
}
