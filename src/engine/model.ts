/**
 * A second opinion on labels: a small linear model over the concepts that the rules found in a block, in its headings
 * and in its introducing line. It knows no words, only rule ids, so it speaks every language the rules speak, and each
 * of its weights can be read in rules/model.json. It was trained by scripts/train.mjs and is kept only because it wins
 * on sites that it was not trained on; docs/accuracy.md has the figures.
 */
import type { Clause } from './clause.ts';
import { F, type Features } from './features.ts';

export interface Model {
  labels: string[];
  /** One number a label. */
  bias: number[];
  /** Feature → one number a label. */
  weights: Record<string, number[]>;
  /** A label is given from this probability on, and taken away below that one. */
  give: number;
  take: number;
  /** Labels that are never taken: how to leave must not be lost to an average. "change:signals.notice-of-changes": not where that was found; "purpose:item&purposes.*": not where both were. */
  keep: string[];
}

/** The model as the program has it: triples of a label and the features with which it is kept; weights in tenths, a row of one a label for each feature of `rows`. */
export interface Weights { labels: string[]; carried: number[]; keep: number[]; bias: number[]; rows: number[]; weights: number[]; give: number; take: number }

export const UNIT = 10;

/** What the rules decided, or the document's place: the model must not learn from the decisions it is to judge. */
const DECIDED = /^(?:label:|head-label|intro-label|handed:|above:|no:|yes:|starts:|tail:|ends:)/;
/** Words that only tell names from other words: they are in every other sentence and say nothing of its matter. */
const NAMES = /(?:^|:)things\.(?:technology|organisation|own-name|values-privacy|hereinafter|law|operator-is|site-is|name-before)$/;
const isEvidence = (name: string) => !DECIDED.test(name) && !NAMES.test(name);

/** "purpose:item&purposes.*" → label and two features; a feature that no rule asks for keeps nothing. */
function keptIn(kept: string, labels: string[], idOf: (name: string) => number): number[] {
  const [label = '', on = ''] = kept.split(':');
  const features = on.split('&').filter(Boolean).map(idOf);
  return features.some(id => id < 0) ? [] : [labels.indexOf(label), features[0] ?? ANYWHERE, features[1] ?? ANYWHERE];
}

/** Of a label that is kept wherever it stands. */
const ANYWHERE = -1;

export function weightsOf({ labels, bias, weights, give, take, keep }: Model, idOf: (name: string) => number): Weights {
  const names = Object.keys(weights).filter(isEvidence), units = (list: number[]) => list.map(x => Math.round(x * UNIT));
  return {
    labels, carried: labels.map(label => idOf(`label:${label}`)), keep: keep.flatMap(kept => keptIn(kept, labels, idOf)), bias: units(bias),
    rows: names.map(idOf), weights: names.flatMap(name => units(weights[name] as number[])), give, take,
  };
}

/** Probability of each label, in the order of `model.labels`: what Opinion works out, told plainly. Training judges by it. */
export function judge(features: readonly string[], { bias, weights }: Model): number[] {
  const known = features.filter(feature => Object.hasOwn(weights, feature));
  // The more a block says, the less each word of it: without this a long paragraph would carry every label.
  const scale = 1 / Math.sqrt(known.length + 1);
  return bias.map((start, at) => logistic(known.reduce((sum, feature) => sum + scale * ((weights[feature] as number[])[at] as number), start)));
}

const logistic = (x: number) => 1 / (1 + Math.exp(-x));

export class Opinion {
  private readonly weights: Int8Array;
  private readonly bias: Int32Array;
  /** Feature → place of its row, or -1; the features that have one, as bits. */
  private readonly row: Int32Array;
  private readonly known: Uint32Array;
  private readonly seen: Uint32Array;
  private readonly sums: Int32Array;
  /** The sums of what stood around the last block, and of how many features. */
  private readonly aroundSums: Int32Array;
  private around: Features | undefined;
  private borrowed = 0;
  /** Made anew for each block they would cost more than what is worked out. */
  private readonly scored: Float64Array;
  private readonly give: number;
  private readonly take: number;

  /** @param size how many features there are. */
  constructor(private readonly model: Weights, size: number) {
    const { labels, bias, rows, weights } = model;
    this.weights = Int8Array.from(weights);
    this.bias = Int32Array.from(bias);
    this.row = new Int32Array(size).fill(-1);
    this.known = new Uint32Array(Math.ceil(size / 32));
    this.seen = new Uint32Array(this.known.length);
    this.sums = new Int32Array(labels.length);
    this.aroundSums = new Int32Array(labels.length);
    this.scored = new Float64Array(labels.length);
    rows.forEach((feature, at) => {
      this.row[feature] = at * labels.length;
      (this.known[feature >>> 5] as number) |= 1 << (feature & 31);
    });
    this.give = score(model.give);
    this.take = score(model.take);
  }

