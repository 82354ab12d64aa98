/** Rules → what the pipeline runs on. Made once for each set of rules. */
import type { Language } from '../reading.ts';
import { drain } from './drain.ts';
import { Tongues } from './foreign.ts';
import type { Frames } from './labels.ts';
import { Voices } from './language.ts';
import { Lexicon } from './lexicon.ts';
import { Opinion } from './model.ts';
import { program, type Program } from './program.ts';
import { signed } from './numbers.ts';
import type { PackedProgram, Rules } from './rules.ts';
import { Sieve, type Plan } from './sieve.ts';
import { tables } from './tables.ts';
import { vocabulary, type Vocabulary } from './vocabulary.ts';

export interface Engine {
  lexicon: Lexicon;
  voices: Voices;
  vocabulary: Vocabulary;
  tongues: Tongues | undefined;
  /** How many features there are. */
  size: number;
  frames: Frames;
  facts: Sieve;
  rules: Pick<Rules, 'facts' | 'signals' | 'silences'>;
  opinion: Opinion | undefined;
  program: Program;
}

const made = new WeakMap<Rules, Engine>();

/** Compiles in steps; the second time there is nothing to do. */
export function* compiling(rules: Rules): Generator<void, Engine> {
  const known = made.get(rules);
  if (known) return known;
  yield;
  const lexicon = new Lexicon(tables(rules.phrases));
  yield;
  const plan = rules.program ? unfolded(rules.program) : program(rules, lexicon.concepts);
  yield;
  const engine = { lexicon, ...running(rules, plan, lexicon.concepts) };
  made.set(rules, engine);
  return engine;
}

/** Compiles in one go. */
export function compiled(rules: Rules): Engine {
  return drain(compiling(rules));
}

/** The names of the features stay behind. */
function unfolded({ size, questions, concepts, opinion, ...plan }: PackedProgram): Program {
  return {
    ...plan, features: new Array<string>(size), questions: signed(questions),
    concepts: Object.fromEntries(Object.entries(concepts).map(([place, pairs]) => [place, signed(pairs)])) as Program['concepts'],
    ...(opinion ? { opinion: { ...opinion, rows: signed(opinion.rows), weights: signed(opinion.weights) } } : {}),
  };
}

/** A program made ready to run. */
function running(rules: Rules, plan: Program, concepts: readonly string[]): Omit<Engine, 'lexicon'> {
  const size = plan.features.length, questions = Int32Array.from(plan.questions);
  const sieve = (part: Plan) => new Sieve(part, questions, size);
  return {
    size, program: plan, rules,
    tongues: rules.others && new Tongues(rules.others, rules.common),
    voices: new Voices(new Map(Object.entries(rules.common).flatMap(([language, list]) => list.map(word => [word, language as Language] as const)))),
    vocabulary: vocabulary(concepts, plan, rules.named),
    frames: { labels: plan.labels, sentences: sieve(plan.sentences), headings: sieve(plan.headings), otherwise: sieve(plan.otherwise), items: sieve(plan.items) },
    facts: sieve(plan.facts),
    opinion: plan.opinion && new Opinion(plan.opinion, size),
  };
}
