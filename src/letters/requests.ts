/** Requests that a person has sent, kept on the device. Pure: who stores them, and where, is not known here. */
import type { Language } from '../reading.ts';
import { between, deadline, isDay, type Deadline } from './days.ts';
import type { Day, Kind, Term } from './types.ts';

export const REQUESTS_VERSION = 1;

/** Holds nothing of the person but what they write into `notes`. */
export interface Request {
  id: string;
  operator: string;
  bin: string | null;
  site: string;
  /** Where it went: an e-mail address, or whatever the person says. */
  sentTo: string | null;
  kind: Kind;
  /** Only a part of the consent was to be withdrawn. */
  partial: boolean;
  language: Language;
  sentOn: Day;
  /** Kept instead of a date: a calendar that is mended later mends the date. */
  term: Term | null;
  /** Chosen by the person where there is no term. */
  remindOn: Day | null;
  state: 'sent' | 'answered' | 'refused';
  /** Of the answer or the refusal. */
  closedOn: Day | null;
  notes: string;
}
export type State = Request['state'] | 'overdue';
/** `unread`: entries that this version cannot read. They are kept as they are, shown to nobody, and written back. */
export interface Requests { requests: Request[]; unread: unknown[] }

/** By the day counted from: no earlier than this, if the letter was received the day it was sent. Null where there is no term. */
export function deadlineOf({ term, sentOn }: Request): Deadline | null {
  return term && deadline(sentOn, term.days, term.unit);
}

export function stateOn(request: Request, today: Day): State {
  const date = deadlineOf(request)?.date;
  return request.state === 'sent' && date && today > date ? 'overdue' : request.state;
}

export interface Due { request: Request; date: Day; left: number; overdue: boolean }

/** What is still open and has a day, the most pressing first. `left` is negative once the day has passed. */
export function due(requests: readonly Request[], today: Day): Due[] {
  return requests.filter(({ state }) => state === 'sent').flatMap(request => {
    const date = deadlineOf(request)?.date ?? request.remindOn;
    return date ? [{ request, date, left: between(today, date), overdue: stateOn(request, today) === 'overdue' }] : [];
  }).sort((a, b) => a.left - b.left);
}

/** One of the same id takes the place of the other. */
export function add(all: Requests, request: Request): Requests {
  const known = all.requests.some(({ id }) => id === request.id);
  return { ...all, requests: known ? all.requests.map(one => (one.id === request.id ? request : one)) : [...all.requests, request] };
}

export function remove(all: Requests, id: string): Requests {
  return { ...all, requests: all.requests.filter(one => one.id !== id) };
}

/** Plain JSON for the storage. */
export function serialise({ requests, unread }: Requests) {
  return { version: REQUESTS_VERSION, requests: [...requests, ...unread] };
}

/** Whatever was stored: what cannot be read goes to `unread`, nothing is dropped, nothing is thrown. */
export function parse(stored: unknown): Requests {
  if (stored === undefined || stored === null) return { requests: [], unread: [] };
  const { version, requests } = stored as Partial<ReturnType<typeof serialise>>;
  const known = typeof stored === 'object' && version === REQUESTS_VERSION && Array.isArray(requests) && Object.keys(stored).length === 2;
  if (!known) return { requests: [], unread: [stored] };
  const ids = new Set<string>();
  const fits = requests.map(one => isRequest(one) && !ids.has(one.id) && Boolean(ids.add(one.id)));
  return { requests: requests.filter((_, n) => fits[n]) as Request[], unread: requests.filter((_, n) => !fits[n]) };
}

const text = (value: unknown) => typeof value === 'string';
const day = (value: unknown) => typeof value === 'string' && isDay(value);
const or = (check: (value: unknown) => boolean) => (value: unknown) => value === null || check(value);
const among = (...names: string[]) => (value: unknown) => text(value) && names.includes(value as string);

const CHECKS: { [K in keyof Request]: (value: unknown) => boolean } = {
  id: value => text(value) && value !== '', operator: text, bin: or(text), site: text, sentTo: or(text),
  kind: among('withdraw', 'refuse-mailings', 'access', 'correct-delete'), partial: value => typeof value === 'boolean', language: among('ru', 'kk', 'en'),
  sentOn: day, term: or(isTerm), remindOn: or(day), state: among('sent', 'answered', 'refused'), closedOn: or(day), notes: text,
};

function isTerm(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { days, unit, source, law } = value as Record<string, unknown>;
  return Number.isInteger(days) && (days as number) > 0 && (days as number) < 10_000 && among('working', 'calendar')(unit) && among('policy', 'law')(source) && (law === undefined || text(law));
}

/** Further keys, of a later version perhaps, stay with it. */
function isRequest(value: unknown): value is Request {
  return typeof value === 'object' && value !== null && Object.entries(CHECKS).every(([key, check]) => check((value as Record<string, unknown>)[key]));
}
