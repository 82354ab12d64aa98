/** Clauses → labels: headings by their topic, sentences by frames, list items by what introduces them. */
import { nameOf, type Clause } from './clause.ts';
import { F } from './features.ts';
import type { Match } from './lexicon.ts';
import { ALL } from './negation.ts';
import type { Place } from './outline.ts';
import type { Program } from './program.ts';
import type { Sieve } from './sieve.ts';

/** The conditions of rules/labels, each kind over all labels in the order of rank. */
export interface Frames { labels: Program['labels']; sentences: Sieve; headings: Sieve; otherwise: Sieve; items: Sieve }

/** What a heading or an introducing line lends to the sentences that hang on it, as features. */
interface Lent { head: number[]; intro: number[]; last: Clause | undefined; title: boolean; denies: boolean }

/** What the document so far says that may concern a block to come. */
export class Context {
  readonly lent = new Map<number, Lent>();
  /** Heading → features that say which labels stand under it. */
  readonly sections = new Map<number, Set<number>>();
  headed = false;
}

/** Headings above a sentence that it hangs on, the title of the document left out. */
const NEAREST = 2;
const NONE: readonly number[] = [];

/** Labels the clauses of one block; those above it are labelled already. */
export function label(clauses: Clause[], place: Place, index: number, context: Context, frames: Frames): void {
  const heading = place.block.kind === 'heading', sieve = heading ? frames.headings : frames.sentences;
  surround(clauses, place, context);
  for (const clause of clauses) {
    if (heading && isTitle(clause, context)) clause.features.add(F.title);
    define(clause);
    for (const rule of sieve.try(clause.features)) clause.labels.push(frames.labels[rule]!.name);
  }
  if (!heading && clauses[0] && !clauses.some(({ labels }) => labels.length)) give(clauses[0], frames.otherwise, frames);
  const last = clauses.at(-1);
  const hands = last && place.introduces ? frames.items.try(last.features)[0] : undefined;
  // The introducing line says what its items say; a heading that names another matter keeps to that.
  if (last && hands !== undefined && !heading) carry(last, hands, frames);
  if (heading || place.introduces) context.lent.set(index, lend(clauses, hands, frames));
  if (heading && last) context.headed = true;
  remember(clauses, place, context, frames);
}

/** A block that says nothing of its own speaks of what its heading names. */
function give(clause: Clause, otherwise: Sieve, frames: Frames): void {
  const [rule] = otherwise.try(clause.features);
  if (rule !== undefined) carry(clause, rule, frames);
}

function carry({ labels, features }: Clause, rule: number, frames: Frames): void {
  const { name, carried } = frames.labels[rule]!;
  if (!labels.includes(name)) labels.push(name);
  features.add(carried);
}

/** Adds what the introducing line and the headings say to the features of each clause. */
function surround(clauses: readonly Clause[], { headings, intro, introduces }: Place, { lent, sections }: Context): void {
  const above = headings.map(index => lent.get(index) as Lent).filter(({ title }) => !title).slice(-NEAREST);
  const section = sections.get(headings.at(-1) ?? -1), line = intro < 0 ? undefined : lent.get(intro);
  for (const clause of clauses) {
    const { features } = clause;
    for (const { head } of above) features.addAll(head);
    if (section) for (const id of section) features.add(id);
    features.addAll(line?.intro ?? NONE);
    if (line?.last) clause.intro = line.last;
    if (line?.denies) deny(clause);
    if (introduces) features.add(F.introducing);
  }
}

const HANDLED = new Set(['acts.collect', 'acts.share', 'acts.process', 'acts.store', 'acts.sell', 'acts.publish']);
/** What turns a denying line: an exception, a condition, somebody's consent or another thing that is denied. */
const TURNS = new Set(['marks.exception', 'marks.cases', 'marks.condition', 'marks.without-consent', 'things.consent', 'acts.agree', 'acts.disclaim', 'acts.warrant']);

/** "We do not:", "Оператор не собирает:": a line whose denial leads on to its items. */
function denies(line: Clause): boolean {
  const { block, words: { length }, matches, negation } = line;
  if (!/:\s*$/.test(block.text.slice(-COLON)) || !negation.covers({ from: length - 1, to: length } as Match)) return false;
  if (matches.some(match => TURNS.has(nameOf(line, match)))) return false;
  const handled = matches.filter(match => HANDLED.has(nameOf(line, match)));
  return handled.length ? handled.every(match => negation.covers(match)) : matches.some(match => match.to === length && nameOf(line, match) === 'marks.negation');
}

const COLON = 4;

function deny(clause: Clause): void {
  const { features, vocabulary: { adds } } = clause;
  clause.negation = ALL;
  for (const { concept } of clause.matches) {
    for (const id of adds['yes:'][concept] ?? NONE) features.delete(id);
    features.addAll(adds['no:'][concept] ?? NONE);
  }
}

/** The first great heading, where it names the kind of document or only its theme ("How we look after your data"). */
function isTitle({ block, features }: Clause, { headed }: Context): boolean {
  return block.level === 1 && !headed && (features.has(F['things.privacy-title']) || features.has(F['things.privacy-theme']));
}

/** A term under a heading or line that announces definitions is one, whatever the term. */
function define({ features }: Clause): void {
  if (features.has(F.term) && (features.has(F['head:topics.definitions']) || features.has(F['intro:topics.definitions']))) features.add(F.definition);
}

function lend(clauses: readonly Clause[], hands: number | undefined, { labels }: Frames): Lent {
  const last = clauses.at(-1), head: number[] = [], intro = [F.introduced];
  for (const clause of clauses) borrow(clause, 'head', head, labels);
  if (last) borrow(last, 'intro', intro, labels);
  if (hands !== undefined) intro.push(labels[hands]!.handed);
  const title = clauses.some(({ features }) => features.has(F.title) || features.has(F['things.privacy-title']));
  return { head: [...new Set(head)], intro: [...new Set(intro)], last, title, denies: last !== undefined && denies(last) };
}

function borrow({ matches, negation, vocabulary: { adds }, labels: own }: Clause, place: 'head' | 'intro', into: number[], labels: Program['labels']): void {
  for (const match of matches) {
    into.push(...adds[`${place}:`][match.concept] ?? NONE);
    if (negation.covers(match)) into.push(...adds[`${place}:no:`][match.concept] ?? NONE);
  }
  for (const label of labels) if (own.includes(label.name)) into.push(label[place]);
}

function remember(clauses: readonly Clause[], { headings }: Place, { sections }: Context, { labels }: Frames): void {
  const section = headings.at(-1) ?? -1;
  for (const { labels: own } of clauses) for (const name of own) {
    const { above } = labels.find(label => label.name === name)!;
    if (above < 0) continue;
    const known = sections.get(section);
    if (known) known.add(above); else sections.set(section, new Set([above]));
  }
}
