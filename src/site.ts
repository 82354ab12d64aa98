/** Reads documents of the site that its page links to, without leaving it, and keeps what was read as long as the page stays. */
import { get } from './page/fetch.ts';
import { blocks } from './page/blocks.ts';
import { inert } from './page/inert.ts';
import { isLogin, isShell, kindOf } from './page/kind.ts';
import { seat } from './page/seat.ts';
import type { DocumentState, Failure, Messages } from './messages.ts';
import type { Block, Reading } from './reading.ts';
import { send } from './send.ts';
import { sliced } from './slices.ts';
import { whole } from './whole.ts';

/** Fewer words than these are no document. */
const FEW = 60;
/** Of a file, at a time. */
const PIECE = 1_000_000;

/** The open page's own address. */
export const here = (): string => location.href.replace(/#.*$/, '');

interface Kept { url: string; type: string; bytes: Uint8Array }

export class Site {
  private readonly states = new Map<string, DocumentState>();
  private readonly under = new Map<string, AbortController>();
  private readonly files: Kept[] = [];

  state(url: string): DocumentState {
    return this.states.get(url) ?? { state: 'none' };
  }

  /** Starts, unless it is done or under way; a failure is tried again. */
  read(url: string): DocumentState {
    const known = this.state(url);
    if (known.state !== 'none' && known.state !== 'failed') return known;
    // Whoever asks: never another host than the one that the page is of.
    if (new URL(url).origin !== location.origin) return { state: 'failed', why: 'unreachable' };
    this.states.set(url, { state: 'fetching' });
    const stop = new AbortController();
    this.under.set(url, stop);
    this.run(url, stop.signal).catch((): DocumentState => ({ state: 'failed', why: 'unreadable' })).then(state => {
      if (!stop.signal.aborted) this.states.set(url, state);
    }, () => {});
    return { state: 'fetching' };
  }

  stop(url: string): void {
    this.under.get(url)?.abort();
    const { state } = this.state(url);
    if (state === 'fetching' || state === 'reading') this.states.delete(url);
  }

  file({ key, from }: Messages['page.file']['request']): Messages['page.file']['reply'] {
    const kept = this.files[key];
    if (!kept) throw new Error('no such file');
    const { url, type, bytes } = kept, end = Math.min(bytes.length, from + PIECE);
    return { url, type, size: bytes.length, bytes: base64(bytes.subarray(from, end)), next: end < bytes.length ? end : null };
  }

  private async run(url: string, stop: AbortSignal): Promise<DocumentState> {
    // The page that is open needs no request: it is asked for together with the further pages of its document.
    if (url === here()) return this.whole(url, stop);
    const got = await get(url, stop);
    if (typeof got === 'string') return { state: 'failed', why: got };
    const kind = kindOf(got.bytes, got.type);
    if (kind === 'file') {
      const key = this.files.push(got) - 1;
      return { state: 'file', file: { key, url: got.url, type: got.type, size: got.bytes.length } };
    }
    if (kind === 'other') return { state: 'failed', why: 'type' };
    return this.page(url, inert(got.bytes, got.type), got.url, stop);
  }

  private async whole(url: string, stop: AbortSignal): Promise<DocumentState> {
    const { blocks: found, pages, missing } = await whole(document, new URL(url), one => get(one, stop));
    // As it is open, the first page was read before: without the others there is no more to say.
    if (pages.length < 2) return { state: 'failed', why: missing.find(({ why }) => why)?.why ?? 'empty' };
    const reading = await this.reading(url, found, stop);
    return reading ? { state: 'read', url, reading, pages, missing } : { state: 'none' };
  }

  private async page(asked: string, page: Document, url: string, stop: AbortSignal): Promise<DocumentState> {
    const reading = await this.reading(asked, blocks(page).blocks, stop);
    if (!reading) return { state: 'none' };
    const why = reading.policy ? null : lack(page, reading.read.words);
    return why ? { state: 'failed', why } : { state: 'read', url, reading };
  }

  /** Null once it is no longer wanted. */
  private async reading(asked: string, found: readonly Block[], stop: AbortSignal): Promise<Reading | null> {
    if (!seat.engine) await send('page.engine', {});
    const { engine } = seat;
    if (!engine) throw new Error('no engine');
    return sliced(engine.read(found), () => !stop.aborted, done => this.states.set(asked, { state: 'reading', done }));
  }
}

/** Why a page that is no policy is no answer either. "Nothing found" would be wrong of each. */
function lack(page: Document, words: number): Failure | null {
  if (isLogin(page) && words < 3 * FEW) return 'login';
  if (words >= FEW) return null;
  return isShell(page) ? 'shell' : 'empty';
}

function base64(bytes: Uint8Array): string {
  let text = '';
  // An argument for each byte: not too many at a time.
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(text);
}
