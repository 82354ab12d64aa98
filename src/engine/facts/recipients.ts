/** Who gets the data, and on what condition. The least protective passage wins: without > unstated > with. */
import type { ConsentCondition, Named, Recipient } from '../../reading.ts';
import type { Clause } from '../clause.ts';
import { addMatch, at, none } from '../evidence.ts';
import type { Listing } from './listed.ts';

const OPENNESS: Record<ConsentCondition, number> = { with: 0, unstated: 1, without: 2 };
const FOLDER = 'recipients.';

/** Recipient id → evidence and condition. Denied recipients are none, unless an exception grants them. */
export function recipients(clauses: readonly Clause[], { when, unless }: Listing): Record<string, Recipient> {
  const found: Record<string, Recipient> = {};
  for (const clause of clauses) {
    if (!when.some(test => test(clause.features)) || unless.some(test => test(clause.features))) continue;
    for (const match of clause.matches) {
      if (!match.concept.startsWith(FOLDER) || clause.negation.covers(match)) continue;
      addMatch(recipient(found, match.concept.slice(FOLDER.length), consentOf(clause, match.concept)), clause, match);
    }
    const law = exceptByLaw(clause);
    if (law) addMatch(recipient(found, 'state-bodies', 'without'), clause, law);
  }
  return found;
}

function recipient(found: Record<string, Recipient>, id: string, consent: ConsentCondition): Recipient {
  const known = at<Recipient>(found, id, () => ({ ...none(), consent }));
  if (OPENNESS[consent] > OPENNESS[known.consent]) known.consent = consent;
  return known;
}

/** "… кроме случаев, предусмотренных законом" with nobody named: the state may ask. */
function exceptByLaw(clause: Clause) {
  if (!clause.features.has('no:acts.share') && !clause.features.has('acts.share')) return undefined;
  const named = clause.matches.some(m => m.concept.startsWith(FOLDER) && !clause.negation.covers(m) && clause.negation.excepts(m));
  if (named) return undefined;
  return clause.matches.find(m => m.concept === 'marks.by-law' && clause.negation.excepts(m));
}

function consentOf({ features }: Clause, concept: string): ConsentCondition {
  if (concept === `${FOLDER}state-bodies`) return features.has('marks.with-consent') && !features.has('marks.by-law') ? 'with' : 'without';
  if (features.has('marks.without-consent') || features.has('intro:marks.without-consent')) return 'without';
  if (features.has('marks.by-law') && !features.has('marks.exception')) return 'without';
  if (features.has('marks.with-consent') || features.has('intro:marks.with-consent') || features.has('head:marks.with-consent')) return 'with';
  return 'unstated';
}

/** Services and companies named as receiving data, in the order of the text. */
export function named(clauses: readonly Clause[], names: ReadonlyMap<string, { name: string; recipient: string | null }>, { when, unless }: Listing): Named[] {
  const found = new Map<string, Named>();
  for (const clause of clauses) {
    if (!when.some(test => test(clause.features)) || unless.some(test => test(clause.features))) continue;
    for (const match of clause.matches) {
      const known = names.get(match.concept);
      if (!known || clause.negation.covers(match)) continue;
      if (!found.has(known.name)) found.set(known.name, { ...known, ...none() });
      addMatch(found.get(known.name) as Named, clause, match);
    }
  }
  return [...found.values()];
}
