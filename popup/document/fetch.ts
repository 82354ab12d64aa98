/**
 * Gets the document that a tab shows, after the click that asked for it: one request, without cookies and without saying who
 * asks. Whatever leads to another address is refused: nothing goes to a host that the person has not open.
 */
import { LIMITS } from '../../src/documents/document.ts';

/** In milliseconds. */
const LONGEST = 60_000;

/** Null where the site does not give it. Rejects only with the signal's own reason. */
export async function get(url: string, stop: AbortSignal): Promise<Uint8Array | null> {
  const ending = new AbortController();
  const end = () => ending.abort();
  const timer = setTimeout(end, LONGEST);
  stop.addEventListener('abort', end);
  try {
    const response = await fetch(url, { credentials: 'omit', redirect: 'error', referrerPolicy: 'no-referrer', signal: ending.signal });
    return response.ok ? await body(response) : null;
  } catch {
    if (stop.aborted) throw stop.reason;
    return null;
  } finally {
    clearTimeout(timer);
    stop.removeEventListener('abort', end);
    // What is not wanted any more need not come.
    ending.abort();
  }
}

/** As far as we read; one byte more tells the reader that it is too large. */
async function body(response: Response): Promise<Uint8Array> {
  const reader = response.body?.getReader(), chunks: Uint8Array[] = [];
  let size = 0;
  while (reader && size <= LIMITS.bytes) {
    const { done, value } = await reader.read();
    if (done) break;
    chunks.push(value);
    size += value.length;
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) { whole.set(chunk, at); at += chunk.length; }
  return whole;
}
