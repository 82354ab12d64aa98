import type { Fields } from '../../src/letters/index.ts';

/** What a person may have kept: what is the same in every letter of theirs. */
export const KEPT = ['name', 'contact', 'iin'] as const;
export type Kept = Partial<Record<(typeof KEPT)[number], string>>;

export function keptOf(fields: Fields): Kept {
  return Object.fromEntries(KEPT.flatMap(name => fields[name] ? [[name, fields[name]]] : []));
}

/** What was stored, if it can be read. */
export function readKept(stored: unknown): { kept: Kept | null; unread: boolean } {
  if (stored === null || stored === undefined) return { kept: null, unread: false };
  const fits = typeof stored === 'object' && !Array.isArray(stored) && KEPT.every(name => ['undefined', 'string'].includes(typeof (stored as Kept)[name]));
  return fits ? { kept: keptOf(stored as Kept), unread: false } : { kept: null, unread: true };
}
