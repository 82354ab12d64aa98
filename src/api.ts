/**
 * The browser's extension API. Chrome knows `chrome`, with promises in Manifest V3; Firefox `browser`. What differs for
 * us – a promise as the answer to a message – src/send.ts does without, so nothing is polyfilled.
 */
import type { Browser } from 'webextension-polyfill';

const scope = globalThis as { browser?: Browser; chrome?: Browser };

/** Looked up at each call: an extension that was reloaded takes its API away from the scripts left in a page. */
export function api(): Browser {
  return (scope.browser ?? scope.chrome)!;
}

/** False in a script that outlived its extension: it must fall silent. */
export function alive(): boolean {
  return Boolean(api()?.runtime?.id);
}
