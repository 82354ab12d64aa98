/** The way in: bytes of a file → its text, or why there is none. */
import { readDocx } from './docx/read.ts';
import { LIMITS, Unreadable, type DocumentText, type Problem, type World } from './document.ts';
import { kindOf } from './kind.ts';
import { readPdf } from './pdf/read.ts';

/** Rejects only with the signal's reason; whatever else goes wrong is a problem of the file. */
export async function readDocument(bytes: Uint8Array, world: World, signal?: AbortSignal): Promise<DocumentText | { problem: Problem }> {
  try {
    if (bytes.length > LIMITS.bytes) throw new Unreadable('large');
    return checked(await within(LIMITS.time, signal, own => textOf(bytes, world, own)));
  } catch (error) {
    if (signal?.aborted) throw signal.reason;
    return { problem: error instanceof Unreadable ? error.problem : 'broken' };
  }
}

function textOf(bytes: Uint8Array, world: World, signal: AbortSignal): Promise<DocumentText> {
  const kind = kindOf(bytes);
  if (kind === 'pdf') return readPdf(bytes, world, signal);
  if (kind === 'zip') return readDocx(bytes, world, signal);
  throw new Unreadable(kind);
}

function checked(text: DocumentText): DocumentText {
  if (!text.blocks.some(block => /\p{L}/u.test(block.text))) throw new Unreadable('empty');
  return text;
}

/** Ends the task's own signal, and the wait, when the time is up or the person gives up. */
async function within<T>(time: number, outer: AbortSignal | undefined, task: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const own = new AbortController();
  const end = () => own.abort(new Unreadable('slow'));
  const timer = setTimeout(end, time);
  outer?.addEventListener('abort', end);
  try {
    if (outer?.aborted) end();
    const ended = new Promise<never>((_, reject) => own.signal.addEventListener('abort', () => reject(own.signal.reason)));
    return await Promise.race([task(own.signal), ended]);
  } finally {
    clearTimeout(timer);
    outer?.removeEventListener('abort', end);
  }
}
