import { api } from '../../src/api.ts';
import type { Draft } from '../../src/draft.ts';
import { parse, serialise, type Requests } from '../../src/letters/index.ts';
import type { Language } from '../../src/reading.ts';
import { change, handedOver, settings } from '../../src/settings.ts';
import { today } from '../../src/today.ts';
import type { Kept } from './kept.ts';

/** All that the page wants of the world outside it; tests bring their own. */
export interface Desk {
  today(): string;
  now(): Date;
  newId(): string;
  choose(language: Language): Promise<void>;
  /** Null: nothing is kept any more. */
  keep(person: Kept | null): Promise<void>;
  /** Changes what is stored now, whichever page stored it. */
  update(change: (all: Requests) => Requests): Promise<Requests>;
  copy(text: string): Promise<void>;
  mail(href: string): void;
  save(name: string, bytes: Uint8Array, type: string): void;
  print(): void;
  /** Asks for the permission: only as the direct answer to a click. */
  allow(): Promise<boolean>;
  disallow(): Promise<boolean>;
}

/** What the page begins with. */
export interface Start {
  /** `gone`: there was an id, and nothing is found under it any more. */
  draft: Draft | 'gone' | null;
  language: Language | null;
  person: unknown;
  requests: Requests;
  allowed: boolean;
  /** The storage did not answer. */
  broken: boolean;
}

const REMINDING = { permissions: ['notifications' as const] };

export const desk: Desk = {
  today, now: () => new Date(), newId: () => crypto.randomUUID(),
  choose: language => change({ language }),
  keep: person => change({ person }),
  update: async edit => {
    const all = edit(parse((await settings()).requests));
    await change({ requests: serialise(all) });
    return all;
  },
  copy: text => navigator.clipboard.writeText(text),
  mail: href => link(href).click(),
  save, print: () => window.print(),
  allow: () => api().permissions.request(REMINDING),
  disallow: () => api().permissions.remove(REMINDING),
};

export async function begin(id: string | null): Promise<Start> {
  const [stored, draft, allowed] = await Promise.all([
    settings().catch(() => null), id ? handedOver(id).catch(() => null) : null, api().permissions.contains(REMINDING).catch(() => false),
  ]);
  return {
    draft: id ? draft ?? 'gone' : null, language: stored?.language ?? null, person: stored?.person ?? null, requests: parse(stored?.requests), allowed, broken: !stored,
  };
}

function save(name: string, bytes: Uint8Array, type: string): void {
  const address = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type }));
  link(address, name).click();
  // The browser reads it after the click; when it has done so it tells nobody.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

function link(href: string, download?: string): HTMLAnchorElement {
  return Object.assign(document.createElement('a'), { href, ...download ? { download } : {} });
}
