/** What is worth a warning or a praise: sentences that say it, and facts it follows from. */
import type { Evidence, Facts } from '../../reading.ts';
import type { Clause } from '../clause.ts';
import { addClause, addQuote, at, none } from '../evidence.ts';
import type { Rules } from '../rules.ts';

type Plain = Omit<Facts, 'signals' | 'contradictions' | 'silences'>;

export class Signals {
  private readonly said: Record<string, Evidence> = {};

  constructor(private readonly rules: Rules['signals']) {}

  take(id: string, clause: Clause): void {
    addClause(at(this.said, id, none), clause);
  }

  /** Signals that rest on others (`signals.…` in `not`) come after them in the rules' order of dependence. */
  *found(facts: Plain): Generator<void, Record<string, Evidence>> {
    const found: Record<string, Evidence> = {};
    for (const [id, { from }] of Object.entries(this.rules)) {
      if (this.said[id]) found[id] = this.said[id];
      for (const source of from.flatMap(name => evidenceOf(facts, name))) {
        const evidence = at(found, id, none);
        for (const quote of source.quotes) addQuote(evidence, quote);
        yield;
      }
      found[id]?.blocks.sort((a, b) => a - b);
      yield;
    }
    for (const [id, { not }] of Object.entries(this.rules)) if (found[id] && not.some(other => (other.startsWith('signals.') ? found[other.slice(8)] : evidenceOf(facts, other).length))) delete found[id];
    return found;
  }
}

/** The evidence of facts by name: "data.other", "abroad.yes", "retention.indefinite", "retention.period:exact", "recipients.partners:unstated", "withdrawal.channel", "refusal". */
function evidenceOf(facts: Plain, name: string): Evidence[] {
  const [group, id = ''] = name.split('.') as [string, string?];
  const [key, detail] = id.split(':') as [string, string?];
  if (group === 'abroad') return facts.abroad.value === key ? [facts.abroad] : [];
  if (group === 'retention') return facts.retention.filter(term => term.kind === key && (!detail || term.bound === detail));
  if (group === 'recipients') return [facts.recipients[key]].flatMap(r => (r && (!detail || r.consent === detail) ? [r] : []));
  if (group === 'withdrawal' || group === 'refusal') {
    const way = facts[group];
    return way.stated && (key !== 'channel' || way.channels.some(channel => channel !== 'unstated')) ? [way] : [];
  }
  const source = facts[group as 'data' | 'purposes' | 'rights']?.[key];
  return source ? [source] : [];
}
