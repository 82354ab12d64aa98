/** The rules as the engine takes them: compiled from rules/ by scripts/rules.mjs. Plain data. */
import type { Language } from '../reading.ts';
import type { OtherLanguages } from './foreign.ts';
import type { Model } from './model.ts';
import type { Program } from './program.ts';
import type { Packed } from './tables.ts';

/** How clauses come to carry a label. Conditions are written in the language of condition.ts; any one suffices. */
export interface LabelRule {
  /** Labels are tried in this order, so a condition may ask for those before; of two that could be handed on, the first is. */
  rank: number;
  /** A heading carries the label. */
  heading: string[];
  /** A sentence carries the label. */
  when: string[];
  /** A sentence loses it again. */
  unless: string[];
  /** A block without any label carries it. */
  otherwise: string[];
  /** The last sentence of an introducing line hands it on to each of its items. */
  items: string[];
}

/** Which sentences a kind of fact may stand in, and which take it away. */
export interface FactRule {
  when: string[];
  unless: string[];
  /** The id for a clause that is of the kind and names none: an item of a list of aims that is no aim known by name. */
  otherwise?: { id: string; when: string[] };
  /** Clauses in which it may be so: shown as "perhaps", never counted. */
  perhaps: string[];
}

export interface SignalRule {
  kind: 'warn' | 'good';
  /** Sentences that say it. */
  when: string[];
  unless: string[];
  /** Facts that it follows from: "data.other", "abroad.yes", "retention.indefinite" … */
  from: string[];
  /** Signals or facts in whose presence it does not hold. */
  not: string[];
}

/** A named service; the concept of its spellings is `named.N`, N its place in the list. */
export interface NamedRule { name: string; recipient: string | null }

/** A program with its long lists as text (numbers.ts); of the features their number alone, for in a page nobody asks for their names. */
export type PackedProgram = Omit<Program, 'features' | 'questions' | 'concepts' | 'opinion'> & {
  size: number; questions: string; concepts: Record<keyof Program['concepts'], string>;
  opinion?: Omit<NonNullable<Program['opinion']>, 'rows' | 'weights'> & { rows: string; weights: string };
};

export interface Rules {
  /** The phrases of all concepts and named services, compiled: phrases.ts. */
  phrases: Packed;
  common: Record<Language, string[]>;
  /** Languages that are not read; rules without them take all for one that is. */
  others?: OtherLanguages;
  labels: Record<string, LabelRule>;
  facts: Record<string, FactRule>;
  signals: Record<string, SignalRule>;
  /** silence → labels, fact groups and signals of which any one breaks it. */
  silences: Record<string, string[]>;
  named: NamedRule[];
  /** What the engine runs on, made of all this when the extension was built; then the conditions are left out. */
  program?: PackedProgram;
  /** The second opinion on labels; rules without it speak for themselves. */
  model?: Model;
}
