/**
 * Two passages that cannot both hold. Better silent than wrong: purpose, subject and action must match, and a
 * condition or an exception is none.
 */
import type { Contradiction, Facts } from '../../reading.ts';
import { quote, type Clause } from '../clause.ts';
import type { Listing } from './listed.ts';

const holds = ({ when, unless }: Listing, { features }: Clause) => when.some(test => test(features)) && !unless.some(test => test(features));

/** Rules come in pairs: "contradiction-share-never" against "contradiction-share-may". */
export function contradictions(clauses: readonly Clause[], facts: Pick<Facts, 'data'>, rule: (name: string) => Listing): Contradiction[] {
  void facts;
  const found: Contradiction[] = [];
  for (const about of ['share', 'purpose', 'abroad', 'retain', 'collect'] as const) {
    const a = clauses.filter(clause => holds(rule(`contradiction-${about}-never`), clause));
    const b = clauses.filter(clause => holds(rule(`contradiction-${about}-may`), clause) && !a.includes(clause));
    if (!a.length || !b.length) continue;
    const blocks = (list: Clause[]) => [...new Set(list.map(clause => clause.block.n))];
    found.push({ about, a: blocks(a), b: blocks(b), quotes: [a[0] as Clause, b[0] as Clause].map(clause => quote(clause, 0, clause.words.length)) });
  }
  return found;
}
