/** Blocks → clauses: sentences with the concepts found in them and the features that conditions ask for (features.ts). */
import type { Block, Language, Quote } from '../reading.ts';
import { addressesIn, mayHold, type Addresses } from './addresses.ts';
import { F, type Features, type Room } from './features.ts';
import type { Match } from './lexicon.ts';
import { GAP, type Word } from './normalise.ts';
import { negation, NOTHING, type Negation } from './negation.ts';
import type { Adds, Concept, Vocabulary } from './vocabulary.ts';

export interface Clause {
  /** Index of the block in the document. */
  index: number;
  block: Block;
  language: Language;
  words: readonly Word[];
  matches: readonly Match[];
  features: Features;
  /** Names, in the order in which they were given. */
  labels: string[];
  negation: Negation;
  /** Those that it borrows of its headings and its introducing line. */
  around: Features | undefined;
  /** The last sentence of the introducing line. */
  intro: Clause | undefined;
  vocabulary: Vocabulary;
  addresses: Addresses | undefined;
}

/** What clauses are made with. */
export interface Means { room: Room; vocabulary: Vocabulary }

/** How many words count as the beginning and the end of a sentence: the end is where a list is introduced. */
const HEAD = 4, TAIL = 8;
/** A line of so few words is a line of contacts or a name, no sentence. */
const SHORT = 6;
/** A definition names its term within so many words. */
const TERM = 8;

/** A sentence of more words is read in parts: no careful person reads it as one, and no page may stall the reader. */
const LONGEST = 300;

/** The sentences of one block. The matches, in order of place, become those of the clauses, counted from their first words. */
export function clausesOf(block: Block, index: number, words: readonly Word[], matches: readonly Match[], language: Language, means: Means): Clause[] {
  const clauses: Clause[] = [], addresses = mayHold(block.text);
  let from = 0, next = 0;
  for (let at = 1; at <= words.length; at++) {
    if (at < words.length && (words[at] as Word).gap < GAP.end && at - from < LONGEST) continue;
    const whole = from === 0 && at === words.length, list = whole ? words : words.slice(from, at), own: Match[] = [];
    if (!whole) for (let match = matches[next]; match && match.from < at; match = matches[++next]) {
      if (match.to <= at) own.push({ concept: match.concept, language: match.language, from: match.from - from, to: match.to - from });
    }
    // A clause number of its own ("2.", "1)") is no sentence.
    if (at === words.length || list.some(hasLetter)) clauses.push(clause({ block, index, words: list, matches: whole ? matches : own, language }, clauses.length === 0, addresses, means));
    from = at;
  }
  return clauses;
}

/** Of the small letters that words are folded to, most are of these alphabets. */
function hasLetter({ text }: Word): boolean {
  const first = text.charCodeAt(0);
  return (first >= 0x430 && first <= 0x44f) || (first >= 0x61 && first <= 0x7a) || /\p{L}/u.test(text);
}

type Sentence = Pick<Clause, 'block' | 'index' | 'words' | 'matches' | 'language'>;

/** @param reached the block may hold an address. */
function clause({ block, index, words, matches, language }: Sentence, first: boolean, reached: boolean, { room, vocabulary }: Means): Clause {
  const features = room.make(), { adds, concepts } = vocabulary;
  features.add(F[block.kind]);
  if (first) features.add(F.first);
  if (words.length <= SHORT) features.add(F.short);
  for (let at = 0; at < matches.length; at++) {
    const { concept, from, to } = matches[at] as Match;
    add(features, adds[''], concept);
    if (from < HEAD) add(features, adds['starts:'], concept);
    if (to > words.length - TAIL) add(features, adds['tail:'], concept);
    if (to === words.length) add(features, adds['ends:'], concept);
  }
  const not = features.has(F['marks.negation']) ? negation(words, matches, concepts, block.text) : NOTHING;
  for (let at = 0; at < matches.length; at++) {
    const match = matches[at] as Match;
    add(features, adds[not.covers(match) ? 'no:' : 'yes:'], match.concept);
  }
  if (features.has(F['things.operator']) && matches.some(match => isAlias(block.text, words, match, concepts))) features.add(F.alias);
  const addresses = reached && words[0] ? addressesIn(block.text.slice(words[0].start, (words[words.length - 1] as Word).end + 1)) : undefined;
  if (addresses?.emails.length) features.add(F['address.email']);
  if (addresses?.phones.length) features.add(F['address.phone']);
  addDefinition(features, words, matches, concepts);
  return { index, block, language, words, matches, features, labels: [], negation: not, around: undefined, intro: undefined, vocabulary, addresses };
}

/** Adds what `concept` adds in a place. */
export function add(features: Features, adds: Adds, concept: number): void {
  const ids = adds[concept];
  if (ids) features.addAll(ids);
}

/** What a match is called. */
export const conceptOf = ({ vocabulary }: Pick<Clause, 'vocabulary'>, { concept }: Match): Concept => vocabulary.concepts[concept] as Concept;
export const nameOf = (clause: Pick<Clause, 'vocabulary'>, match: Match): string => conceptOf(clause, match).name;

/** "Demo («we», «us»)": what the text calls the operator, in brackets after its name. */
export function isAlias(text: string, words: readonly Word[], { concept, from }: Match, concepts: Vocabulary['concepts']): boolean {
  if ((concepts[concept] as Concept).name !== 'things.operator') return false;
  const { start } = words[from] as Word;
  // Another name may stand before it: ("the app", "we").
  return /\((?:[^()]{1,24}[,;])?\s*[«“„"']?$/u.test(text.slice(Math.max(0, start - 32), start));
}

/** "Personal data – any information …": a term, then a dash, within the first words. */
function addDefinition(features: Features, words: readonly Word[], matches: readonly Match[], concepts: Vocabulary['concepts']): void {
  const at = Math.min(dashIn(words), features.has(F['marks.definition']) ? meansIn(matches, concepts) : Infinity);
  if (at === Infinity) return;
  features.add(F.term);
  if (matches.some(m => m.from <= 3 && m.to <= at && (concepts[m.concept] as Concept).name === 'things.defined')) features.add(F.definition);
}

function dashIn(words: readonly Word[]): number {
  for (let at = 1; at <= TERM && at < words.length; at++) {
    const { dash, gap } = words[at] as Word;
    if (dash) return at;
    // "Contact data: name, e-mail – to reach you": what a colon introduces is named, not defined.
    if (gap === GAP.break) return Infinity;
  }
  return Infinity;
}

function meansIn(matches: readonly Match[], concepts: Vocabulary['concepts']): number {
  return matches.find(m => m.from <= TERM && (concepts[m.concept] as Concept).name === 'marks.definition')?.from ?? Infinity;
}

/** The words `from` to `to` of a clause as a quote of its block. */
export function quote({ block, words }: Clause, from: number, to: number): Quote {
  const start = (words[from] as Word).start, end = (words[to - 1] as Word).end;
  return { block: block.n, start, end, text: block.text.slice(start, end) };
}
