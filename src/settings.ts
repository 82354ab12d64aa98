/** The stored settings, each with its default. Nobody else touches storage. */
import { api } from './api.ts';
import type { Language } from './reading.ts';

export interface Settings {
  /** Of the interface. Null until the person chooses: then the page's, if ru or kk, else ru. */
  language: Language | null;
}

const defaults: Settings = { language: null };

export async function settings(): Promise<Settings> {
  return { ...defaults, ...await api().storage.local.get({ ...defaults }) };
}

export async function change(some: Partial<Settings>): Promise<void> {
  await api().storage.local.set(some);
}
