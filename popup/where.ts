import { api } from '../src/api.ts';
import { atHome } from '../src/home.ts';

/**
 * Where nobody answers: `home` a site that Anyq reads by itself, `elsewhere` any other that it may be asked to read; and where
 * no extension may run: `browser` its own pages, `store`, `reader` the reader view, `file` on this device without permission.
 */
export type Where = 'home' | 'elsewhere' | 'browser' | 'store' | 'reader' | 'file';

const STORES = /^(?:chromewebstore\.google\.com|addons\.mozilla\.org|microsoftedge\.microsoft\.com|addons\.opera\.com)$/;
const READERS = /^(?:about:reader|chrome-distiller:|read:)/;

/** `address` is undefined where the browser does not tell: it does after the click on the button, but for its own pages. */
export function whereIs(address: string | undefined, files: boolean): Where {
  if (!address) return 'browser';
  if (READERS.test(address)) return 'reader';
  if (address.startsWith('file:')) return files ? 'elsewhere' : 'file';
  if (!/^https?:/.test(address)) return 'browser';
  const { hostname, pathname } = new URL(address);
  if (STORES.test(hostname) || (hostname === 'chrome.google.com' && pathname.startsWith('/webstore'))) return 'store';
  return atHome(hostname) ? 'home' : 'elsewhere';
}

export async function where(tabId: number): Promise<Where> {
  const files = await api().extension.isAllowedFileSchemeAccess().catch(() => false);
  return whereIs((await api().tabs.get(tabId)).url, files);
}
