import type { Evidence, Facts, Quote, Retention } from '../src/reading.ts';
import { period } from '../src/strings/period.ts';
import { byConsent, byWeight } from './order.ts';
import type { LineData, View } from './view.ts';

/** No line without a quote: a fact that comes without the policy's own words is not shown. */
export const grounded = (line: LineData): boolean => line.quotes.length > 0;

export function lines(view: View, kind: string, facts: Record<string, Evidence> = {}, ids = Object.keys(facts)): LineData[] {
  return ids.map(id => ({ id: `${kind}.${id}`, text: view.name(`${kind}.${id}`), quotes: facts[id]!.quotes })).filter(grounded);
}

export function signalLines(view: View, signals: Record<string, Evidence>, ids: string[]): LineData[] {
  const gravest = [...ids].sort((a, b) => view.weight(`signals.${b}`) - view.weight(`signals.${a}`));
  return lines(view, 'signals', signals, gravest).map(line => ({ ...line, text: view.sentence(line.id) }));
}

export function retentionLines(view: View, retention: Retention[] = []): LineData[] {
  return retention.map(one => ({
    id: `retention.${one.kind}`,
    text: one.kind === 'period' && one.period ? period(one, view.say) : view.name(`retention.${one.kind}`),
    quotes: one.quotes,
  })).filter(grounded);
}

export function abroadLines(view: View, abroad?: Facts['abroad']): LineData[] {
  if (!abroad || abroad.value === 'silent') return [];
  return [{ id: 'abroad', text: view.say(abroad.value === 'yes' ? 'abroadYes' : 'abroadNo'), quotes: abroad.quotes }].filter(grounded);
}

/** What may be so, in the order of what is so. */
export function perhapsLines(view: View, perhaps: Partial<Facts>): LineData[] {
  const { data = {}, recipients = {}, signals = {}, withdrawal, refusal } = perhaps;
  const way = (id: 'withdraw' | 'refusal', quotes: Quote[] = []) => [{ id, text: view.say(id), quotes }].filter(grounded);
  return [
    ...lines(view, 'data', data, byWeight(Object.keys(data))),
    ...lines(view, 'recipients', recipients, byConsent(recipients)),
    ...(perhaps.namedEvidence ?? []).map(({ name, quotes }) => ({ id: `named.${name}`, text: name, quotes })).filter(grounded),
    ...way('withdraw', withdrawal?.quotes),
    ...way('refusal', refusal?.quotes),
    ...lines(view, 'purposes', perhaps.purposes),
    ...retentionLines(view, perhaps.retention),
    ...abroadLines(view, perhaps.abroad),
    ...lines(view, 'rights', perhaps.rights),
    ...signalLines(view, signals, Object.keys(signals)),
  ];
}
