/** Tells of late text and of a new address within a page, without polling; a page that falls quiet costs nothing. */
import { alive } from '../api.ts';

/** So many looks at a page that keeps moving, each later than the one before: 0.3 s, 0.6 s … about 20 s in all. */
const LOOKS = 6, FIRST = 300;
/** So many more after each thing the person does: "show more", a link within a single-page site. */
const AGAIN = 3;
const DONE_BY_PERSON = ['click', 'popstate'];

export interface Watch { stop(): void }

export function watch(changed: (moved: boolean) => void): Watch {
  let here = place(), left = LOOKS, delay = FIRST, timer: ReturnType<typeof setTimeout> | undefined;
  // One record is enough: the observer rests until the next look, so a busy page pays for a look, not for each change.
  const observer = new MutationObserver(later);
  const listen = () => { if (left > 0) observer.observe(document.body ?? document, { childList: true, subtree: true, characterData: true }); };

  function later() {
    observer.disconnect();
    timer = setTimeout(look, delay);
    delay *= 2;
    left--;
  }
  function look() {
    timer = undefined;
    if (!alive()) return stop();
    const moved = here !== place();
    here = place();
    if (moved) [left, delay] = [LOOKS, FIRST];
    listen();
    changed(moved);
  }
  function again() {
    if (!alive()) return stop();
    [left, delay] = [Math.max(left, AGAIN), FIRST];
    if (timer === undefined) return listen();
    clearTimeout(timer);
    later();
  }
  // Not in Firefox before 147; there a script that goes elsewhere on its own, and no one acts, is noticed at the next act.
  const { navigation } = globalThis as { navigation?: EventTarget };
  function stop() {
    observer.disconnect();
    clearTimeout(timer);
    for (const name of DONE_BY_PERSON) removeEventListener(name, again, true);
    navigation?.removeEventListener('currententrychange', again);
  }
  for (const name of DONE_BY_PERSON) addEventListener(name, again, true);
  navigation?.addEventListener('currententrychange', again);
  listen();
  return { stop };
}

/** The address, without what only scrolls; "#/…" and "#!…" are addresses of single-page sites. */
export const place = () => location.href.replace(/#(?![/!]).*$/, '');
