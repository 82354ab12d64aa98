import { api } from '../../src/api.ts';
import type { Draft } from '../../src/draft.ts';
import { openDesk } from '../../src/desk.ts';
import type { DocumentText, Problem, World } from '../../src/documents/document.ts';
import { readDocument } from '../../src/documents/read.ts';
import type { Block, Language, Reading } from '../../src/reading.ts';
import { change, handOver } from '../../src/settings.ts';
import { sliced } from '../../src/slices.ts';
import { today } from '../../src/today.ts';
import { get } from './fetch.ts';
import { take, type Taken } from './kept.ts';

/** All that the page wants of the world outside it; tests bring their own. */
export interface Shelf {
  text(bytes: Uint8Array, stop: AbortSignal): Promise<DocumentText | { problem: Problem }>;
  /** Null once it is no longer wanted. */
  read(blocks: readonly Block[], stop: AbortSignal, tell: (done: number) => void): Promise<Reading | null>;
  /** Whether we may ask this site, now. */
  may(url: string): Promise<boolean>;
  /** Asks the person for this one site: only as the direct answer to a click. */
  ask(url: string): Promise<boolean>;
  /** Null where the site does not give it. */
  get(url: string, stop: AbortSignal): Promise<Uint8Array | null>;
  take(tab: number, key: number, stop: AbortSignal): Promise<Taken>;
  choose(language: Language): Promise<void>;
  copy(text: string): Promise<void>;
  desk(draft?: Draft): Promise<void>;
  today(): string;
  version(): string;
}

const world: World = {
  parser: () => new DOMParser(),
  pdf: async () => {
    const library = await import('pdfjs-dist/legacy/build/pdf.mjs') as unknown as Awaited<ReturnType<World['pdf']>>;
    library.GlobalWorkerOptions.workerSrc = api().runtime.getURL('popup/document/pdf.worker.js');
    return library;
  },
};

/** engine.js stands in the page before us. */
const scope = globalThis as { anyq?: { engine?: { read(blocks: readonly Block[]): Generator<number, Reading> } } };
const originOf = (url: string) => ({ origins: [`${new URL(url).protocol}//${new URL(url).hostname}/*`] });
/** Permissions given here for one document; they go when it has come. */
const given = new Set<string>();

export const shelf: Shelf = {
  text: (bytes, stop) => readDocument(bytes, world, stop),
  read: (blocks, stop, tell) => sliced(scope.anyq!.engine!.read(blocks), () => !stop.aborted, tell),
  // Chrome lets us get what the tab shows on which the person opened the popup; Firefox wants to be asked.
  may: async url => await api().permissions.contains(originOf(url)) || location.protocol === 'chrome-extension:',
  ask: async url => {
    const granted = await api().permissions.request(originOf(url));
    if (granted) given.add(url);
    return granted;
  },
  get: async (url, stop) => {
    try { return await get(url, stop); } finally {
      if (given.delete(url)) await api().permissions.remove(originOf(url)).catch(() => {});
    }
  },
  take,
  choose: language => change({ language }),
  copy: text => navigator.clipboard.writeText(text),
  desk: async draft => openDesk(draft && await handOver(draft)),
  today,
  version: () => api().runtime.getManifest().version,
};
