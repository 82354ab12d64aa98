/** The pipeline: blocks → Reading. Open this file first. */
import type { Block, Language, Reading } from '../reading.ts';
import { READING_VERSION } from '../reading.ts';
import { clausesOf, type Clause } from './clause.ts';
import { compiling, type Engine } from './compile.ts';
import { drain } from './drain.ts';
import { facts } from './facts/index.ts';
import { label, type Context } from './labels.ts';
import { documentLanguage, languageOf } from './language.ts';
import { words } from './normalise.ts';
import { outline, withHeadings, type Place } from './outline.ts';
import { isPolicy } from './policy.ts';
import type { Rules } from './rules.ts';
import { seen } from './debug.ts';

/** Shares of the work that is done when the rules are ready, and when the last block is labelled. */
const READY = 0.1, LABELLED = 0.9;

/** Reads a document in steps; yields the share done (0 to 1), so that a caller can pause between them. */
export function* reading(source: readonly Block[], rules: Rules): Generator<number, Reading> {
  const preparing = compiling(rules);
  let ready = preparing.next();
  for (; !ready.done; ready = preparing.next()) yield 0;
  const document = new Document(withHeadings(source), ready.value);
  for (let at = 0; at < source.length; at++) {
    document.readBlock(at);
    yield READY + (LABELLED - READY) * (at + 1) / source.length;
  }
  const concluding = facts(document.context.clauses, ready.value);
  let found = concluding.next();
  for (; !found.done; found = concluding.next()) yield LABELLED;
  return document.conclude(found.value);
}

/** Reads a document in one go. */
export function read(blocks: readonly Block[], rules: Rules): Reading {
  return drain(reading(blocks, rules));
}

const ALL: ReadonlySet<Language> = new Set(['ru', 'kk', 'en']);

/** What is known of the document so far. */
class Document {
  readonly context: Context = { clauses: [], handed: [], sections: new Map() };
  private readonly places: Place[];
  private readonly intros: ReadonlySet<number>;
  private readonly spoken: Record<Language, number> = { ru: 0, kk: 0, en: 0 };
  private last: Language = 'ru';

  constructor(private readonly blocks: readonly Block[], private readonly engine: Engine) {
    this.places = outline(blocks);
    this.intros = new Set(this.places.map(place => place.intro));
  }

  readBlock(at: number): void {
    const block = this.blocks[at] as Block;
    const list = words(block.text);
    // A line of numbers or of one name speaks the language of the line before.
    this.last = languageOf(list, this.engine.common) ?? this.last;
    this.spoken[this.last] += list.length;
    const clauses = clausesOf(block, at, list, this.engine.lexicon.find(list, ALL), this.last);
    label(clauses, this.places[at] as Place, this.intros.has(at), this.context, this.engine.frames);
  }

  conclude(found: Pick<Reading, 'facts' | 'perhaps'>): Reading {
    const { clauses } = this.context;
    const count = this.spoken.ru + this.spoken.kk + this.spoken.en;
    seen.doc = clauses;
    return {
      version: READING_VERSION,
      policy: isPolicy(clauses, count),
      language: documentLanguage(this.spoken),
      labels: labelsOf(clauses),
      ...found,
      read: { blocks: this.blocks.length, words: count },
    };
  }
}

function labelsOf(document: readonly Clause[][]): Reading['labels'] {
  const labels: Reading['labels'] = {};
  for (const clauses of document) {
    const all = new Set(clauses.flatMap(clause => [...clause.labels]));
    if (all.size) labels[(clauses[0] as Clause).block.n] = [...all];
  }
  return labels;
}
