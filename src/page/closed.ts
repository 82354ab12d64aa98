/** Parts of a page that are closed for now – accordions, tabs, dialogs, frames in them – and what a person opens them by. */
import { around, frameOf } from './tree.ts';

/** The element that text stands in; null where it stands nowhere. */
export function shownAt(node: Node): Element | null {
  return node.parentElement ?? ((node.getRootNode() as ShadowRoot).host as Element | undefined) ?? null;
}

/** In its own frame, and the frame in the page around it. */
export function visible(element: Element): boolean {
  if (!element.checkVisibility({ checkVisibilityCSS: true })) return false;
  const frame = frameOf(element.ownerDocument);
  return !frame || visible(frame);
}

/** What opens the innermost closed part around the element that can itself be seen. */
export function handleOf(element: Element): Element | null {
  for (let at: Element | null = element; at; at = around(at)) {
    const handle = openerOf(at);
    if (handle && visible(handle)) return handle;
  }
  return null;
}

function openerOf(element: Element): Element | null {
  if (element.matches('details:not([open])')) return element.querySelector('summary');
  const root = element.getRootNode() as Document | ShadowRoot;
  const id = element.id ? CSS.escape(element.id) : '';
  const opener = id ? root.querySelector(`[aria-controls~="${id}"],label[for="${id}"],[commandfor="${id}"],[data-target="#${id}"],[data-bs-target="#${id}"],a[role=tab][href="#${id}"]`) : null;
  return opener ?? (element.matches('[role=tabpanel]') ? labelOf(element, root) : null);
}

function labelOf(element: Element, root: Document | ShadowRoot): Element | null {
  const id = element.getAttribute('aria-labelledby')?.trim().split(/\s+/)[0];
  return id ? root.querySelector(`#${CSS.escape(id)}`) : null;
}

/** What a person reads on it, short enough to be said in a sentence. */
export function titleOf(handle: Element): string {
  const text = (handle.textContent ?? '').replace(/\s+/gu, ' ').trim() || handle.getAttribute('aria-label') || '';
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
