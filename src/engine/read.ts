/** The pipeline: blocks → Reading. Open this file first. */
import type { Block, Reading } from '../reading.ts';
import { READING_VERSION } from '../reading.ts';
import type { Clause } from './clause.ts';
import { compiling } from './compile.ts';
import { Document } from './document.ts';
import { drain } from './drain.ts';
import { Gathering } from './facts/index.ts';
import { documentLanguage } from './language.ts';
import { Nature } from './policy.ts';
import type { Rules } from './rules.ts';

/** Shares of the work that is done when the rules are ready, and when the last block is read. */
const READY = 0.1, GATHERED = 0.9;

/** Fewer blocks are a fragment: the second opinion was formed on whole documents, and has nothing to say of one clause. */
const WHOLE = 6;

/** Reads a document in steps; yields the share done (0 to 1), so that a caller can pause between them. */
export function* reading(blocks: readonly Block[], rules: Rules): Generator<number, Reading> {
  const preparing = compiling(rules);
  let ready = preparing.next();
  for (; !ready.done; ready = preparing.next()) yield 0;
  const engine = ready.value, opinion = blocks.length < WHOLE ? undefined : engine.opinion;
  const document = new Document(blocks, engine), gathering = new Gathering(engine), nature = new Nature(), labels: Reading['labels'] = {};
  for (let at = 0; at < blocks.length; at++) {
    const clauses = document.next();
    opinion?.review(clauses);
    gathering.take(at, clauses);
    nature.take(clauses);
    note(clauses, labels);
    yield READY + (GATHERED - READY) * (at + 1) / blocks.length;
  }
  const concluding = gathering.found();
  let found = concluding.next();
  for (; !found.done; found = concluding.next()) yield GATHERED;
  return conclude(document, { policy: nature.isPolicy(), labels, ...found.value }, blocks.length);
}

function conclude({ spoken, unread }: Document, found: Pick<Reading, 'policy' | 'labels' | 'facts' | 'perhaps'>, blocks: number): Reading {
  const words = spoken.ru + spoken.kk + spoken.en, other = unread.evidence();
  const told = unread.whole ? { policy: false, language: 'unknown' as const } : { policy: found.policy, language: documentLanguage(spoken) };
  return { version: READING_VERSION, ...found, ...told, ...(other ? { unread: other } : {}), read: { blocks, words } };
}

/** Reads a document in one go. */
export function read(blocks: readonly Block[], rules: Rules): Reading {
  return drain(reading(blocks, rules));
}

function note(clauses: readonly Clause[], labels: Reading['labels']): void {
  const [first] = clauses;
  if (!first) return;
  const all = clauses.length === 1 ? first.labels : [...new Set(clauses.flatMap(clause => clause.labels))];
  if (all.length) labels[first.block.n] = all;
}
