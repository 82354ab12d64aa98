/** Frames that seem to hold a document and that this page may not look into: another site's. Large ones only. */
import { frames as words, kinds } from 'anyq:links';
import type { DocumentKind, DocumentLink } from '../messages.ts';
import { fold } from './decide.ts';
import { clean, decoded, file, kindOf } from './links.ts';

/** A frame smaller than that shows a button or a picture, not a document. In px. */
const WIDE = 260, HIGH = 240;

/** The likeliest first. A document of this very host that a viewer of another shows is `here`: it can be read. */
export function foreign(root: Document): DocumentLink[] {
  const ofPage = kindBy([root.title, clean(root.querySelector('h1')?.textContent)], root.location.pathname);
  const found = new Map<string, DocumentLink>();
  for (const frame of root.querySelectorAll<HTMLElement>('iframe[src],embed[src],object[data]')) {
    const one = large(frame) ? documentIn(frame, root, ofPage) : null;
    if (one && !found.has(one.url)) found.set(one.url, one);
  }
  return [...found.values()];
}

function documentIn(frame: HTMLElement, root: Document, ofPage: DocumentKind | null): DocumentLink | null {
  const url = address(frame.getAttribute(frame.localName === 'object' ? 'data' : 'src'), root.baseURI);
  if (!url) return null;
  const viewer = among(words.viewers, url);
  const shown = viewer ? handed(url) ?? url : url;
  // A frame of this site is read with its page; a file in it is not.
  if (url.origin === root.location.origin && !file(url)) return null;
  if (!viewer && among(words.never, url)) return null;
  const title = clean(frame.title || frame.getAttribute('aria-label'));
  const own = kindBy([title, (frame as HTMLIFrameElement).name ?? ''], decoded(shown.pathname + shown.search));
  const kind = own ?? ofPage;
  if (!kind) return null;
  return { url: shown.href, title: title || shown.host, named: /^\p{Lu}/u.test(title), kind, file: file(shown), here: shown.origin === root.location.origin };
}

/** Cookie bars come in frames too, and are no policy. */
function kindBy(said: string[], path: string): DocumentKind | null {
  const kind = said.map(text => kindOf('words', fold(text))).find(Boolean) ?? kindOf('paths', fold(decoded(path)));
  return kind && kind !== 'cookies' && kinds.some(one => one.kind === kind) ? kind : null;
}

/** The document itself, where a viewer is told its address. */
function handed(url: URL): URL | null {
  // As pairs: what `keys()` gives, Firefox does not let content scripts go through.
  const [, shown] = [...url.searchParams].find(([key]) => words.asked.includes(key.toLowerCase())) ?? [];
  return shown ? address(shown, url.href) : null;
}

function address(written: string | null, base: string): URL | null {
  if (!written) return null;
  try {
    const url = new URL(written, base);
    return /^https?:$/.test(url.protocol) ? url : null;
  } catch { return null; }
}

const among = (hosts: string[], { hostname }: URL) => hosts.some(host => hostname === host || hostname.endsWith(`.${host}`));

function large(frame: Element): boolean {
  const { width, height } = frame.getBoundingClientRect();
  return width >= WIDE && height >= HIGH;
}
