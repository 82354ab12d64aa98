/** Whether data may be stored or sent abroad, or only kept at home. "Yes" anywhere outweighs "no". */
import type { Evidence, Facts } from '../../reading.ts';
import type { Clause } from '../clause.ts';
import { addClause, none } from '../evidence.ts';
import { holds, type Listing } from './listed.ts';

export function abroad(clauses: readonly Clause[], yes: Listing, no: Listing): Facts['abroad'] {
  const said = { yes: none(), no: none() };
  for (const clause of clauses) {
    if (holds(yes, clause)) addClause(said.yes, clause);
    else if (holds(no, clause)) addClause(said.no, clause);
  }
  const value = said.yes.blocks.length ? 'yes' : said.no.blocks.length ? 'no' : 'silent';
  return { value, ...(value === 'silent' ? none() : said[value] as Evidence) };
}
