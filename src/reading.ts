/**
 * The contract between the engine and every view of its result. Types and the version number, nothing else.
 * Ids (labels, kinds of data, purposes, recipients, rights, signals, silences) are the names of the rule files (rules/data/iin.yaml is the kind of data `iin`).
 * A Reading is plain JSON: it crosses messages, storage and the command line unchanged.
 */
export const READING_VERSION = 1;

export type Language = 'ru' | 'kk' | 'en';

/** A paragraph, heading, list item or table row of the document. Text has its white space collapsed. */
export interface Block {
  /** Number in the document, counted from 1 as the corpus counts (h1–h6, p, li, tr). Unique and rising. */
  n: number;
  kind: 'heading' | 'paragraph' | 'item' | 'row';
  text: string;
  /** heading: 1–6. item: depth of nesting, 1 for the outermost list. Otherwise 0. */
  level: number;
  /** row: the texts of the cells; otherwise absent. Joined with " | " they are `text`. */
  cells?: string[];
  /** row: true for a row of header cells. */
  header?: boolean;
}

/** A piece of the policy's own words. Offsets count UTF-16 units in the block's text. */
export interface Quote { block: number; start: number; end: number; text: string }

/** Evidence of a fact: the blocks it stands in, rising and without repeats, and the words there. */
export interface Evidence { blocks: number[]; quotes: Quote[] }

/** `with`: only with the person's consent; `without`: none needed, or by law; `unstated`: nothing is said. */
export type ConsentCondition = 'with' | 'without' | 'unstated';

export interface Recipient extends Evidence { consent: ConsentCondition }
export interface Retention extends Evidence {
  kind: 'period' | 'purpose' | 'withdrawal' | 'law' | 'indefinite';
  /** ISO 8601 duration, only of kind `period`. */
  period?: string;
  bound?: 'min' | 'max' | 'exact';
}
export type Channel = 'email' | 'post' | 'phone' | 'in-person' | 'account' | 'settings' | 'form' | 'unstated';
/** How a consent is taken back, or a mailing refused. */
export interface Way extends Evidence {
  stated: boolean;
  channels: Channel[];
  email: string | null;
  /** The subject line that the policy asks for, as printed there. */
  subject: string | null;
  /** The operator's, to stop or delete; only of a withdrawal of consent. */
  deadline: { days: number; unit: 'working' | 'calendar' } | null;
}
export interface Contradiction { about: 'share' | 'purpose' | 'abroad' | 'retain' | 'collect'; a: number[]; b: number[]; quotes: Quote[] }
export interface Operator extends Evidence {
  names: string[];
  /** 12 digits as printed; null where not stated. */
  bin: string | null;
  /** The check digit of the BIN fails: shown, and marked as doubtful. */
  binDoubtful: boolean;
}
/** A service or company named as receiving data. */
export interface Named extends Evidence { name: string; recipient: string | null }

export interface Facts {
  operator: Operator;
  /** The operator's, lower case. */
  emails: string[];
  /** Digits with the country code: 77xxxxxxxxx. */
  phones: string[];
  data: Record<string, Evidence>;
  purposes: Record<string, Evidence>;
  recipients: Record<string, Recipient>;
  named: string[];
  /** `named` with its evidence, in the same order. */
  namedEvidence: Named[];
  abroad: { value: 'yes' | 'no' | 'silent' } & Evidence;
  retention: Retention[];
  withdrawal: Way;
  refusal: Way;
  rights: Record<string, Evidence>;
  signals: Record<string, Evidence>;
  contradictions: Contradiction[];
  /** What the document does not say. */
  silences: string[];
}

export interface Reading {
  version: typeof READING_VERSION;
  policy: boolean;
  language: 'ru' | 'kk' | 'en' | 'kk+ru' | 'unknown';
  /** Block number → labels. A block without labels is left out. */
  labels: Record<string, string[]>;
  facts: Facts;
  /** What the engine is not sure of, in the shape of `facts`: shown as "perhaps". */
  perhaps: Partial<Facts>;
  /** What of the document is in a language that is not read, where that is worth a word; of language `unknown` it is nearly all. */
  unread?: Evidence;
  /** Size of what was read. */
  read: { blocks: number; words: number };
}
