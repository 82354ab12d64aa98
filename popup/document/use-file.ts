import { useCallback, useRef, useState } from 'preact/hooks';
import type { DocumentText, Problem } from '../../src/documents/document.ts';
import type { Reading } from '../../src/reading.ts';
import type { Shelf } from './shelf.ts';
import { nameOf, siteOf, type Wanted } from './wanted.ts';

/** What became of the document. `site` is empty of a file that the person brought. */
export type Stage =
  | { at: 'empty'; note?: 'documentLocal' | 'documentLost' | 'documentStopped' }
  | { at: 'asking'; url: string; site: string }
  | { at: 'getting'; site: string }
  | { at: 'reading'; name: string; done: number | undefined }
  | { at: 'refused'; site: string }
  | { at: 'problem'; name: string; problem: Problem }
  | { at: 'read'; name: string; site: string; text: DocumentText; reading: Reading };

interface Source { name: string; site: string; bytes: Uint8Array }

export function useFile(shelf: Shelf) {
  const [stage, set] = useState<Stage>({ at: 'empty' });
  const under = useRef<AbortController | null>(null);
  /** One thing at a time: what was under way before is given up. */
  const begin = useCallback(async (task: (stop: AbortSignal, tell: (stage: Stage) => void) => Promise<Stage>) => {
    under.current?.abort(new Error('given up'));
    const own = under.current = new AbortController();
    const tell = (next: Stage) => { if (!own.signal.aborted) set(next); };
    tell(await task(own.signal, tell).catch((): Stage => ({ at: 'problem', name: '', problem: 'broken' })));
  }, []);
  const open = useCallback((file: File) => begin(async (stop, tell) => {
    tell({ at: 'reading', name: file.name, done: undefined });
    return read({ name: file.name, site: '', bytes: new Uint8Array(await file.arrayBuffer()) }, shelf, stop, tell);
  }), []);
  const get = useCallback((url: string) => begin(async (stop, tell) => fromSite(url, shelf, stop, tell)), []);
  const start = useCallback((wanted: Wanted) => {
    if (wanted.from === 'device') set({ at: 'empty', note: 'documentLocal' });
    if (wanted.from === 'tab') void begin((stop, tell) => fromTab(wanted, shelf, stop, tell));
    if (wanted.from === 'site') void begin(async (stop, tell) => await shelf.may(wanted.url) ? fromSite(wanted.url, shelf, stop, tell) : asking(wanted.url));
  }, []);
  const allow = useCallback((url: string) => { void shelf.ask(url).then(granted => { if (granted) void get(url); }, () => {}); }, []);
  const stop = useCallback(() => { under.current?.abort(new Error('given up')); set({ at: 'empty', note: 'documentStopped' }); }, []);
  return { stage, open, start, allow, stop };
}

const asking = (url: string): Stage => ({ at: 'asking', url, site: siteOf(url) });

async function fromSite(url: string, shelf: Shelf, stop: AbortSignal, tell: (stage: Stage) => void): Promise<Stage> {
  tell({ at: 'getting', site: siteOf(url) });
  const bytes = await shelf.get(url, stop);
  return bytes ? read({ name: nameOf(url), site: siteOf(url), bytes }, shelf, stop, tell) : { at: 'refused', site: siteOf(url) };
}

async function fromTab({ tab, key }: Extract<Wanted, { from: 'tab' }>, shelf: Shelf, stop: AbortSignal, tell: (stage: Stage) => void): Promise<Stage> {
  tell({ at: 'reading', name: '', done: undefined });
  const taken = await shelf.take(tab, key, stop).catch(() => null);
  return taken ? read({ name: nameOf(taken.url), site: siteOf(taken.url), bytes: taken.bytes }, shelf, stop, tell) : { at: 'empty', note: 'documentLost' };
}

async function read({ name, site, bytes }: Source, shelf: Shelf, stop: AbortSignal, tell: (stage: Stage) => void): Promise<Stage> {
  tell({ at: 'reading', name, done: undefined });
  const text = await shelf.text(bytes, stop);
  if ('problem' in text) return { at: 'problem', name, problem: text.problem };
  const reading = await shelf.read(text.blocks, stop, done => tell({ at: 'reading', name, done }));
  return reading ? { at: 'read', name, site, text, reading } : { at: 'empty', note: 'documentStopped' };
}
