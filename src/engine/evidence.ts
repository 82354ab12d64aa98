/** Gathers the blocks and quotes that a fact stands on. */
import type { Evidence, Quote } from '../reading.ts';
import { quote, type Clause } from './clause.ts';
import type { Match } from './lexicon.ts';

export const none = (): Evidence => ({ blocks: [], quotes: [] });

export function addQuote(evidence: Evidence, piece: Quote): void {
  if (!evidence.blocks.includes(piece.block)) evidence.blocks.push(piece.block);
  if (!evidence.quotes.some(other => other.block === piece.block && other.start === piece.start && other.end === piece.end)) evidence.quotes.push(piece);
}

export function addMatch(evidence: Evidence, clause: Clause, { from, to }: Pick<Match, 'from' | 'to'>): void {
  addQuote(evidence, quote(clause, from, to));
}

/** The whole clause as evidence. */
export function addClause(evidence: Evidence, clause: Clause): void {
  addMatch(evidence, clause, { from: 0, to: clause.words.length });
}

/** The evidence under `id`, made if it is not there. */
export function at<T extends Evidence>(facts: Record<string, T>, id: string, make: () => T): T {
  return facts[id] ??= make();
}
