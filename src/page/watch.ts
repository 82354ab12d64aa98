/** Tells of late text and of a new address within a page, without polling; a page that falls quiet costs nothing. */
import { alive } from '../api.ts';

/** What the build writes out as numbers: every page pays for each letter here. */
const enum Of {
  /** So many looks at a page that keeps moving, each later than the one before: 0.3 s, 0.6 s … about 20 s in all. */
  Looks = 6, First = 300,
  /** So many more after each thing the person does – "show more", a link within a single-page site – and each frame that loads. */
  Again = 3,
}
const DONE_BY_PERSON = ['click', 'popstate'];

export interface Watch {
  stop(): void;
  /** Looks after a frame or a shadow root too, until the next look. */
  listen(root: Node): void;
}

export function watch(changed: (moved: boolean) => void): Watch {
  let here = place(), left: number = Of.Looks, delay: number = Of.First, timer: ReturnType<typeof setTimeout> | undefined;
  // One record is enough: the observer rests until the next look, so a busy page pays for a look, not for each change.
  const observer = new MutationObserver(later);
  const listen = (root: Node = document.body ?? document) => {
    if (left > 0) observer.observe(root, { childList: true, subtree: true, characterData: true });
  };

  function later() {
    observer.disconnect();
    clearTimeout(timer);
    timer = setTimeout(look, delay);
    delay *= 2;
    left--;
  }
  function look() {
    timer = undefined;
    if (!alive()) return stop();
    const moved = here !== place();
    here = place();
    if (moved) [left, delay] = [Of.Looks, Of.First];
    listen();
    changed(moved);
  }
  function again({ type, target }: Event) {
    if (!alive()) return stop();
    const loaded = type === 'load';
    // Pictures load too: only a frame that can be looked into brings text.
    if (loaded && !(target as HTMLIFrameElement).contentDocument) return;
    [left, delay] = [Math.max(left, Of.Again), Of.First];
    // A frame's text is there; what a click brings is still to come.
    if (timer || loaded) later(); else listen();
  }
  function stop() {
    observer.disconnect();
    clearTimeout(timer);
    tune('removeEventListener', again);
  }
  tune('addEventListener', again);
  listen();
  return { stop, listen };
}

function tune(how: 'addEventListener' | 'removeEventListener', again: (event: Event) => void): void {
  for (const name of DONE_BY_PERSON) window[how](name, again, true);
  // The load of a part of the page never gets as far as the window.
  document[how]('load', again, true);
  // Not in Firefox before 147; there a script that goes elsewhere on its own, and no one acts, is noticed at the next act.
  (globalThis as { navigation?: EventTarget }).navigation?.[how]('currententrychange', again);
}

/** The address, without what only scrolls; "#/…" and "#!…" are addresses of single-page sites. */
export const place = () => location.href.replace(/#(?![/!]).*$/, '');
