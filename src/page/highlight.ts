/** Draws marks over the page with the CSS Custom Highlight API: the page's own elements stay as they are. */
import { firstGroup, GROUPS } from '../groups.ts';
import type { Block, Quote, Reading } from '../reading.ts';
import { blocks, type NodeMap } from './blocks.ts';

const PREFIX = 'anyq-';
const SHOWN = `${PREFIX}shown`;

/** All clauses, by the question they answer. */
export function markAll(found: readonly Block[], nodes: NodeMap, labels: Reading['labels']): void {
  for (const group of GROUPS) CSS.highlights.set(PREFIX + group, new Highlight());
  for (const { n, text } of found) {
    const range = labels[n]?.length ? nodes.range({ block: n, start: 0, end: text.length, text }) : null;
    if (range) CSS.highlights.get(PREFIX + firstGroup(labels[n]!))?.add(range);
  }
}

/** Nothing is left behind, also not by a script of ours that was here before. */
export function clear(): void {
  for (const name of [...GROUPS.map(group => PREFIX + group), SHOWN]) CSS.highlights.delete(name);
}

/** Scrolls to the quote and marks it. False where the words are gone, or hidden with nothing to open them by. */
export function show(quote: Quote, nodes: NodeMap): boolean {
  CSS.highlights.delete(SHOWN);
  const range = nodes.range(quote) ?? again(quote);
  if (!range) return false;
  const mark = new Highlight(range);
  mark.priority = 1;
  CSS.highlights.set(SHOWN, mark);
  const parent = range.startContainer.parentElement;
  if (!parent) return false;
  if (visible(parent)) { scroll(range, parent); return true; }
  // To open it ourselves would change the page. Its handle is shown, and the words are marked when the person opens it.
  const handle = handleOf(parent);
  if (!handle) return false;
  const title = document.createRange();
  title.selectNodeContents(handle);
  mark.add(title);
  scroll(title, handle);
  return true;
}

/** The text may have been drawn anew since it was read: the same words in the nearest block. */
function again(quote: Quote): Range | null {
  const fresh = blocks(document);
  const places = fresh.blocks.filter(({ text }) => text.includes(quote.text));
  const nearest = places.sort((a, b) => Math.abs(a.n - quote.block) - Math.abs(b.n - quote.block))[0];
  if (!nearest) return null;
  const start = nearest.text.includes(quote.text, quote.start) ? nearest.text.indexOf(quote.text, quote.start) : nearest.text.indexOf(quote.text);
  return fresh.nodes.range({ ...quote, block: nearest.n, start, end: start + quote.text.length });
}

const visible = (element: Element) => element.checkVisibility({ checkVisibilityCSS: true });

/** What opens the innermost closed part around the element that can itself be seen. */
function handleOf(element: Element): Element | null {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const id = at.id ? CSS.escape(at.id) : '';
    const handle = at.matches('details:not([open])') ? at.querySelector('summary') : id ? document.querySelector(`[aria-controls~="${id}"],label[for="${id}"]`) : null;
    if (handle && visible(handle)) return handle;
  }
  return null;
}

function scroll(range: Range, element: Element): void {
  // First whatever scrolls around the element, then the line itself: the element may be taller than the window.
  element.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  const { top, bottom } = range.getBoundingClientRect();
  scrollBy({ top: top - Math.max(40, (innerHeight - (bottom - top)) / 2), behavior: 'instant' });
}
