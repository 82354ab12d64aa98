import type { Recipient } from '../src/reading.ts';

/** Kinds of data by weight: what identifies or exposes a person before what a browser leaves behind. */
const DATA = [
  'iin', 'biometrics', 'health', 'id-document', 'criminal-record', 'ethnicity-beliefs', 'geolocation', 'payment-card',
  'bank-account', 'credit-history', 'income', 'contact-list', 'third-party-data', 'voice-video', 'photo', 'signature',
  'name', 'phone', 'email', 'address', 'birth-date', 'birth-place', 'citizenship', 'sex', 'family', 'credentials',
  'messages', 'social-account', 'employment', 'education', 'property', 'purchases', 'files', 'company-data', 'feedback',
  'account-id', 'activity', 'device', 'ip', 'browser', 'cookies', 'visit-log', 'other',
];
const EXPOSING = DATA.indexOf('name');

/** Who is farther from what the person came for stands first. */
const RECIPIENTS = [
  'public', 'advertisers', 'data-aggregators', 'collectors', 'third-parties', 'other', 'partners', 'affiliates',
  'foreign-companies', 'successors', 'other-users', 'state-bodies', 'financial-orgs', 'insurers', 'mobile-operators',
  'analytics-services', 'service-providers', 'consultants', 'payment-systems', 'delivery', 'performers',
];
const CONSENT = ['without', 'unstated', 'with'];

export const byWeight = (ids: string[]) => sorted(ids, id => place(DATA, id));

export const exposing = (id: string) => DATA.indexOf(id) >= 0 && DATA.indexOf(id) < EXPOSING;

export const byConsent = (recipients: Record<string, Recipient>) => sorted(
  Object.keys(recipients),
  id => CONSENT.indexOf(recipients[id]!.consent) * RECIPIENTS.length + place(RECIPIENTS, id),
);

/** An id this file does not know yet stands last, not first. */
function place(order: string[], id: string): number {
  const found = order.indexOf(id);
  return found < 0 ? order.length : found;
}

function sorted(ids: string[], key: (id: string) => number): string[] {
  return [...ids].sort((a, b) => key(a) - key(b));
}
