// The browsers for the measurements: pages of this machine alone, and beside the extension such twins as a row needs.
import { ROOT } from './bundle.mjs';
import { launch } from '../scripts/drive.mjs';
import { serve } from '../scripts/site.mjs';
import { twin } from './twin.mjs';

// Firefox tells pages the time in steps of 1 ms.
const EXACT = { 'privacy.reduceTimerPrecision': false };
const KINDS = ['chromium', 'firefox'];
const pages = new Map();
let site;
const open = new Map();

/** Puts a page at http://NAME.kz/. */
export function put(name, html) { pages.set(`${name}.kz`, html); return `http://${name}.kz/`; }

/** A browser with the extension, started once for all rows. */
export async function browser(kind, name = kind, more = {}) {
  site ??= await serve((host, path) => (path === '/favicon.ico' ? '' : pages.get(host)));
  if (!open.has(name)) open.set(name, await launch(kind, { port: site.port, alone: true, prefs: EXACT, ...more }));
  return open.get(name);
}

/** Chromium with the twin and DuckDuckGo's autoconsent beside ours: what runs at each load, of all three. */
export async function withTwin() {
  const started = await browser('chromium', 'twin', { beside: [twin(), `${ROOT}node_modules/@duckduckgo/autoconsent/dist/addon-mv3`] });
  const extensions = [...(await started.browser.extensions()).values()];
  return { ...started, twinId: extensions.find(({ name }) => name === 'Twin').id, autoconsent: '/content.bundle.js' };
}

export async function close() {
  for (const one of open.values()) await one.close();
  await site?.close();
}

/** Runs `task(kind, browser)` in both, one after the other, and gives all rows. */
export async function* inBoth(task) {
  for (const kind of KINDS) yield* task(kind, await browser(kind));
}

/** Evaluates `compare` of bench/compare.mjs and the expressions of two functions in a page. */
export const compareIn = (page, compare, subject, control, options = {}) =>
  page.evaluate(`(${compare})(${subject}, ${control}, ${JSON.stringify(options)})`);
