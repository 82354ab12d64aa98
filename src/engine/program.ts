/**
 * Rules → the numbers that the engine runs on: features numbered, conditions as questions, each with its anchors.
 * Plain data: it is made once, when the extension is built, and needs nothing of what it was made from.
 */
import { condition, featuresOf, type Condition } from './condition.ts';
import { FLAGS, NAMES, PLACES, type Place } from './features.ts';
import { weightsOf, type Weights } from './model.ts';
import { anchors, Questions } from './questions.ts';
import type { LabelRule, Rules } from './rules.ts';
import type { Plan } from './sieve.ts';

export interface Program {
  /** The name of each feature. */
  features: string[];
  /** For each place: concept, feature, concept, feature … */
  concepts: Record<Place, number[]>;
  /** For each label, in the order of rank: its name, and its feature (-1: nobody asks) in the sentence, a heading, the introducing line; handed on; above. */
  labels: { name: string; carried: number; head: number; intro: number; handed: number; above: number }[];
  questions: number[];
  sentences: Plan;
  headings: Plan;
  otherwise: Plan;
  items: Plan;
  /** Facts by name ("data"; "data?" what is perhaps one; "data+" what is one and names none) and signals ("signals.…"). */
  facts: Plan;
  /** The second opinion, where the rules bring one. */
  opinion?: Weights;
}

/** Whatever could be asked of a clause but its labels: what a model is trained on. */
export function everyFeature(concepts: readonly string[]): string[] {
  const folders = new Set(concepts.map(concept => `${concept.slice(0, concept.indexOf('.'))}.*`));
  return [...FLAGS, ...PLACES.flatMap(place => [...concepts, ...folders].map(name => place + name))];
}

type Rule = { name: string; when: string[]; unless?: string[]; gives?: string };

/** @param concepts the ids of the concepts, in the order of their numbers. */
export function program(rules: Rules, concepts: readonly string[]): Program {
  const ranked = Object.entries(rules.labels).sort(([, a], [, b]) => a.rank - b.rank);
  const of = (key: keyof Omit<LabelRule, 'rank'>, more: (rule: LabelRule) => Partial<Rule> = () => ({})) => ranked.map(([name, rule]): Rule => ({ name, when: rule[key], ...more(rule) }));
  const lists = { sentences: given(of('when', ({ unless }) => ({ unless }))), headings: given(of('heading', ({ unless }) => ({ unless }))), otherwise: of('otherwise'), items: of('items'), facts: factRules(rules) };
  const features = numbered(Object.values(lists).flat(), rules);
  const ids = new Map(features.map((name, id) => [name, id]));
  const idOf = (name: string) => ids.get(name) ?? -1;
  const questions = new Questions(idOf), cost = costs(Object.values(lists).flat());
  const plans = Object.fromEntries(Object.entries(lists).map(([key, list]) => [key, plan(list, questions, idOf, cost)])) as Record<keyof typeof lists, Plan>;
  return {
    features, ...plans, questions: questions.list,
    concepts: Object.fromEntries(PLACES.map(place => [place, pairs(place, concepts, idOf)])) as Program['concepts'],
    ...(rules.model ? { opinion: weightsOf(rules.model, idOf) } : {}),
    labels: ranked.map(([name]) => ({ name, carried: idOf(`label:${name}`), head: idOf(`head-label:${name}`), intro: idOf(`intro-label:${name}`), handed: idOf(`handed:${name}`), above: idOf(`above:${name}`) })),
  };
}

const given = (rules: Rule[]): Rule[] => rules.map(rule => ({ ...rule, gives: `label:${rule.name}` }));

function factRules({ facts, signals }: Rules): Rule[] {
  return [
    ...Object.entries(facts).flatMap(([name, { when, unless, perhaps, otherwise }]): Rule[] => [
      { name, when, unless }, { name: `${name}?`, when: perhaps, unless }, { name: `${name}+`, when: otherwise?.when ?? [] },
    ]),
    ...Object.entries(signals).map(([name, { when, unless }]): Rule => ({ name: `signals.${name}`, when, unless })),
  ].filter(({ when }) => when.length);
}

/** Every feature that somebody asks for, by number: first those that the code knows by name. */
function numbered(list: readonly Rule[], { labels, model }: Rules): string[] {
  const asked = list.flatMap(({ when, unless = [] }) => [...when, ...unless]).flatMap(source => featuresOf(condition(source)));
  return [...new Set<string>([...NAMES, ...Object.keys(labels).map(name => `label:${name}`), ...asked, ...Object.keys(model?.weights ?? {})])];
}

/** A feature that many conditions ask for is a common one; what a block is, is commoner still. */
function costs(list: readonly Rule[]): (name: string) => number {
  const counts = new Map<string, number>();
  for (const { when, unless = [] } of list) for (const source of [...when, ...unless]) for (const name of featuresOf(condition(source))) counts.set(name, (counts.get(name) ?? 0) + 1);
  return name => (/[.:]/.test(name) ? counts.get(name) as number : COMMON);
}

const COMMON = 1000;

function plan(rules: readonly Rule[], questions: Questions, idOf: (name: string) => number, cost: (name: string) => number): Plan {
  const made: Plan = { rules: rules.map(({ name }) => name), gives: rules.map(({ gives }) => (gives ? idOf(gives) : -1)), conditions: [], anchors: {} };
  const add = (tree: Condition, rule: number, takes: number) => {
    const at = made.conditions.push(questions.add(tree), 2 * rule + takes) / 2 - 1;
    for (const feature of anchors(tree, cost)?.map(idOf) ?? [-1]) (made.anchors[feature] ??= []).push(at);
  };
  rules.forEach(({ when, unless = [] }, rule) => {
    for (const source of unless) add(condition(source), rule, 1);
    for (const source of when) add(condition(source), rule, 0);
  });
  return made;
}

/**
 * Left out of `folder.*`: the open ends of lists ("and other data") name no kind, and a sentence on withdrawal alone
 * speaks of withdrawal, not of rights.
 */
const OPEN_END = /^(?:(?:data|recipients|purposes)\.other|rights\.(?:withdraw|refuse-marketing))$/;

/** Concept, feature, concept, feature …: what a concept that stands at `place` adds. */
function pairs(place: Place, concepts: readonly string[], idOf: (name: string) => number): number[] {
  return concepts.flatMap((concept, at) => {
    const folder = OPEN_END.test(concept) ? -1 : idOf(`${place}${concept.slice(0, concept.indexOf('.'))}.*`);
    return [idOf(place + concept), folder].filter(id => id >= 0).flatMap(id => [at, id]);
  });
}
