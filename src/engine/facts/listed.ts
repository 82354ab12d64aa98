/** Kinds of data, purposes and rights: ids named in clauses that speak of collecting, of aims, of what one may demand. */
import type { Evidence } from '../../reading.ts';
import { conceptOf, type Clause } from '../clause.ts';
import { addClause, addMatch, at, none } from '../evidence.ts';

export class Listed {
  /** Id → evidence. */
  readonly found: Record<string, Evidence> = {};

  /** @param folder of the ids. @param otherwise the id for a clause that is of the kind and names none. */
  constructor(private readonly folder: string, private readonly otherwise?: string) {}

  /** A match under a negation ("we do not collect your …") is no fact. @param nameless the clause may stand for `otherwise`. */
  take(clause: Clause, nameless = false): void {
    let named = false;
    for (const match of clause.matches) {
      const { folder, id } = conceptOf(clause, match);
      if (folder !== this.folder) continue;
      named = true;
      if (!clause.negation.covers(match) && !isValue(clause, match.to)) addMatch(at(this.found, id, none), clause, match);
    }
    if (!named && nameless && this.otherwise) addClause(at(this.found, this.otherwise, none), clause);
  }
}

/** What `more` has beyond `known`. */
export function beyond<T>(more: Record<string, T>, known: Record<string, unknown>): Record<string, T> {
  return Object.fromEntries(Object.entries(more).filter(([id]) => !(id in known)));
}

/** "БИН 180640000004", "email: info@demo.kz": the thing itself stands there, somebody's own and no kind of data. */
function isValue({ words }: Clause, at: number): boolean {
  const text = words[at]?.text ?? '';
  return /@|\d{5}/.test(text) || /^\+?[78]$/.test(text);
}
