/** Kinds of data, purposes and rights: ids named in clauses that speak of collecting, of aims, of what one may demand. */
import type { Evidence } from '../../reading.ts';
import type { Clause } from '../clause.ts';
import { condition, type Condition } from '../condition.ts';
import { addClause, addMatch, at, none } from '../evidence.ts';
import type { FactRule } from '../rules.ts';

export interface Listing { folder: string; when: Condition[]; unless: Condition[]; perhaps: Condition[]; otherwise?: { id: string; when: Condition[] } }

export function listing(folder: string, rule: FactRule | undefined): Listing {
  const compile = (conditions: readonly string[] = []) => conditions.map(condition);
  const otherwise = rule?.otherwise && { id: rule.otherwise.id, when: compile(rule.otherwise.when) };
  return { folder: `${folder}.`, when: compile(rule?.when), unless: compile(rule?.unless), perhaps: compile(rule?.perhaps), ...(otherwise ? { otherwise } : {}) };
}

/** Does the clause meet one of the conditions, and none of those that take it away? */
export function holds({ when, unless }: Pick<Listing, 'when' | 'unless'>, { features }: Clause): boolean {
  return when.some(test => test(features)) && !unless.some(test => test(features));
}

/** Id → evidence. A match under a negation ("we do not collect your …") is no fact. */
export function listed(clauses: readonly Clause[], { folder, when, unless, otherwise }: Listing): Record<string, Evidence> {
  const facts: Record<string, Evidence> = {};
  for (const clause of clauses) {
    if (!holds({ when, unless }, clause)) continue;
    const all = clause.matches.filter(match => match.concept.startsWith(folder));
    const own = all.filter(match => !clause.negation.covers(match) && !isValue(clause, match.to));
    if (!all.length && otherwise?.when.some(test => test(clause.features))) addClause(at(facts, otherwise.id, none), clause);
    for (const match of own) addMatch(at(facts, match.concept.slice(folder.length), none), clause, match);
  }
  return facts;
}

/** The same listing over the clauses that only may say so. */
export function unsure({ folder, perhaps, unless }: Listing): Listing {
  return { folder, when: perhaps, unless, perhaps: [] };
}

/** What `more` has beyond `known`. */
export function beyond<T>(more: Record<string, T>, known: Record<string, unknown>): Record<string, T> {
  return Object.fromEntries(Object.entries(more).filter(([id]) => !(id in known)));
}

/** "БИН 180640000004", "email: info@demo.kz": the thing itself stands there, somebody's own and no kind of data. */
function isValue({ words }: Clause, at: number): boolean {
  return /@|\d{5}/.test(words[at]?.text ?? '') || /^\+?[78]$/.test(words[at]?.text ?? '');
}
