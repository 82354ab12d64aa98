/** Bytes → a document that does nothing: no script of it runs, no picture or style is asked for. */

/** So far into a page its own word on its letters is looked for, as browsers do. */
const HEAD = 1024;
const MARKS: [number[], string][] = [[[0xef, 0xbb, 0xbf], 'utf-8'], [[0xff, 0xfe], 'utf-16le'], [[0xfe, 0xff], 'utf-16be']];

/** `type`: the header content-type. Plain text becomes a document of one preformatted part. */
export function inert(bytes: Uint8Array, type: string): Document {
  const text = decode(bytes, type);
  if (!/^text\/plain/i.test(type)) return new DOMParser().parseFromString(text, 'text/html');
  const page = document.implementation.createHTMLDocument('');
  const part = page.createElement('pre');
  part.textContent = text;
  page.body.append(part);
  return page;
}

/** The letters: by a byte order mark, else the header, else the page's own word; else UTF-8, and where it is none the Cyrillic of Windows. */
export function decode(bytes: Uint8Array, type: string): string {
  const mark = MARKS.find(([signs]) => signs.every((sign, at) => bytes[at] === sign))?.[1];
  const head = Array.from(bytes.subarray(0, HEAD), byte => String.fromCharCode(byte)).join('');
  const named = mark ?? /charset\s*=\s*["']?([^"';\s]+)/i.exec(type)?.[1] ?? /<meta[^>]+charset\s*=\s*["']?([^"'\s/>;]+)/i.exec(head)?.[1];
  if (named) {
    // A name that browsers do not know counts as none.
    try { return new TextDecoder(named).decode(bytes); } catch { /* below */ }
  }
  try { return new TextDecoder('utf-8', { fatal: true }).decode(bytes); } catch { return new TextDecoder('windows-1251').decode(bytes); }
}
