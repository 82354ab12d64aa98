/**
 * The one place of the extension that asks anything of the network: a document of the very host whose page the person has
 * open, after a click on it. `same-origin` follows redirects within that host and refuses one to another before anything is
 * sent there; no cookies, no referrer, nothing kept in the cache.
 */
import type { Failure } from '../messages.ts';

export interface Got { url: string; type: string; bytes: Uint8Array }

/** In bytes and milliseconds. A policy is a hundredth of that. */
const LARGEST = 5_000_000, LONGEST = 20_000;

/** What the address holds, or why not. `stop` ends it: then it rejects. */
export async function get(url: string, stop: AbortSignal): Promise<Got | Failure> {
  const ending = new AbortController();
  const timer = setTimeout(() => ending.abort(), LONGEST);
  const stopped = () => ending.abort();
  stop.addEventListener('abort', stopped);
  try {
    const response = await fetch(url, { mode: 'same-origin', credentials: 'omit', redirect: 'follow', referrerPolicy: 'no-referrer', cache: 'no-store', signal: ending.signal });
    const failure = refusal(response.status);
    if (failure) return failure;
    const bytes = await body(response);
    return bytes ? { url: response.url, type: response.headers.get('content-type') ?? '', bytes } : 'large';
  } catch (error) {
    if (stop.aborted) throw error;
    return ending.signal.aborted ? 'slow' : 'unreachable';
  } finally {
    clearTimeout(timer);
    stop.removeEventListener('abort', stopped);
    // What is not wanted any more need not come.
    ending.abort();
  }
}

function refusal(status: number): Failure | null {
  if (status === 404 || status === 410) return 'missing';
  if (status === 401) return 'login';
  if (status >= 500 && status !== 503) return 'server';
  return status >= 200 && status < 300 ? null : 'refused';
}

/** Null where there is more than we take; a length that the site gives is not believed. */
async function body(response: Response): Promise<Uint8Array | null> {
  if (Number(response.headers.get('content-length')) > LARGEST) return null;
  const reader = response.body?.getReader();
  if (!reader) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    chunks.push(part.value);
    size += part.value.length;
    if (size > LARGEST) return null;
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) { whole.set(chunk, at); at += chunk.length; }
  return whole;
}
