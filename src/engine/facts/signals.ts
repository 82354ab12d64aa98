/** What is worth a warning or a praise: sentences that say it, and facts it follows from. */
import type { Evidence, Facts } from '../../reading.ts';
import type { Clause } from '../clause.ts';
import { condition, type Condition } from '../condition.ts';
import { addClause, addQuote, at, none } from '../evidence.ts';
import type { Rules } from '../rules.ts';
import { holds } from './listed.ts';

interface Signal { id: string; when: Condition[]; unless: Condition[]; from: string[]; not: string[] }

export type Signals = readonly Signal[];

export function signalRules(rules: Rules): Signals {
  return Object.entries(rules.signals).map(([id, { when, unless, from, not }]) => ({ id, from, not, when: when.map(condition), unless: unless.map(condition) }));
}

/** Signals that rest on others (`signals.…` in `not`) come after them in the rules' order of dependence. */
export function signals(clauses: readonly Clause[], facts: Omit<Facts, 'signals' | 'contradictions' | 'silences'>, all: Signals): Record<string, Evidence> {
  const found: Record<string, Evidence> = {};
  for (const signal of all) {
    for (const clause of clauses) {
      if (holds(signal, clause)) addClause(at(found, signal.id, none), clause);
    }
    for (const id of signal.from) for (const source of evidenceOf(facts, id)) {
      const evidence = at(found, signal.id, none);
      for (const block of source.blocks) if (!evidence.blocks.includes(block)) evidence.blocks.push(block);
      for (const quote of source.quotes) addQuote(evidence, quote);
    }
  }
  for (const { id, not } of all) if (found[id] && not.some(other => (other.startsWith('signals.') ? found[other.slice(8)] : evidenceOf(facts, other).length))) delete found[id];
  for (const evidence of Object.values(found)) evidence.blocks.sort((a, b) => a - b);
  return found;
}

/** The evidence of facts by name: "data.other", "abroad.yes", "retention.indefinite", "retention.period:exact", "recipients.partners:unstated", "withdrawal.channel", "refusal". */
function evidenceOf(facts: Omit<Facts, 'signals' | 'contradictions' | 'silences'>, name: string): Evidence[] {
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
