/** Draws marks over the page with the CSS Custom Highlight API: the page's own elements stay as they are. */
import { firstGroup, GROUPS } from '../groups.ts';
import type { Block, Quote, Reading } from '../reading.ts';
import { blocks, type NodeMap } from './blocks.ts';
import { handleOf, shownAt, titleOf, visible } from './closed.ts';
import { scroll } from './scroll.ts';
import { attached, windowOf, type Root } from './tree.ts';

const PREFIX = 'anyq-';
const SHOWN = `${PREFIX}shown`;
const NAMES = [...GROUPS.map(group => PREFIX + group), SHOWN];

/**
 * A window as the page itself has it. Asked through its safe view of a frame, Firefox answers now with the marks of that frame,
 * now with those of the page around it. All that a page could do to us here is to lose its marks.
 */
const own = (view: typeof globalThis) => (view === window ? view : (view as { wrappedJSObject?: typeof globalThis }).wrappedJSObject ?? view);
const registry = (view: typeof globalThis) => own(view).CSS.highlights;

/** Each frame keeps its own marks. */
const windows = new Set<Window & typeof globalThis>([window]);

/** Frames that are read from now on. True where there are new ones: whatever a script of ours marked in them before goes. */
export function enter(roots: readonly Root[]): boolean {
  const before = windows.size;
  for (const root of roots) {
    const view = windowOf(root);
    if (!view || windows.has(view)) continue;
    windows.add(view);
    for (const name of NAMES) registry(view).delete(name);
  }
  return windows.size > before;
}

function mark(name: string, ranges: readonly Range[], priority = 0): void {
  for (const range of ranges) {
    const view = windowOf(range.startContainer);
    if (!view) continue;
    const highlights = registry(view);
    if (!highlights.has(name)) highlights.set(name, Object.assign(new (own(view).Highlight)(), { priority }));
    highlights.get(name)!.add(range);
  }
}

function unmark(names: readonly string[]): void {
  for (const view of windows) {
    // A frame that was taken out of the page has nothing to clear.
    if (!attached(view.document)) { windows.delete(view); continue; }
    for (const name of names) registry(view).delete(name);
  }
}

/** All clauses, by the question they answer. */
export function markAll(found: readonly Block[], nodes: NodeMap, labels: Reading['labels']): void {
  unmark(NAMES.filter(name => name !== SHOWN));
  for (const { n, text } of found) {
    if (labels[n]?.length) mark(PREFIX + firstGroup(labels[n]), nodes.ranges({ block: n, start: 0, end: text.length, text }));
  }
}

/** Nothing is left behind, also not by a script of ours that was here before. */
export const clear = () => unmark(NAMES);

/** `shown` is false where the words are gone, or stand in a closed part; `closed` is then what opens it, empty where that is not known. */
export interface Shown { shown: boolean; closed?: string }

/** Scrolls to the quote and marks it. */
export function show(quote: Quote, nodes: NodeMap): Shown {
  unmark([SHOWN]);
  const found = nodes.ranges(quote);
  const ranges = found.length ? found : again(quote);
  const [range] = ranges;
  const parent = range && shownAt(range.startContainer);
  if (!parent) return { shown: false };
  mark(SHOWN, ranges, 1);
  if (visible(parent)) { scroll(range, parent); return { shown: true }; }
  // To open it ourselves would change the page. Its handle is shown, and the words are marked when the person opens it.
  const handle = handleOf(parent);
  if (!handle) return { shown: false, closed: '' };
  const title = handle.ownerDocument.createRange();
  title.selectNodeContents(handle);
  mark(SHOWN, [title], 1);
  scroll(title, handle);
  return { shown: true, closed: titleOf(handle) };
}

/** The text may have been drawn anew since it was read: the same words in the nearest block. */
function again(quote: Quote): Range[] {
  const fresh = blocks(document);
  enter(fresh.roots);
  const places = fresh.blocks.filter(({ text }) => text.includes(quote.text));
  const nearest = places.sort((a, b) => Math.abs(a.n - quote.block) - Math.abs(b.n - quote.block))[0];
  if (!nearest) return [];
  const start = nearest.text.includes(quote.text, quote.start) ? nearest.text.indexOf(quote.text, quote.start) : nearest.text.indexOf(quote.text);
  return fresh.nodes.ranges({ ...quote, block: nearest.n, start, end: start + quote.text.length });
}
