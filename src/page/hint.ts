/**
 * A small mark beside each consent, where the person asked for it: one element at the end of the root, outside of the body that
 * pages look after and out of the flow, with a closed shadow. It follows its boxes and is gone when it is switched off.
 */
import type { Found } from './forms.ts';

const NAME = 'anyq-consents';
const SIZE = 22, GAP = 6;
const HOST = 'all: initial; position: fixed; inset: 0 auto auto 0; width: 0; height: 0; z-index: 2147483647';
const BUTTON = `position: fixed; box-sizing: border-box; width: ${SIZE}px; height: ${SIZE}px; padding: 0; margin: 0; border: 1.5px solid #14588a; border-radius: 50%;`
  + 'background: #ffffff; color: #14588a; font: 700 13px/1 system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif; cursor: pointer; text-align: center';
/** Of a box that came ticked. */
const TICKED = 'border-color: #8a3b12; color: #8a3b12';

export interface Words { title: string; ticked: string }

export class Hints {
  private readonly host = document.createElement(NAME);
  private readonly shadow = this.host.attachShadow({ mode: 'closed' });
  private marks: { at: Element[]; words: Element; button: HTMLButtonElement }[] = [];
  private frame = 0;

  constructor(private readonly ask: () => void) {
    document.querySelector(NAME)?.remove();
    this.host.style.cssText = important(HOST);
    // What scrolls within the page scrolls the box too: hence the capture.
    for (const name of MOVES) addEventListener(name, this.later, { capture: true, passive: true });
  }

  draw(found: readonly Found[], words: Words): void {
    this.shadow.replaceChildren();
    this.marks = found.map(one => ({ at: [one.element, one.words], words: one.words, button: this.button(one, words) }));
    if (!found.length) { this.host.remove(); return; }
    if (!this.host.isConnected) document.documentElement.append(this.host);
    this.place();
  }

  remove(): void {
    cancelAnimationFrame(this.frame);
    for (const name of MOVES) removeEventListener(name, this.later, { capture: true });
    this.host.remove();
  }

  private button({ consent: { ticked } }: Found, { title, ticked: said }: Words): HTMLButtonElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = ticked === 'before' ? '!' : 'i';
    button.title = ticked === 'before' ? `${title}. ${said}` : title;
    button.setAttribute('aria-label', button.title);
    // By script, not by a style element: that one the page's own policy may forbid.
    button.style.cssText = ticked === 'before' ? `${BUTTON}; ${TICKED}` : BUTTON;
    button.addEventListener('click', event => { if (event.isTrusted) this.ask(); });
    this.shadow.append(button);
    return button;
  }

  private readonly later = (): void => {
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(() => this.place());
  };

  /** Measured first, then set: one layout for all. */
  private place(): void {
    const places = this.marks.map(({ at, words }) => ({ box: at.find(visible)?.getBoundingClientRect(), end: endOf(words) }));
    this.marks.forEach(({ button: { style } }, n) => {
      const { box, end = box } = places[n]!;
      style.display = box && end && box.bottom > 0 && box.top < innerHeight ? 'block' : 'none';
      if (!box || !end) return;
      const [left, top] = beside(box, end);
      style.left = `${left}px`;
      style.top = `${top}px`;
    });
  }
}

/** Where the last line of the words is. An element around them may be as wide as the page. */
function endOf(words: Element): DOMRect | undefined {
  const range = document.createRange();
  range.selectNodeContents(words);
  return [...range.getClientRects()].at(-1);
}

/** To the left of the box, else behind the last of its words; where there is no room, above: never over the words. */
function beside(box: DOMRect, end: DOMRect): [number, number] {
  const middle = ({ top, height }: DOMRect) => top + Math.min(height, SIZE) / 2 - SIZE / 2;
  if (box.left >= SIZE + GAP) return [box.left - SIZE - GAP, middle(box)];
  if (end.right + GAP + SIZE <= innerWidth) return [end.right + GAP, middle(end)];
  return [Math.max(0, Math.min(box.left, innerWidth - SIZE)), box.top - SIZE - 2];
}

const MOVES = ['scroll', 'resize', 'click', 'transitionend'];
const important = (style: string) => style.split(';').map(one => `${one} !important`).join(';');

/** A box that is drawn by the page over the real one has no size of its own: what it stands in has. */
function visible(element: Element): boolean {
  return element.checkVisibility({ checkVisibilityCSS: true });
}
