/**
 * The browser's extension API. Background and popup bring webextension-polyfill (`provide`); the scripts that run in
 * pages do without: Chrome knows `chrome`, with promises in Manifest V3, Firefox `browser`, and what still differs – a
 * promise as the answer to a message – src/send.ts does not use.
 */
import type { Browser } from 'webextension-polyfill';

const scope = globalThis as { browser?: Browser; chrome?: Browser };
let provided: Browser | undefined;

/** Uses this API from now on. */
export function provide(browser: Browser): void {
  provided = browser;
}

/** Looked up at each call: an extension that was reloaded takes its API away from the scripts left in a page. */
export function api(): Browser {
  return provided ?? (scope.browser ?? scope.chrome)!;
}

/** False in a script that outlived its extension: it must fall silent. */
export function alive(): boolean {
  return Boolean(api()?.runtime?.id);
}
