/**
 * A second opinion on labels: a small linear model over the concepts that the rules found in a block, in its headings
 * and in its introducing line. It knows no words, only rule ids, so it speaks every language the rules speak, and each
 * of its weights can be read in rules/model.json. It was trained by scripts/train.mjs and is kept only because it wins
 * on sites that it was not trained on; docs/accuracy.md has the figures.
 */
import type { Clause } from './clause.ts';
import type { Features } from './condition.ts';

export interface Model {
  labels: string[];
  /** One number a label. */
  bias: number[];
  /** Feature → one number a label. */
  weights: Record<string, number[]>;
  /** A label is given from this probability on, and taken away below that one. */
  give: number;
  take: number;
  /** Labels that are never taken: how to leave must not be lost to an average. */
  keep: string[];
}

/** What the rules decided, or the document's place: the model must not learn from the decisions it is to judge. */
const DECIDED = /^(?:label:|head-label|intro-label|handed:|above:|no:|yes:|starts:|tail:|ends:)/;

export function evidenceOf(clauses: readonly Clause[]): Set<string> {
  return new Set(clauses.flatMap(clause => [...clause.features]).filter(feature => !DECIDED.test(feature)));
}

/** Probability of each label, in the order of `model.labels`. */
export function judge(features: Features, { bias, weights }: Model): number[] {
  const known = [...features].filter(feature => Object.hasOwn(weights, feature));
  // The more a block says, the less each word of it: without this a long paragraph would carry every label.
  const scale = 1 / Math.sqrt(known.length + 1);
  return bias.map((start, at) => logistic(known.reduce((sum, feature) => sum + scale * ((weights[feature] as number[])[at] as number), start)));
}

const logistic = (x: number) => 1 / (1 + Math.exp(-x));

/** Gives a block the labels that the model is sure of, and takes those that it is sure are wrong. */
export function review(clauses: readonly Clause[], model: Model): void {
  if (!clauses.length) return;
  const chances = judge(evidenceOf(clauses), model);
  model.labels.forEach((label, at) => {
    const chance = chances[at] as number;
    const carried = clauses.some(clause => clause.labels.has(label));
    if (carried && chance < model.take && !model.keep.includes(label)) for (const clause of clauses) change(clause, label, false);
    if (!carried && chance >= model.give) for (const clause of bearers(clauses, at, model)) change(clause, label, true);
  });
}

/** Never a definition: what a word means is no practice. Else the sentences of the block that bear the label on their own words; failing that, the one that comes nearest. */
function bearers(all: readonly Clause[], at: number, model: Model): Clause[] {
  const clauses = all.filter(clause => !clause.features.has('definition'));
  if (!clauses.length) return [];
  const chances = clauses.map(clause => judge(evidenceOf([clause]), model)[at] as number);
  const sure = clauses.filter((_, index) => (chances[index] as number) >= model.give);
  return sure.length ? sure : [clauses[chances.indexOf(Math.max(...chances))] as Clause];
}

function change({ labels, features }: Clause, label: string, carried: boolean): void {
  if (carried) { labels.add(label); features.add(`label:${label}`); } else { labels.delete(label); features.delete(`label:${label}`); }
}
