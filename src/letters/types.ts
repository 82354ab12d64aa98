/** The words of this folder: kinds of letter, their fields, and what a letter is. Types only. */
import type { Language, Quote, Reading, Way } from '../reading.ts';

/** A calendar day, "2026-11-21": no time, no zone. */
export type Day = string;

/** Letters to an operator; each can be kept as a request. */
export type Kind = 'withdraw' | 'refuse-mailings' | 'access' | 'correct-delete';
export type LetterKind = Kind | 'complaint';
/** How much of a consent is taken back. Anything but `all` is asked for, not claimed. */
export type Scope = 'all' | 'advertising' | 'third-parties' | 'abroad';
export type Addressee = 'authority' | 'ministry' | 'court';

/** Of the policy and its operator: filled from the Reading, open to correction by the person. */
export type PolicyField = 'operator' | 'bin' | 'address' | 'email' | 'subject' | 'site' | 'version' | 'quote';
/** The person's own. `iin` only where the person wants to give it. */
export type PersonField = 'name' | 'contact' | 'iin' | 'consentOn' | 'mailedTo' | 'correction' | 'deletion' | 'court' | 'reason';
/** Of a kept request, for a complaint. */
export type RequestField = 'asked' | 'sentOn' | 'sentTo' | 'promised' | 'closedOn';
export type Field = PolicyField | PersonField | RequestField | 'today' | 'authority';
/** What a form holds. An absent field is an empty one; days are written as a Day, the letter spells them out. */
export type Fields = Partial<Record<Field, string>>;

/** Where a line stands. `to` and `from` make the block at the top right; `signature` is for paper and .docx only. */
export type Place = 'to' | 'from' | 'heading' | 'body' | 'item' | 'quote' | 'date' | 'name' | 'signature';
export interface Line { at: Place; text: string }

export interface Letter {
  kind: LetterKind;
  language: Language;
  /** An e-mail address, or null: then the letter goes by another way. */
  to: string | null;
  subject: string;
  lines: Line[];
  /** The lines as plain text, without the signature line. A field still missing is a row of underscores: for the eye, never to be sent. */
  body: string;
  /** Fields that cannot be used (an e-mail or IIN that is none) or are empty, these in the order of the letter. */
  missing: Field[];
}
/** A letter that lacks nothing. Only `ready` makes one, and only such a letter can be sent, copied or saved. */
export type ReadyLetter = Letter & { missing: []; readonly ready: unique symbol };

/** `source`: whose words name it. `law`: the entry of rules/law.yaml. */
export interface Term { days: number; unit: 'working' | 'calendar'; source: 'policy' | 'law'; law?: string }

/** What a letter is filled from: the Reading, the site it was made on, and the day. */
export interface Source { reading: Reading; site: string; readOn: Day }

/**
 * limits: the law itself sets limits to a withdrawal · loan: the operator lends or collects debts · hindered: the policy sets limits ·
 * channel: the policy wants another channel than e-mail · no-email: no address is known · doubtful-email: the address is not on the site's own
 * domain · doubtful-bin: the BIN fails its check digit and is left out · state-systems: what the state service does not cover.
 */
export type WarningId = 'limits' | 'loan' | 'hindered' | 'channel' | 'no-email' | 'doubtful-email' | 'doubtful-bin' | 'state-systems';
export interface Warning { id: WarningId; law: string[]; quotes: Quote[] }

/** How to do it on this site. */
export interface How {
  kind: Kind;
  /** The policy's own way, with its quotes; null where it is silent: then `law` is what anyone has. */
  policy: Way | null;
  /** A way that the engine is not sure of: shown as "perhaps", never put into a letter. */
  perhaps: Way | null;
  /** The address that a letter takes unless the person chooses another of `emails`. */
  email: string | null;
  emails: string[];
  /** The subject line that the policy asks for. */
  subject: string | null;
  /** The policy's term where it names one, otherwise the law's; null where neither does. */
  term: Term | null;
  /** The law's own, also where the policy names another. They may speak of different things: show both, compare nothing. */
  lawTerm: Term | null;
  /** Entries of rules/law.yaml that say what the law gives here. */
  law: string[];
  warnings: Warning[];
}
