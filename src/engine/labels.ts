/** Clauses → labels: headings by their topic, sentences by frames, list items by what introduces them. */
import { addConcept, type Clause } from './clause.ts';
import { condition, type Condition } from './condition.ts';
import type { Place } from './outline.ts';
import type { LabelRule, Rules } from './rules.ts';

interface Frame { label: string; heading: Condition[]; when: Condition[]; unless: Condition[]; otherwise: Condition[]; items: Condition[] }

export type Frames = readonly Frame[];

export function frames(rules: Rules): Frames {
  const compile = (list: string[]) => list.map(condition);
  const ranked = Object.entries(rules.labels).sort(([, a], [, b]) => a.rank - b.rank);
  return ranked.map(([label, rule]: [string, LabelRule]) => ({
    label, heading: compile(rule.heading), when: compile(rule.when), unless: compile(rule.unless), otherwise: compile(rule.otherwise), items: compile(rule.items),
  }));
}

/** What the document so far says: the clauses of each block, which label it hands on to its items, the labels under each heading. */
export interface Context { clauses: Clause[][]; handed: (string | undefined)[]; sections: Map<number, Set<string>> }

/** Labels the clauses of one block; those above it are labelled already. `introduces`: a list hangs on the block. */
export function label(clauses: Clause[], place: Place, introduces: boolean, context: Context, all: Frames): void {
  for (const clause of clauses) {
    surround(clause, place, context);
    define(clause.features);
    if (introduces) clause.features.add('introducing');
    const heading = clause.block.kind === 'heading';
    for (const frame of all) {
      if (frame.unless.some(test => test(clause.features))) continue;
      if ((heading ? frame.heading : frame.when).some(test => test(clause.features))) give(clause, frame.label);
    }
  }
  if (!clauses.some(clause => clause.labels.size)) fallBack(clauses[0], all);
  const last = clauses.at(-1);
  const hands = last && introduces ? all.find(frame => frame.items.some(test => test(last.features)))?.label : undefined;
  // The introducing line says what its items say; a heading that names another matter keeps to that.
  if (hands && last && last.block.kind !== 'heading') give(last, hands);
  context.clauses.push(clauses);
  context.handed.push(hands);
  const section = place.headings.at(-1) ?? -1;
  for (const clause of clauses) for (const name of clause.labels) context.sections.set(section, (context.sections.get(section) ?? new Set()).add(name));
}

/** A block that says nothing of its own speaks of what its heading names. */
function fallBack(clause: Clause | undefined, all: Frames): void {
  if (!clause || clause.block.kind === 'heading') return;
  const frame = all.find(one => one.otherwise.some(test => test(clause.features)));
  if (frame) give(clause, frame.label);
}

function give(clause: Clause, name: string): void {
  clause.labels.add(name);
  clause.features.add(`label:${name}`);
}

/** Adds what the introducing line and the headings say to the features of a clause. */
function surround(clause: Clause, place: Place, { clauses, handed, sections }: Context): void {
  const { features, block } = clause;
  if (block.kind === 'heading' && isTitle(clause, clauses)) features.add('title');
  // The title of the whole document is no topic of a section.
  const above = place.headings.filter(index => !(clauses[index] as Clause[]).some(({ features: of }) => of.has('title') || of.has('things.privacy-title')));
  for (const index of above.slice(-2)) borrow(features, 'head', clauses[index] as Clause[]);
  const section = place.headings.at(-1) ?? -1;
  for (const name of sections.get(section) ?? []) features.add(`above:${name}`);
  if (place.intro < 0) return;
  const intro = clauses[place.intro] as Clause[];
  borrow(features, 'intro', intro.slice(-1));
  features.add('introduced');
  if (handed[place.intro]) features.add(`handed:${handed[place.intro]}`);
}

/** The first great heading, where it names the kind of document or only its theme ("How we look after your data"). */
function isTitle({ block, features }: Clause, before: Context['clauses']): boolean {
  if (block.level !== 1 || before.some(([first]) => first?.block.kind === 'heading')) return false;
  return features.has('things.privacy-title') || features.has('things.privacy-theme');
}

/** A term under a heading or line that announces definitions is one, whatever the term. */
function define(features: Set<string>): void {
  if (features.has('term') && (features.has('head:topics.definitions') || features.has('intro:topics.definitions'))) features.add('definition');
}

function borrow(features: Set<string>, prefix: string, from: readonly Clause[]): void {
  for (const clause of from) {
    for (const match of clause.matches) {
      addConcept(features, `${prefix}:`, match.concept);
      if (clause.negation.covers(match)) addConcept(features, `${prefix}:no:`, match.concept);
    }
    for (const name of clause.labels) features.add(`${prefix}-label:${name}`);
  }
}
