/** Brings words into view, through every frame they stand in. */
import { frameOf, windowOf } from './tree.ts';

/** So much of the window stays above the line at least, in CSS pixels. */
const ABOVE = 40;

export function scroll(range: Range, element: Element): void {
  // First whatever scrolls around the element, then the line itself: the element may be taller than the window.
  element.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  const { height } = range.getBoundingClientRect();
  const frames: Element[] = [];
  for (let frame = frameOf(element.ownerDocument); frame; frame = frameOf(frame.ownerDocument)) frames.push(frame);
  for (const [depth, inner] of [element, ...frames].entries()) {
    const view = windowOf(inner);
    // Measured anew in each window: the ones within have scrolled.
    const top = frames.slice(0, depth).reduce((sum, frame) => sum + frame.getBoundingClientRect().top + frame.clientTop, range.getBoundingClientRect().top);
    view?.scrollBy({ top: top - Math.max(ABOVE, (view.innerHeight - height) / 2), behavior: 'instant' });
  }
}
