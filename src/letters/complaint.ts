/** What to write when the deadline has passed or the operator has refused. */
import { common } from 'anyq:letters';
import type { Language } from '../reading.ts';
import { fill } from './letter.ts';
import { within } from './law.ts';
import { stateOn, type Request } from './requests.ts';
import type { Addressee, Day, Fields, Letter } from './types.ts';

/** Entries of rules/law.yaml to show beside it. */
export const COMPLAINT_LAW = ['complaint', 'complaint-check'];

/** Nobody to complain to before the day has passed. */
export function addressees(request: Request, today: Day): Addressee[] {
  return ['overdue', 'refused'].includes(stateOn(request, today)) ? ['authority', 'ministry', 'court'] : [];
}

/** `fields`: the person's own (name, contact; court for a court; reason of a refusal), which win over the request's. */
export function complaint(request: Request, to: Addressee, fields: Fields, language: Language, today: Day): Letter {
  const { kind, term, partial } = request;
  const promised = term?.source === 'policy' ? within(term, language) : '';
  const own = partial ? '' : kind === 'correct-delete' ? (term?.law ? 'kind.correct' : '') : `kind.${kind}`;
  const given: Fields = {
    operator: request.operator, bin: request.bin ?? '', site: request.site, sentTo: request.sentTo ?? '', sentOn: request.sentOn, closedOn: request.closedOn ?? '',
    asked: asked(request, language), promised,
  };
  return fill('complaint', { ...given, ...fields }, { language, today, flags: [`to.${to}`, stateOn(request, today), own] });
}

/** What a request asked for, in a few words. */
export function asked({ kind, partial }: Pick<Request, 'kind' | 'partial'>, language: Language): string {
  return common.asked[partial ? 'partial' : kind][language];
}
