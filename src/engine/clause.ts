/**
 * Blocks → clauses: sentences with the concepts found in them and the features that frames ask for.
 *
 * Features of a clause (the vocabulary of conditions):
 *   acts.share, acts.*          a concept of that id, of that folder, in the sentence
 *   no:acts.share               … under a negation; yes:acts.share … not under one
 *   intro:X  head:X             X in the introducing line, in a heading above (nearest two)
 *   intro-label:L  head-label:L the label that line or heading carries
 *   label:L  handed:L           the clause carries the label; its introducing line hands it on
 *   starts:X  tail:X  ends:X    X among the first, the last words, at the very end: what a sentence is about, introduces
 *   above:L                     a block above under the same heading carries the label
 *   short                       a handful of words
 *   address.email  .phone       it holds one
 *   alias                       a name for the operator in brackets: "Demo («we»)"
 *   introduced  introducing     the block is an item of a list, the line before one
 *   item, heading, row, first   what the block is; the sentence is the block's first
 *   title                       the heading names the whole document
 *   term  definition            it begins "X – …"; X is a word that policies define, or the heading says so
 */
import type { Block, Language, Quote } from '../reading.ts';
import { emails, phones } from './addresses.ts';
import type { Match } from './lexicon.ts';
import { GAP, type Word } from './normalise.ts';
import { negation, type Negation } from './negation.ts';

export interface Clause {
  /** Index of the block in the document. */
  index: number;
  block: Block;
  language: Language;
  words: Word[];
  matches: Match[];
  features: Set<string>;
  labels: Set<string>;
  negation: Negation;
}

/** How many words count as the beginning and the end of a sentence: the end is where a list is introduced. */
const HEAD = 4, TAIL = 8;
/** A line of so few words is a line of contacts or a name, no sentence. */
const SHORT = 6;
/** A definition names its term within so many words. */
const TERM = 8;

/** A sentence of more words is read in parts: no careful person reads it as one, and no page may stall the reader. */
const LONGEST = 300;

/** The sentences of one block. Word indexes in matches are those of the clause. */
export function clausesOf(block: Block, index: number, words: readonly Word[], matches: readonly Match[], language: Language): Clause[] {
  const clauses: Clause[] = [];
  let from = 0;
  for (let at = 1; at <= words.length; at++) {
    if (at < words.length && (words[at] as Word).gap < GAP.end && at - from < LONGEST) continue;
    const list = words.slice(from, at);
    const own = matches.filter(m => m.from >= from && m.to <= at).map(m => ({ ...m, from: m.from - from, to: m.to - from }));
    // A clause number of its own ("2.", "1)") is no sentence.
    if (list.some(word => /\p{L}/u.test(word.text)) || at === words.length) {
      clauses.push(clause(block, index, list, own, language, clauses.length === 0));
    }
    from = at;
  }
  return clauses;
}

function clause(block: Block, index: number, words: Word[], matches: Match[], language: Language, first: boolean): Clause {
  const not = negation(words, matches);
  const features = new Set<string>([block.kind]);
  if (first) features.add('first');
  if (words.length <= SHORT) features.add('short');
  for (const match of matches) {
    addConcept(features, '', match.concept);
    addConcept(features, not.covers(match) ? 'no:' : 'yes:', match.concept);
    if (match.from < HEAD) addConcept(features, 'starts:', match.concept);
    if (match.to > words.length - TAIL) addConcept(features, 'tail:', match.concept);
    if (match.to === words.length) addConcept(features, 'ends:', match.concept);
  }
  if (matches.some(match => isAlias(block.text, words, match))) features.add('alias');
  addAddresses(features, block.text.slice(words[0]?.start ?? 0, (words.at(-1)?.end ?? 0) + 1));
  addDefinition(features, words, matches);
  return { index, block, language, words, matches, features, labels: new Set(), negation: not };
}

/** "Demo («we», «us»)": what the text calls the operator, in brackets after its name. */
export function isAlias(text: string, words: readonly Word[], { concept, from }: Match): boolean {
  return concept === 'things.operator' && /\(\s*[«“„"']?$/u.test(text.slice(0, (words[from] as Word).start));
}

function addAddresses(features: Set<string>, text: string): void {
  if (emails(text).length) features.add('address.email');
  if (phones(text).length) features.add('address.phone');
}

/**
 * Left out of `folder.*`: the open ends of lists ("and other data") name no kind, and a sentence on withdrawal alone
 * speaks of withdrawal, not of rights.
 */
const OPEN_END = /^(?:(?:data|recipients|purposes)\.other|rights\.(?:withdraw|refuse-marketing))$/;

/** Adds "prefix acts.share" and "prefix acts.*". */
export function addConcept(features: Set<string>, prefix: string, concept: string): void {
  features.add(prefix + concept);
  if (!OPEN_END.test(concept)) features.add(`${prefix}${concept.slice(0, concept.indexOf('.'))}.*`);
}

/** "Personal data – any information …": a term, then a dash, within the first words. */
function addDefinition(features: Set<string>, words: readonly Word[], matches: readonly Match[]): void {
  const dash = words.findIndex((word, at) => at > 0 && at <= TERM && word.dash);
  const means = matches.find(m => m.concept === 'marks.definition' && m.from <= TERM)?.from ?? -1;
  const at = dash < 0 ? means : means < 0 ? dash : Math.min(dash, means);
  if (at < 0) return;
  features.add('term');
  if (matches.some(m => m.concept === 'things.defined' && m.to <= at && m.from <= 3)) features.add('definition');
}

/** The words `from` to `to` of a clause as a quote of its block. */
export function quote({ block, words }: Clause, from: number, to: number): Quote {
  const start = (words[from] as Word).start, end = (words[to - 1] as Word).end;
  return { block: block.n, start, end, text: block.text.slice(start, end) };
}
