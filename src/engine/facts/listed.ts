/** Kinds of data, purposes and rights: ids named in clauses that speak of collecting, of aims, of what one may demand. */
import type { Evidence } from '../../reading.ts';
import type { Clause } from '../clause.ts';
import { condition, type Condition } from '../condition.ts';
import { addMatch, at, none } from '../evidence.ts';
import type { FactRule } from '../rules.ts';

export interface Listing { folder: string; when: Condition[]; unless: Condition[] }

export function listing(folder: string, rule: FactRule | undefined): Listing {
  return { folder: `${folder}.`, when: (rule?.when ?? []).map(condition), unless: (rule?.unless ?? []).map(condition) };
}

/** Id → evidence. A match under a negation ("we do not collect your …") is no fact. */
export function listed(clauses: readonly Clause[], { folder, when, unless }: Listing): Record<string, Evidence> {
  const facts: Record<string, Evidence> = {};
  for (const clause of clauses) {
    const own = clause.matches.filter(match => match.concept.startsWith(folder) && !clause.negation.covers(match) && !isValue(clause, match.to));
    if (!own.length || !when.some(test => test(clause.features)) || unless.some(test => test(clause.features))) continue;
    for (const match of own) addMatch(at(facts, match.concept.slice(folder.length), none), clause, match);
  }
  return facts;
}

/** "БИН 180640000004", "email: info@demo.kz": the thing itself stands there, somebody's own and no kind of data. */
function isValue({ words }: Clause, at: number): boolean {
  return /@|\d{5}/.test(words[at]?.text ?? '') || /^\+?[78]$/.test(words[at]?.text ?? '');
}
