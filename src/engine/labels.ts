/** Clauses → labels: headings by their topic, sentences by frames, list items by what introduces them. */
import { add, nameOf, type Clause } from './clause.ts';
import { F, type Features, type Room } from './features.ts';
import type { Match } from './lexicon.ts';
import { ALL } from './negation.ts';
import type { Place } from './outline.ts';
import type { Program } from './program.ts';
import type { Sieve } from './sieve.ts';

/** The conditions of rules/labels, each kind over all labels in the order of rank. */
export interface Frames { labels: Program['labels']; sentences: Sieve; headings: Sieve; otherwise: Sieve; items: Sieve }

/** What a heading or an introducing line lends to the sentences that hang on it. */
interface Lent { head: Features; intro: Features; last: Clause | undefined; title: boolean; denies: boolean }

/** What stands around the sentences of a block: the same for those that follow one another. */
interface Around { headings: readonly number[]; intro: number; features: Features; line: Lent | undefined }

/** What the document so far says that may concern a block to come. */
export class Context {
  readonly lent = new Map<number, Lent>();
  /** Heading → features that say which labels stand under it. */
  readonly sections = new Map<number, Features>();
  headed = false;
  around: Around | undefined;

  constructor(readonly room: Room) {}
}

/** Headings above a sentence that it hangs on, the title of the document left out. */
const NEAREST = 2;

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
  if (heading || place.introduces) context.lent.set(index, lend(clauses, hands, context, frames));
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
function surround(clauses: readonly Clause[], place: Place, context: Context): void {
  const { features: borrowed, line } = around(place, context), { room: { words }, sections } = context;
  const above = sections.get(place.headings.at(-1) ?? -1);
  for (const clause of clauses) {
    clause.features.union(borrowed, words);
    if (above) clause.features.union(above, words);
    clause.around = borrowed;
    clause.intro = line?.last;
    if (line?.denies) deny(clause);
    if (place.introduces) clause.features.add(F.introducing);
  }
}

function around({ headings, intro }: Place, context: Context): Around {
  const { room, lent, around: before } = context;
  if (before && before.headings === headings && before.intro === intro) return before;
  const features = room.make(), line = lent.get(intro);
  for (const { head } of headings.map(index => lent.get(index) as Lent).filter(({ title }) => !title).slice(-NEAREST)) features.union(head, room.words);
  if (line) features.union(line.intro, room.words);
  return context.around = { headings, intro, features, line };
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
    for (const id of adds['yes:'][concept] ?? []) features.delete(id);
    add(features, adds['no:'], concept);
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

function lend(clauses: readonly Clause[], hands: number | undefined, { room }: Context, { labels }: Frames): Lent {
  const last = clauses.at(-1), head = room.make(), intro = room.make();
  for (const clause of clauses) borrow(clause, 'head', head, labels);
  if (last) borrow(last, 'intro', intro, labels);
  intro.add(F.introduced);
  if (hands !== undefined) intro.add(labels[hands]!.handed);
  const title = clauses.some(({ features }) => features.has(F.title) || features.has(F['things.privacy-title']));
  return { head, intro, last, title, denies: last !== undefined && denies(last) };
}

function borrow({ matches, negation, features, vocabulary: { adds } }: Clause, place: 'head' | 'intro', into: Features, labels: Program['labels']): void {
  const said = adds[`${place}:`], denied = adds[`${place}:no:`];
  for (const match of matches) {
    add(into, said, match.concept);
    if (negation.covers(match)) add(into, denied, match.concept);
  }
  for (const label of labels) if (features.has(label.carried)) into.add(label[place]);
}

function remember(clauses: readonly Clause[], { headings }: Place, { room, sections }: Context, { labels }: Frames): void {
  const section = headings.at(-1) ?? -1;
  for (const { carried, above } of labels) {
    if (above < 0 || !clauses.some(({ features }) => features.has(carried))) continue;
    const known = sections.get(section) ?? room.make();
    known.add(above);
    sections.set(section, known);
  }
}
