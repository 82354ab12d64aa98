/** Gathers the blocks and quotes that a fact stands on. */
import type { Evidence, Quote } from '../reading.ts';
import { quote, type Clause } from './clause.ts';
import { F } from './features.ts';
import type { Match } from './lexicon.ts';
import { GAP, type Word } from './normalise.ts';

export const none = (): Evidence => ({ blocks: [], quotes: [] });

/** What is there of evidence whose blocks do not rise: blocks and quotes, by their numbers. */
const mixed = new WeakMap<Evidence, Set<string>>();

/** Adds a quote and its block, each once. Clauses come in the order of the document, so most often the block is a new one or the last. */
export function addQuote(evidence: Evidence, piece: Quote): void {
  const { blocks, quotes } = evidence, last = quotes[quotes.length - 1];
  if (last && (piece.block < last.block || mixed.has(evidence))) return addAnywhere(evidence, piece);
  if (last?.block !== piece.block) blocks.push(piece.block);
  else for (let at = quotes.length - 1; at >= 0 && (quotes[at] as Quote).block === piece.block; at--) if (isSame(quotes[at] as Quote, piece)) return;
  quotes.push(piece);
}

const isSame = (one: Quote, other: Quote) => one.start === other.start && one.end === other.end;

function addAnywhere(evidence: Evidence, piece: Quote): void {
  const { blocks, quotes } = evidence, there = mixed.get(evidence) ?? new Set([...blocks.map(String), ...quotes.map(key)]);
  mixed.set(evidence, there);
  if (isNew(there, String(piece.block))) blocks.push(piece.block);
  if (isNew(there, key(piece))) quotes.push(piece);
}

const key = ({ block, start, end }: Quote) => `${block} ${start} ${end}`;
const isNew = (there: Set<string>, name: string) => there.size < there.add(name).size;

/** A quote is the sentence, its clause number too; of a long one, the part around the match that commas mark off. */
export function addMatch(evidence: Evidence, clause: Clause, match: Pick<Match, 'from' | 'to'>): void {
  addQuote(evidence, sentence(clause, match));
}

const WHOLE = 300, PART = 60;

function sentence(clause: Clause, match: Pick<Match, 'from' | 'to'>): Quote {
  const { words, block: { n, text }, features } = clause;
  const first = (words[0] as Word).start, last = (words[words.length - 1] as Word).end;
  if (last - first > WHOLE) return part(clause, match);
  const start = features.has(F.first) ? 0 : first, end = stop(text, last);
  return { block: n, start, end, text: text.slice(start, end) };
}

/** Where the sentence ends whose last word ends at `at`: brackets and quotation marks are closed, then comes its stop. */
function stop(text: string, at: number): number {
  let end = at;
  while (end < text.length && '»”")]'.includes(text[end] as string)) end++;
  return end < text.length && '.!?;'.includes(text[end] as string) ? end + 1 : end;
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
export function addClause(evidence: Evidence, { words, block: { n, text }, features }: Clause): void {
  const { start: first } = words[0] as Word, { end } = words[words.length - 1] as Word;
  const start = features.has(F.first) && end - first <= WHOLE ? 0 : first;
  addQuote(evidence, { block: n, start, end, text: text.slice(start, end) });
}

/** The evidence under `id`, made if it is not there. */
export function at<T extends Evidence>(facts: Record<string, T>, id: string, make: () => T): T {
  return facts[id] ??= make();
}
