/** Marks over the text of the document, the same as in a page. */
import { firstGroup, GROUPS } from '../../src/groups.ts';
import type { Block, Quote, Reading } from '../../src/reading.ts';

const PREFIX = 'anyq-', SHOWN = `${PREFIX}shown`;

export function markAll(root: ParentNode, blocks: readonly Block[], labels: Reading['labels']): void {
  unmarkAll();
  for (const group of GROUPS) CSS.highlights.set(PREFIX + group, new Highlight());
  for (const { n, text } of blocks) {
    const range = labels[n]?.length ? rangeOf(root, { block: n, start: 0, end: text.length, text }) : null;
    if (range) CSS.highlights.get(PREFIX + firstGroup(labels[n]!))?.add(range);
  }
}

export function unmarkAll(): void {
  for (const group of GROUPS) CSS.highlights.delete(PREFIX + group);
}

/** Scrolls to the quote and marks it. */
export function show(root: ParentNode, quote: Quote): boolean {
  const range = rangeOf(root, quote), parent = range?.startContainer.parentElement;
  if (!range || !parent) return false;
  const mark = new Highlight(range);
  mark.priority = 1;
  CSS.highlights.set(SHOWN, mark);
  parent.scrollIntoView({ block: 'center', behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth' });
  return true;
}

/** Between the cells of a row, in the text of its block. */
const BAR = ' | '.length;

/** A block is one text node; a row has one in each cell. */
function rangeOf(root: ParentNode, { block, start, end }: Quote): Range | null {
  const texts = [...root.querySelectorAll(`[data-block="${block}"] [data-words]`)].map(element => element.firstChild as Text);
  const range = document.createRange();
  let at = 0, found = false;
  for (const text of texts) {
    const from = Math.max(0, start - at), to = Math.min(text.length, end - at);
    if (from < to && !found) { range.setStart(text, from); found = true; }
    if (from < to) range.setEnd(text, to);
    at += text.length + BAR;
  }
  return found ? range : null;
}
