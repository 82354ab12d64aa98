/** Clauses → facts, signals, silences, contradictions. */
import type { Facts, Reading } from '../../reading.ts';
import type { Clause } from '../clause.ts';
import type { Engine } from '../compile.ts';
import { abroad } from './abroad.ts';
import { contradictions } from './contradictions.ts';
import { beyond, listed, listing, unsure, type Listing } from './listed.ts';
import { contacts, operator } from './operator.ts';
import { named, recipients } from './recipients.ts';
import { retention } from './retention.ts';
import { signals } from './signals.ts';
import { silences } from './silences.ts';
import { way } from './ways.ts';

type Plain = Omit<Facts, 'signals' | 'contradictions' | 'silences'>;

/** Facts in steps: each goes over the whole document once. */
export function* facts(document: readonly Clause[][], engine: Engine): Generator<void, Pick<Reading, 'facts' | 'perhaps'>> {
  const clauses = document.flat();
  const rule = (name: string) => engine.listings[name] ?? listing(name, undefined);
  const plain = yield* plainly(document, clauses, engine, rule);
  const all = { ...plain, signals: signals(clauses, plain, engine.signals) };
  yield;
  return {
    facts: { ...all, contradictions: contradictions(clauses, all, rule), silences: silences(clauses, all, engine.silences) },
    perhaps: {
      data: beyond(listed(clauses, unsure(rule('data'))), plain.data),
      recipients: beyond(recipients(clauses, unsure(rule('recipients')), engine.names), plain.recipients),
    },
  };
}

/** The facts that stand on clauses alone. */
function* plainly(document: readonly Clause[][], clauses: readonly Clause[], engine: Engine, rule: (name: string) => Listing): Generator<void, Plain> {
  const who = { operator: operator(document, rule('operator'), rule('operator-plain')), ...contacts(clauses, rule('contacts-of-others')) };
  yield;
  const what = { data: listed(clauses, rule('data')), purposes: listed(clauses, rule('purposes')), rights: listed(clauses, rule('rights')) };
  yield;
  const namedEvidence = named(clauses, engine.names, rule('named'));
  const whom = { recipients: recipients(clauses, rule('recipients'), engine.names), named: namedEvidence.map(({ name }) => name), namedEvidence };
  yield;
  return {
    ...who, ...what, ...whom,
    abroad: abroad(clauses, rule('abroad-yes'), rule('abroad-no')),
    retention: retention(clauses, rule('retention')),
    withdrawal: way(document, { says: rule('withdrawal'), goes: rule('withdrawal-how') }, true),
    refusal: way(document, { says: rule('refusal'), goes: rule('refusal-how') }, false),
  };
}
