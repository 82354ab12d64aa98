/** What the concepts found in a text are called, and which features each adds where it stands. */
import { PLACES, type Place } from './features.ts';
import type { Program } from './program.ts';

/** rules/data/iin.yaml is { name: 'data.iin', folder: 'data', id: 'iin' }; a service of rules/named.yaml has its own entry too. */
export interface Concept { name: string; folder: string; id: string; service: Service | undefined }

/** A company or service by name, and the kind of recipient it is. */
export interface Service { name: string; recipient: string | null }

/** Concept → features; none for most. */
export type Adds = readonly (readonly number[] | undefined)[];

export interface Vocabulary {
  /** By number, as matches give it. */
  concepts: readonly Concept[];
  adds: Record<Place, Adds>;
}

export function vocabulary(names: readonly string[], { concepts }: Program, named: readonly Service[]): Vocabulary {
  return {
    concepts: names.map(name => concept(name, named)),
    adds: Object.fromEntries(PLACES.map(place => [place, adds(concepts[place], names.length)])) as Record<Place, Adds>,
  };
}

function concept(name: string, named: readonly Service[]): Concept {
  const dot = name.indexOf('.'), folder = name.slice(0, dot), id = name.slice(dot + 1);
  const service = folder === 'named' ? named[Number(id)] : undefined;
  return { name, folder, id, service: service && { name: service.name, recipient: service.recipient } };
}

function adds(pairs: readonly number[], size: number): Adds {
  const lists = Array.from({ length: size }, (): number[] | undefined => undefined);
  for (let at = 0; at < pairs.length; at += 2) (lists[pairs[at] as number] ??= []).push(pairs[at + 1] as number);
  return lists;
}
