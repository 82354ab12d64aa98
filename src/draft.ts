/** What a letter is written of, handed from the popup to the page where it is written. */
import type { Kind } from './letters/types.ts';
import { READING_VERSION, type Language, type Reading } from './reading.ts';

export interface Draft {
  kind: Kind;
  site: string;
  /** The day on which the policy was read. */
  readOn: string;
  /** Of the popup at that moment. */
  language: Language;
  reading: Reading;
}

/** The part of a Reading that letters look at: the session's storage is small, and nothing else is anybody's business there. */
export function part({ policy, language, facts, perhaps, read }: Reading): Reading {
  const { operator, emails, withdrawal, refusal, signals, recipients, purposes } = facts;
  return {
    version: READING_VERSION, policy, language, read, labels: {},
    facts: {
      operator, emails, withdrawal, refusal, signals, recipients, purposes,
      phones: [], data: {}, named: [], namedEvidence: [], retention: [], rights: {}, contradictions: [], silences: [],
      abroad: { value: 'silent', blocks: [], quotes: [] },
    },
    perhaps: { withdrawal: perhaps.withdrawal, refusal: perhaps.refusal },
  };
}
