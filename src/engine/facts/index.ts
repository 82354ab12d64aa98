/** Clauses → facts, signals, silences, contradictions. */
import type { Facts, Reading } from '../../reading.ts';
import type { Clause } from '../clause.ts';
import type { Engine } from '../compile.ts';
import { abroad } from './abroad.ts';
import { contradictions } from './contradictions.ts';
import { beyond, listed, listing, unsure } from './listed.ts';
import { contacts, operator } from './operator.ts';
import { named, recipients } from './recipients.ts';
import { retention } from './retention.ts';
import { signals } from './signals.ts';
import { silences } from './silences.ts';
import { way } from './ways.ts';

export function facts(document: readonly Clause[][], engine: Engine): Pick<Reading, 'facts' | 'perhaps'> {
  const clauses = document.flat();
  const rule = (name: string) => engine.listings[name] ?? listing(name, undefined);
  const names = named(clauses, engine.names, rule('named'));
  const plain: Omit<Facts, 'signals' | 'contradictions' | 'silences'> = {
    operator: operator(document, rule('operator'), rule('operator-plain')),
    ...contacts(clauses, rule('contacts-of-others')),
    data: listed(clauses, rule('data')),
    purposes: listed(clauses, rule('purposes')),
    recipients: recipients(clauses, rule('recipients')),
    named: names.map(({ name }) => name),
    namedEvidence: names,
    abroad: abroad(clauses, rule('abroad-yes'), rule('abroad-no')),
    retention: retention(clauses, rule('retention')),
    withdrawal: way(document, { says: rule('withdrawal'), goes: rule('withdrawal-how') }, true),
    refusal: way(document, { says: rule('refusal'), goes: rule('refusal-how') }, false),
    rights: listed(clauses, rule('rights')),
  };
  const all = { ...plain, signals: signals(clauses, plain, engine.signals) };
  return {
    facts: { ...all, contradictions: contradictions(clauses, all, rule), silences: silences(clauses, all, engine.silences) },
    perhaps: {
      data: beyond(listed(clauses, unsure(rule('data'))), plain.data),
      recipients: beyond(recipients(clauses, unsure(rule('recipients'))), plain.recipients),
    },
  };
}
