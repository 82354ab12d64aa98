/** Whether data may be stored or sent abroad, or only kept at home. "Yes" anywhere outweighs "no". */
import type { Evidence, Facts } from '../../reading.ts';
import type { Clause } from '../clause.ts';
import { addClause, none } from '../evidence.ts';

export class Abroad {
  private readonly said: Record<'yes' | 'no', Evidence> = { yes: none(), no: none() };

  take(value: 'yes' | 'no', clause: Clause): void {
    addClause(this.said[value], clause);
  }

  found(): Facts['abroad'] {
    const { said } = this, value = said.yes.blocks.length ? 'yes' : said.no.blocks.length ? 'no' : 'silent';
    return { value, ...(value === 'silent' ? none() : said[value]) };
  }
}