  /** How each label scores, in tenths, of all that the clauses hold together: 0 is a chance of one half. The next call writes over it. */
  scores(clauses: readonly Clause[]): Float64Array {
    const { bias, scored, sums } = this, around = clauses[0]?.around;
    // What stands around a block stands around its neighbours too, and is summed up once.
    if (around && around !== this.around) {
      this.around = around;
      this.see([{ features: around }], undefined);
      this.borrowed = this.sum(this.aroundSums.fill(0));
    }
    this.see(clauses, around);
    if (around) sums.set(this.aroundSums); else sums.fill(0);
    const known = this.sum(sums) + (around ? this.borrowed : 0);
    const scale = 1 / Math.sqrt(known + 1);
    for (let label = 0; label < sums.length; label++) scored[label] = (bias[label] as number) + scale * (sums[label] as number);
    return scored;
  }

  /** Adds the rows of what is seen; returns how many. */
  private sum(sums: Int32Array): number {
    const { seen, row, weights } = this;
    let known = 0;
    for (let word = 0; word < seen.length; word++) for (let left = seen[word] as number; left; left &= left - 1) {
      const from = row[word * 32 + 31 - Math.clz32(left & -left)] as number;
      for (let label = 0; label < sums.length; label++) (sums[label] as number) += weights[from + label] as number;
      known++;
    }
    return known;
  }

  /** Looks at what the clauses hold and the model knows, but for what stands around them. */
  private see(clauses: readonly Pick<Clause, 'features'>[], around: Features | undefined): void {
    const { seen, known } = this;
    seen.fill(0);
    for (const { features: { bits, from } } of clauses) for (let word = 0; word < seen.length; word++) {
      (seen[word] as number) |= (bits[from + word] as number) & (known[word] as number);
    }
    if (around) for (let word = 0; word < seen.length; word++) (seen[word] as number) &= ~(around.bits[around.from + word] as number);
  }

  /** Gives a block the labels that the model is sure of, and takes those that it is sure are wrong. */
  review(clauses: readonly Clause[]): void {
    if (!clauses.length) return;
    const scores = this.scores(clauses), { carried, keep } = this.model, given: number[] = [];
    for (let at = 0; at < scores.length; at++) {
      const score = scores[at] as number, id = carried[at] as number;
      if (score >= this.give && !isCarried(clauses, id)) given.push(at);
      if (score < this.take && isCarried(clauses, id) && !isKept(clauses, at, keep)) for (const clause of clauses) this.withdraw(clause, at);
    }
    for (const at of given) for (const clause of this.bearers(clauses, at)) this.confer(clause, at);
  }

  /** Never a definition: what a word means is no practice. Else the sentences of the block that bear the label on their own words; failing that, the one that comes nearest. */
  private bearers(all: readonly Clause[], at: number): readonly Clause[] {
    const clauses = all.filter(clause => !clause.features.has(F.definition));
    if (clauses.length < 2) return clauses;
    const scores = clauses.map(clause => this.scores([clause])[at] as number);
    const sure = clauses.filter((_, index) => (scores[index] as number) >= this.give);
    return sure.length ? sure : [clauses[scores.indexOf(Math.max(...scores))] as Clause];
  }

  private confer({ labels, features }: Clause, at: number): void {
    const name = this.model.labels[at] as string;
    if (!labels.includes(name)) labels.push(name);
    features.add(this.model.carried[at] as number);
  }

  private withdraw({ labels, features }: Clause, at: number): void {
    const place = labels.indexOf(this.model.labels[at] as string);
    if (place >= 0) labels.splice(place, 1);
    features.delete(this.model.carried[at] as number);
  }
}

function isKept(clauses: readonly Clause[], label: number, keep: readonly number[]): boolean {
  const holds = (feature: number) => feature === ANYWHERE || clauses.some(({ features }) => features.has(feature));
  for (let at = 0; at < keep.length; at += 3) {
    if (keep[at] === label && holds(keep[at + 1] as number) && holds(keep[at + 2] as number)) return true;
  }
  return false;
}

function isCarried(clauses: readonly Clause[], label: number): boolean {
  for (let at = 0; at < clauses.length; at++) if ((clauses[at] as Clause).features.has(label)) return true;
  return false;
}

/** The score, in tenths, of a chance: the logistic function turned round. */
const score = (chance: number) => (chance <= 0 ? -Infinity : chance >= 1 ? Infinity : UNIT * Math.log(chance / (1 - chance)));

/** What the model may judge by, by name. @param names of the features (Program.features). */
export function evidenceOf(clauses: readonly Clause[], names: readonly string[]): string[] {
  return names.filter((name, id) => isEvidence(name) && clauses.some(({ features }) => features.has(id)));
}
