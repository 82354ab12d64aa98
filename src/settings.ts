/** The stored settings, each with its default. Nobody else touches storage. */
import { api } from './api.ts';
import type { Draft } from './draft.ts';
import type { Language } from './reading.ts';

export interface Settings {
  /** Of the interface. Null until the person chooses: then the page's, if ru or kk, else ru. */
  language: Language | null;
  /** The person's own fields of a letter. Null unless they ticked that these be kept. */
  person: Record<string, string> | null;
  /** Requests kept, as src/letters/requests.ts writes them. What of it can be read, its `parse` alone knows. */
  requests: unknown;
  /** Id of a request → the day of which its person was reminded. */
  reminded: Record<string, string>;
}

const defaults: Settings = { language: null, person: null, requests: null, reminded: {} };

export async function settings(): Promise<Settings> {
  return { ...defaults, ...await api().storage.local.get({ ...defaults }) };
}

export async function change(some: Partial<Settings>): Promise<void> {
  await api().storage.local.set(some);
}

const keyOf = (id: string) => `draft.${id}`;

/** Kept in memory until the browser is closed. Returns the id under which it is found. */
export async function handOver(draft: Draft): Promise<string> {
  const id = crypto.randomUUID();
  await api().storage.session.set({ [keyOf(id)]: draft });
  return id;
}

export async function handedOver(id: string): Promise<Draft | null> {
  return (await api().storage.session.get(keyOf(id)))[keyOf(id)] as Draft | undefined ?? null;
}
