/** What was got, by its first bytes; a server's word on it is often "some bytes". */
export type Got = 'page' | 'text' | 'file' | 'other';

const FILES = ['%PDF-', 'PK\u0003\u0004', '\u00d0\u00cf\u0011\u00e0', '{\\rtf'];

export function kindOf(bytes: Uint8Array, type: string): Got {
  const begin = Array.from(bytes.subarray(0, 1024), byte => String.fromCharCode(byte)).join('');
  // A PDF may have up to a kilobyte before it.
  if (FILES.some(sign => begin.startsWith(sign)) || /^[^<]{0,1000}%PDF-/.test(begin)) return 'file';
  if (/^(?:text\/html|application\/xhtml\+xml)/i.test(type)) return 'page';
  if (/^text\/plain/i.test(type)) return 'text';
  return !type || /octet-stream|^text\//i.test(type) && /<(?:!doctype|html|body|p|div)[\s>]/i.test(begin) ? 'page' : 'other';
}

/** Asks for a password: without the person's cookies the site shows its door. */
export const isLogin = (page: Document): boolean => page.querySelector('input[type=password]') !== null;

/** Made by scripts: an element for them to fill stands empty, or there is nothing but scripts. */
export function isShell(page: Document): boolean {
  const root = page.querySelector('#__next,#__nuxt,#root,#app,#q-app,app-root,[data-reactroot],#___gatsby');
  if (root && (root.textContent ?? '').trim().length < 400) return true;
  return page.querySelector('script') !== null;
}
