/** The pipeline: blocks → Reading. Open this file first. */
import type { Block, Language, Reading } from '../reading.ts';
import { READING_VERSION } from '../reading.ts';
import { clausesOf, type Clause } from './clause.ts';
import { documentLanguage, languageOf } from './language.ts';
import { label, type Context } from './labels.ts';
import { words } from './normalise.ts';
import { outline, withHeadings } from './outline.ts';
import { compiled } from './compile.ts';
import { facts } from './facts/index.ts';
import { isPolicy, signs } from './policy.ts';
import type { Rules } from './rules.ts';
import { seen } from './debug.ts';

const ALL: ReadonlySet<Language> = new Set(['ru', 'kk', 'en']);

/** Reads a document block by block; yields the share done (0 to 1), so that a caller can pause between slices. */
export function* reading(source: readonly Block[], rules: Rules): Generator<number, Reading> {
  const blocks = withHeadings(source);
  const engine = compiled(rules);
  const places = outline(blocks);
  const intros = new Set(places.map(place => place.intro));
  const context: Context = { clauses: [], handed: [], sections: new Map() };
  const spoken: Record<Language, number> = { ru: 0, kk: 0, en: 0 };
  let count = 0, last: Language = 'ru';
  for (const [index, block] of blocks.entries()) {
    const list = words(block.text);
    const language: Language = languageOf(list, engine.common) ?? last;
    count += list.length;
    spoken[language] += list.length;
    last = language;
    const matches = engine.lexicon.find(list, ALL);
    label(clausesOf(block, index, list, matches, language), places[index] as ReturnType<typeof outline>[number], intros.has(index), context, engine.frames);
    yield (index + 1) / blocks.length;
  }
  seen.doc = context.clauses;
  const found = facts(context.clauses, engine);
  const labels = labelsOf(context.clauses);
  return {
    version: READING_VERSION,
    policy: isPolicy(context.clauses, count), ...({ signs: signs(context.clauses, count) } as object),
    language: documentLanguage(spoken),
    labels,
    ...found,
    read: { blocks: blocks.length, words: count },
  };
}

/** Reads a document in one go. */
export function read(blocks: readonly Block[], rules: Rules): Reading {
  const steps = reading(blocks, rules);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
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
