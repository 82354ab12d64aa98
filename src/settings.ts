/** The stored settings, each with its default. Nobody else touches storage. */
import { api } from './api.ts';
import type { Draft } from './draft.ts';
import type { Group } from './groups.ts';
import type { Language } from './reading.ts';

export interface Settings {
  /** Of the interface. Null until the person chooses: then the page's, if ru or kk, else ru. */
  language: Language | null;
  /** The person's own fields of a letter. Null unless they ticked that these be kept. */
  person: Record<string, string> | null;
  /** What the marks beside consents in pages say; null while the person does not want any. */
  formMarks: { title: string; ticked: string } | null;
  /** Requests kept, as src/letters/requests.ts writes them. What of it can be read, its `parse` alone knows. */
  requests: unknown;
  /** Id of a request → the day of which its person was reminded. */
  reminded: Record<string, string>;
}

const defaults: Settings = { language: null, person: null, formMarks: null, requests: null, reminded: {} };

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

const marksOf = (tabId: number) => `marks.${tabId}`;

/** For a tab that is being opened: what its marks mean, until it is read. */
export async function keepLegend(tabId: number, legend: Record<Group, string>): Promise<void> {
  await api().storage.session.set({ [marksOf(tabId)]: legend });
}

/** What was kept for the tab, once. */
export async function takeLegend(tabId: number): Promise<Record<Group, string> | null> {
  const key = marksOf(tabId);
  const legend = (await api().storage.session.get(key))[key] as Record<Group, string> | undefined;
  if (legend) await api().storage.session.remove(key);
  return legend ?? null;
}
