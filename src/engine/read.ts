/** The pipeline: blocks → Reading. Open this file first. */
import type { Block, Reading } from '../reading.ts';
import { READING_VERSION } from '../reading.ts';
import type { Clause } from './clause.ts';
import { compiling } from './compile.ts';
import { Document } from './document.ts';
import { drain } from './drain.ts';
import { facts } from './facts/index.ts';
import { documentLanguage } from './language.ts';
import { review } from './model.ts';
import { withHeadings } from './outline.ts';
import { isPolicy } from './policy.ts';
import type { Rules } from './rules.ts';

/** Shares of the work that is done when the rules are ready, and when the last block is labelled. */
const READY = 0.1, LABELLED = 0.9;

/** Fewer blocks are a fragment: the second opinion was formed on whole documents, and has nothing to say of one clause. */
const WHOLE = 6;

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
  if (ready.value.model && source.length >= WHOLE) for (const clauses of document.context.clauses) review(clauses, ready.value.model);
  const concluding = facts(document.context.clauses, ready.value);
  let found = concluding.next();
  for (; !found.done; found = concluding.next()) yield LABELLED;
  return conclude(document, found.value);
}

/** Reads a document in one go. */
export function read(blocks: readonly Block[], rules: Rules): Reading {
  return drain(reading(blocks, rules));
}

function conclude({ context: { clauses }, spoken, blocks }: Document, found: Pick<Reading, 'facts' | 'perhaps'>): Reading {
  const count = spoken.ru + spoken.kk + spoken.en;
  return {
    version: READING_VERSION,
    policy: isPolicy(clauses, count),
    language: documentLanguage(spoken),
    labels: labelsOf(clauses),
    ...found,
    read: { blocks: blocks.length, words: count },
  };
}

function labelsOf(document: readonly Clause[][]): Reading['labels'] {
  const labels: Reading['labels'] = {};
  for (const clauses of document) {
    const all = new Set(clauses.flatMap(clause => [...clause.labels]));
    if (all.size) labels[(clauses[0] as Clause).block.n] = [...all];
  }
  return labels;
}
