/** Gathers the blocks and quotes that a fact stands on. */
import type { Evidence, Quote } from '../reading.ts';
import { quote, type Clause } from './clause.ts';
import type { Match } from './lexicon.ts';
import { GAP, type Word } from './normalise.ts';

export const none = (): Evidence => ({ blocks: [], quotes: [] });

export function addQuote(evidence: Evidence, piece: Quote): void {
  if (!evidence.blocks.includes(piece.block)) evidence.blocks.push(piece.block);
  if (!evidence.quotes.some(other => other.block === piece.block && other.start === piece.start && other.end === piece.end)) evidence.quotes.push(piece);
}

/** A quote is the sentence, its clause number too; of a long one, the part around the match that commas mark off. */
export function addMatch(evidence: Evidence, clause: Clause, match: Pick<Match, 'from' | 'to'>): void {
  addQuote(evidence, sentence(clause, match));
}

const WHOLE = 300, PART = 60;

function sentence(clause: Clause, match: Pick<Match, 'from' | 'to'>): Quote {
  const { words, block, features } = clause;
  const whole = quote(clause, 0, words.length);
  if (whole.end - whole.start > WHOLE) return part(clause, match);
  const start = features.has('first') ? 0 : whole.start;
  const end = whole.end + (/^[»”")\]]*[.!?;]?/u.exec(block.text.slice(whole.end))?.[0].length ?? 0);
  return { block: block.n, start, end, text: block.text.slice(start, end) };
}

/** Widens the match to the commas around it until it can be understood on its own. */
function part(clause: Clause, { from, to }: Pick<Match, 'from' | 'to'>): Quote {
  const { words } = clause;
  let first = from, end = to;
  const length = () => (words[end - 1] as Word).end - (words[first] as Word).start;
  do {
    while (first > 0 && (words[first] as Word).gap < GAP.comma) first--;
    while (end < words.length && (words[end] as Word).gap < GAP.comma) end++;
    if (length() >= PART) break;
    if (end < words.length) end++; else if (first > 0) first--;
  } while (first > 0 || end < words.length);
  return quote(clause, first, end);
}

/** The whole clause as evidence. */
export function addClause(evidence: Evidence, clause: Clause): void {
  const { block, start } = sentence(clause, { from: 0, to: clause.words.length });
  const end = quote(clause, 0, clause.words.length).end;
  addQuote(evidence, { block, start, end, text: clause.block.text.slice(start, end) });
}

/** The evidence under `id`, made if it is not there. */
export function at<T extends Evidence>(facts: Record<string, T>, id: string, make: () => T): T {
  return facts[id] ??= make();
}
