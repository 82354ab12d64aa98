/** A file that a page got for us, taken over piece by piece. */
import { LIMITS } from '../../src/documents/document.ts';
import type { Messages } from '../../src/messages.ts';
import { sendToTab } from '../../src/send.ts';

export interface Taken { url: string; bytes: Uint8Array }

/** Rejects where the tab is closed or holds it no longer. */
export async function take(tab: number, key: number, stop: AbortSignal): Promise<Taken> {
  let whole = new Uint8Array(), url = '';
  for (let from: number | null = 0; from !== null;) {
    stop.throwIfAborted();
    const { next, size, bytes, url: source }: Messages['page.file']['reply'] = await sendToTab(tab, 'page.file', { key, from });
    if (from === 0) { whole = new Uint8Array(Math.min(size, LIMITS.bytes + 1)); url = source; }
    const piece = Uint8Array.from(atob(bytes), letter => letter.charCodeAt(0));
    // A page that goes on without end, or in a circle, is not followed.
    if (from + piece.length > whole.length || (next !== null && next <= from)) return { url, bytes: whole };
    whole.set(piece, from);
    from = next;
  }
  return { url, bytes: whole };
}
