/** Who gets the data, and on what condition. The least protective passage wins: without > unstated > with. */
import type { ConsentCondition, Named, Recipient } from '../../reading.ts';
import type { Clause } from '../clause.ts';
import { addClause, addMatch, at, none } from '../evidence.ts';
import type { Match } from '../lexicon.ts';
import { holds, type Listing } from './listed.ts';

const OPENNESS: Record<ConsentCondition, number> = { with: 0, unstated: 1, without: 2 };
const FOLDER = 'recipients.', DENIED = `intro:no:${FOLDER}`, STATE = 'state-bodies', ANYONE = 'third-parties';

type Names = ReadonlyMap<string, { name: string; recipient: string | null }>;

/**
 * Recipient id → evidence and condition. Denied recipients are none, unless an exception grants them. A company named
 * is a recipient of its kind.
 */
export function recipients(clauses: readonly Clause[], { when, unless }: Listing, names: Names): Record<string, Recipient> {
  const found: Record<string, Recipient> = {};
  for (const clause of clauses) {
    if (!holds({ when, unless }, clause)) continue;
    for (const match of clause.matches) {
      const id = kindOf(match, names);
      if (!id) continue;
      const denied = clause.negation.covers(match);
      if (denied && !clause.features.has('marks.without-consent')) continue;
      // "Not without your consent" is "only with it".
      addMatch(recipient(found, id, denied ? 'with' : consentOf(clause, id)), clause, match);
    }
    for (const { id, consent } of exceptions(clause)) addClause(recipient(found, id, consent), clause);
    const law = byLaw(clause);
    if (law) addMatch(recipient(found, STATE, 'without'), clause, law);
  }
  return found;
}

function kindOf({ concept }: Match, names: Names): string | null {
  return concept.startsWith(FOLDER) ? concept.slice(FOLDER.length) : names.get(concept)?.recipient ?? null;
}

function recipient(found: Record<string, Recipient>, id: string, consent: ConsentCondition): Recipient {
  const known = at<Recipient>(found, id, () => ({ ...none(), consent }));
  if (OPENNESS[consent] > OPENNESS[known.consent]) known.consent = consent;
  return known;
}

/** An item under "not passed to third parties, except:" grants what its introducing line denies; the law's case is the state's. */
function exceptions({ features, matches }: Clause): { id: string; consent: ConsentCondition }[] {
  if (!features.has('intro:marks.exception') || matches.some(isRecipient)) return [];
  const denied = [...features].filter(feature => feature.startsWith(DENIED)).map(feature => feature.slice(DENIED.length));
  if (!denied.length || denied.includes('*') && denied.length === 1) return [];
  if (features.has('marks.by-law') || features.has('marks.law-demands')) return [{ id: STATE, consent: 'without' }];
  const consent = features.has('marks.with-consent') || features.has('things.consent') ? 'with' : 'unstated';
  return denied.filter(id => id !== '*').map(id => ({ id, consent }));
}

/** "… except as the law provides", "we may disclose where the law requires it", with nobody named: the state may ask. */
function byLaw(clause: Clause): Match | undefined {
  const { features, matches, negation } = clause;
  if (!features.has('acts.share')) return undefined;
  if (matches.some(m => isRecipient(m) && !negation.covers(m) && negation.excepts(m))) return undefined;
  const excepted = matches.find(m => m.concept === 'marks.by-law' && negation.excepts(m));
  if (excepted || !features.has('yes:acts.share') || matches.some(isRecipient) || features.has('intro:recipients.*')) return excepted;
  return matches.find(m => m.concept === 'marks.law-demands');
}

const isRecipient = ({ concept }: Match) => concept.startsWith(FOLDER) || concept.startsWith('named.');

function consentOf({ features }: Clause, id: string): ConsentCondition {
  const has = (mark: string) => features.has(`marks.${mark}`) || features.has(`intro:marks.${mark}`);
  if (id === STATE) return features.has('marks.with-consent') && !has('by-law') && !has('law-demands') ? 'with' : 'without';
  if (has('without-consent')) return 'without';
  // "In the cases the law provides for" is nobody's consent; "as the law requires" only says how.
  if (id === ANYONE && has('by-law') && has('cases') && !has('exception')) return 'without';
  // In a table the condition stands in a cell of its own.
  if (features.has('row') && features.has('things.consent')) return 'with';
  return has('with-consent') || features.has('head:marks.with-consent') ? 'with' : 'unstated';
}

/** Services and companies named as receiving data, in the order of the text: those that the rules know, and others next to a kind of recipient. */
export function named(clauses: readonly Clause[], names: Names, { when, unless }: Listing): Named[] {
  const found = new Map<string, Named>();
  for (const clause of clauses) {
    if (!holds({ when, unless }, clause)) continue;
    for (const match of clause.matches) {
      const known = names.get(match.concept);
      if (known && !clause.negation.covers(match)) addMatch(entry(found, known), clause, match);
    }
    for (const { name, recipient, match } of besides(clause)) addMatch(entry(found, { name, recipient }), clause, match);
  }
  return [...found.values()];
}

function entry(found: Map<string, Named>, known: { name: string; recipient: string | null }): Named {
  const one = found.get(known.name) ?? { ...known, ...none() };
  found.set(known.name, one);
  return one;
}

/** "платёжному провайдеру «Demo»", "couriers (Demo, Sample)": names in quotes or brackets right after a kind of recipient. */
function besides(clause: Clause): { name: string; recipient: string; match: Match }[] {
  if (!clause.features.has('label:share')) return [];
  return clause.matches.filter(m => m.concept.startsWith(FOLDER) && !OWN.test(m.concept) && !clause.negation.covers(m)).flatMap(match => {
    const after = clause.block.text.slice((clause.words[match.to - 1] as Clause['words'][number]).end);
    const inside = BESIDE.exec(after)?.slice(1).find(part => part) ?? '';
    const known = (name: string) => clause.matches.some(m => m.concept.startsWith('named.') && clause.block.text.slice(clause.words[m.from]?.start, clause.words[m.to - 1]?.end).includes(name));
    return inside.split(/,\s*/).filter(name => NAME.test(name) && !known(name)).map(name => ({ name, recipient: match.concept.slice(FOLDER.length), match }));
  });
}

/** Kinds beside which the operator's own name or that of its service stands. */
const OWN = /\.(?:affiliates|performers|other-users|public|state-bodies)$/;
/** Groups: what stands in quotes, or in brackets. */
const BESIDE = /^\s*(?:[«“"]([^»”"]{2,40})[»”"]|\(([^()]{2,80})\))/u;
/** A name of a company: up to three words, each with a capital. */
const NAME = /^(?:\p{Lu}[\p{L}\p{N}.&-]{2,}(?:\s|$)){1,3}$/u;
