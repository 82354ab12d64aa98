import type { Field, Kind, Scope, Warning, Addressee, State } from '../../src/letters/index.ts';
import type { Key } from '../../src/strings/index.ts';

/** What each id of a letter is called. Those of the template itself (today, authority) are never asked for. */
export const FIELD = {
  name: 'fieldName', contact: 'fieldContact', iin: 'fieldIin', consentOn: 'fieldConsentOn', mailedTo: 'fieldMailedTo', correction: 'fieldCorrection', deletion: 'fieldDeletion',
  court: 'fieldCourt', reason: 'fieldReason', operator: 'fieldOperator', bin: 'fieldBin', address: 'fieldAddress', email: 'fieldEmail', subject: 'fieldSubject', site: 'fieldSite',
  version: 'fieldVersion', quote: 'fieldQuote', asked: 'fieldAsked', sentOn: 'fieldSentOn', sentTo: 'fieldSentTo', promised: 'termPolicy', closedOn: 'fieldClosedOn',
  today: 'letter', authority: 'complaintTo',
} as const satisfies Record<Field, Key>;

export const HINT: Partial<Record<Field, 'fieldContactHint' | 'fieldIinHint' | 'fieldCorrectionHint'>> = { contact: 'fieldContactHint', iin: 'fieldIinHint', correction: 'fieldCorrectionHint' };

export const SCOPE = { all: 'scopeAll', advertising: 'scopeAdvertising', 'third-parties': 'scopeThirdParties', abroad: 'scopeAbroad' } as const satisfies Record<Scope, Key>;

/** All but `channel`, which names the channels. */
export const WARNING = {
  limits: 'warnLimits', loan: 'warnLoan', hindered: 'warnHindered', 'no-email': 'warnNoEmail', 'doubtful-email': 'warnDoubtfulEmail', 'doubtful-bin': 'warnDoubtfulBin',
  'state-systems': 'warnState',
} as const satisfies Record<Exclude<Warning['id'], 'channel'>, Key>;

export const ADDRESSEE = { authority: 'toAuthority', ministry: 'toMinistry', court: 'toCourt' } as const satisfies Record<Addressee, Key>;
export const STATE = { sent: 'stateSent', answered: 'stateAnswered', refused: 'stateRefused', overdue: 'stateOverdue' } as const satisfies Record<State, Key>;

/** The person's own fields; whatever else a letter asks for is known from the policy or from the request. */
export const OWN: readonly Field[] = ['name', 'contact', 'iin', 'consentOn', 'mailedTo', 'correction', 'deletion', 'court', 'reason'];
export const KINDS: readonly Kind[] = ['withdraw', 'refuse-mailings', 'access', 'correct-delete'];
