/** Rules → what the pipeline runs on. Made once for each set of rules. */
import type { Language } from '../reading.ts';
import { listing, type Listing } from './facts/listed.ts';
import { signalRules, type Signals } from './facts/signals.ts';
import { frames, type Frames } from './labels.ts';
import { Lexicon } from './lexicon.ts';
import type { Model } from './model.ts';
import type { Rules } from './rules.ts';
import { tables } from './tables.ts';
import { drain } from './drain.ts';

export interface Engine {
  lexicon: Lexicon;
  common: ReadonlyMap<string, Language>;
  frames: Frames;
  listings: Record<string, Listing>;
  signals: Signals;
  silences: Rules['silences'];
  model: Model | undefined;
  /** Concept id of a named service → its name and kind of recipient. */
  names: ReadonlyMap<string, { name: string; recipient: string | null }>;
}

const made = new WeakMap<Rules, Engine>();

/** Compiles in steps; the second time there is nothing to do. */
export function* compiling(rules: Rules): Generator<void, Engine> {
  const known = made.get(rules);
  if (known) return known;
  yield;
  const engine: Engine = {
    lexicon: new Lexicon(tables(rules.phrases)),
    common: new Map(Object.entries(rules.common).flatMap(([language, list]) => list.map(word => [word, language as Language] as const))),
    frames: frames(rules),
    listings: Object.fromEntries(Object.entries(rules.facts).map(([name, rule]) => [name, listing(name, rule)])),
    signals: signalRules(rules),
    silences: rules.silences,
    model: rules.model,
    names: new Map(rules.named.map(({ name, recipient }, at) => [`named.${at}`, { name, recipient }])),
  };
  made.set(rules, engine);
  return engine;
}

/** Compiles in one go. */
export function compiled(rules: Rules): Engine {
  return drain(compiling(rules));
}
