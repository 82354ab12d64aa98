/** Who gets the data, and on what condition. The least protective passage wins: without > unstated > with. */
import type { ConsentCondition, Named, Recipient } from '../../reading.ts';
import { conceptOf, nameOf, type Clause } from '../clause.ts';
import { addClause, addMatch, at, none } from '../evidence.ts';
import { F } from '../features.ts';
import type { Match } from '../lexicon.ts';
import type { Service } from '../vocabulary.ts';

const OPENNESS: Record<ConsentCondition, number> = { with: 0, unstated: 1, without: 2 };
const FOLDER = 'recipients', STATE = 'state-bodies', ANYONE = 'third-parties';

/**
 * Recipient id → evidence and condition. Denied recipients are none, unless an exception grants them. A company named
 * is a recipient of its kind.
 */
export class Recipients {
  readonly found: Record<string, Recipient> = {};

  take(clause: Clause): void {
    for (const match of clause.matches) {
      const id = kindOf(clause, match);
      if (!id) continue;
      const denied = clause.negation.covers(match);
      if (denied && !clause.features.has(F['marks.without-consent'])) continue;
      // "Not without your consent" is "only with it".
      addMatch(this.one(id, denied ? 'with' : consentOf(clause, id)), clause, match);
    }
    for (const { id, consent } of exceptions(clause)) addClause(this.one(id, consent), clause);
    const law = byLaw(clause);
    if (law) addMatch(this.one(STATE, 'without'), clause, law);
  }

  private one(id: string, consent: ConsentCondition): Recipient {
    const known = at<Recipient>(this.found, id, () => ({ ...none(), consent }));
    if (OPENNESS[consent] > OPENNESS[known.consent]) known.consent = consent;
    return known;
  }
}

function kindOf(clause: Clause, match: Match): string | null {
  const { folder, id, service } = conceptOf(clause, match);
  return folder === FOLDER ? id : service?.recipient ?? null;
}

/** An item under "not passed to third parties, except:" grants what its introducing line denies; the law's case is the state's. */
function exceptions(clause: Clause): { id: string; consent: ConsentCondition }[] {
  const { features, intro } = clause;
  if (!intro || !features.has(F['intro:marks.exception']) || clause.matches.some(match => isRecipient(clause, match))) return [];
  const denied = new Set(intro.matches.filter(match => conceptOf(intro, match).folder === FOLDER && intro.negation.covers(match)).map(match => conceptOf(intro, match).id));
  if (!denied.size) return [];
  if (features.has(F['marks.by-law']) || features.has(F['marks.law-demands'])) return [{ id: STATE, consent: 'without' }];
  const consent = features.has(F['marks.with-consent']) || features.has(F['things.consent']) ? 'with' : 'unstated';
  return [...denied].map(id => ({ id, consent }));
}

/** "… except as the law provides", "we may disclose where the law requires it", with nobody named: the state may ask. */
function byLaw(clause: Clause): Match | undefined {
  const { features, matches, negation } = clause;
  if (!features.has(F['acts.share']) || !(features.has(F['marks.by-law']) || features.has(F['marks.law-demands']))) return undefined;
  if (matches.some(m => isRecipient(clause, m) && !negation.covers(m) && negation.excepts(m))) return undefined;
  const excepted = matches.find(m => nameOf(clause, m) === 'marks.by-law' && negation.excepts(m));
  if (excepted || !features.has(F['yes:acts.share']) || features.has(F['intro:recipients.*']) || matches.some(m => isRecipient(clause, m))) return excepted;
  return matches.find(m => nameOf(clause, m) === 'marks.law-demands');
}

function isRecipient(clause: Clause, match: Match): boolean {
  const { folder } = conceptOf(clause, match);
  return folder === FOLDER || folder === 'named';
}

function consentOf({ features }: Clause, id: string): ConsentCondition {
  const has = (mark: 'by-law' | 'law-demands' | 'with-consent' | 'without-consent' | 'cases' | 'exception') => features.has(F[`marks.${mark}`]) || features.has(F[`intro:marks.${mark}`]);
  if (id === STATE) return features.has(F['marks.with-consent']) && !has('by-law') && !has('law-demands') ? 'with' : 'without';
  if (has('without-consent')) return 'without';
  // "In the cases the law provides for" is nobody's consent; "as the law requires" only says how.
  if (id === ANYONE && has('by-law') && has('cases') && !has('exception')) return 'without';
  // In a table the condition stands in a cell of its own.
  if (features.has(F.row) && features.has(F['things.consent'])) return 'with';
  return has('with-consent') || features.has(F['head:marks.with-consent']) ? 'with' : 'unstated';
}

/** Services and companies named as receiving data, in the order of the text: those that the rules know, and others next to a kind of recipient. */
export class NamedOnes {
  private readonly found = new Map<string, Named>();

  take(clause: Clause): void {
    for (const match of clause.matches) {
      const { service } = conceptOf(clause, match);
      if (service && !clause.negation.covers(match)) addMatch(this.one(service), clause, match);
    }
    for (const { name, recipient, match } of besides(clause)) addMatch(this.one({ name, recipient }), clause, match);
    for (const { name, recipient, match } of leads(clause)) addMatch(this.one({ name, recipient }), clause, match);
  }

  all(): Named[] {
    return [...this.found.values()];
  }

  private one(service: Service): Named {
    const one = this.found.get(service.name) ?? { ...service, ...none() };
    this.found.set(service.name, one);
    return one;
  }
}

/** "платёжному провайдеру «Demo»", "couriers (Demo, Sample)": names in quotes or brackets right after a kind of recipient. */
function besides(clause: Clause): { name: string; recipient: string; match: Match }[] {
  if (!clause.features.has(F['label:share'])) return [];
  const { matches, words, block: { text } } = clause;
  const kinds = matches.filter(match => { const { folder, id } = conceptOf(clause, match); return folder === FOLDER && !OWN.has(id) && !clause.negation.covers(match); });
  return kinds.flatMap(match => {
    const { end } = words[match.to - 1] as Clause['words'][number];
    if (!OPENS.test(text.slice(end, end + 3))) return [];
    const inside = BESIDE.exec(text.slice(end, end + NEAR))?.slice(1).find(part => part) ?? '';
    const known = (name: string) => matches.some(m => (conceptOf(clause, m).service || nameOf(clause, m) === 'things.abroad') && text.slice(words[m.from]?.start, words[m.to - 1]?.end).includes(name));
    return inside.split(/,\s*/).filter(name => NAME.test(name) && !known(name)).map(name => ({ name, recipient: conceptOf(clause, match).id, match }));
  });
}

/** "smspro.kz — отправка SMS", "Demo, Inc.: hosting": the name with which an item begins that says who gets data. */
function leads(clause: Clause): { name: string; recipient: string | null; match: Match }[] {
  const { features, matches, language, block: { kind, text } } = clause;
  if ((kind !== 'item' && kind !== 'row') || !features.has(F.first) || !features.has(F['label:share']) || !(features.has(F['head-label:share']) || features.has(F['handed:share']))) return [];
  const name = LEAD.exec(text.slice(0, NEAR))?.[1];
  if (!name || (language === 'en' && !UNLIKE.test(name))) return [];
  const [any] = matches;
  if (!any || matches.some(match => (clause.words[match.from]?.start ?? name.length) < name.length && KNOWN.test(nameOf(clause, match)))) return [];
  const kinds = matches.map(match => conceptOf(clause, match)).filter(({ folder, id }) => folder === FOLDER && !OWN.has(id));
  return [{ name, recipient: kinds[0]?.id ?? null, match: { ...any, from: 0, to: 1 } }];
}

/** A name in Latin letters, or an address, before a dash, a colon or a bracket. */
const LEAD = /^\s*((?:[A-Z][A-Za-z\d.&-]*)(?:\s[A-Z][A-Za-z\d.&-]*){0,3}|[a-z\d-]+(?:\.[a-z\d-]+)+)(?:,? (?:Inc|LLC|Ltd|LLP)\.?)?\s*(?:[—–:(]|-\s)/u;
/** In an English sentence any word may begin with a capital: an address, or letters unlike any word's. */
const UNLIKE = /[a-z][A-Z]|[A-Z]{3}|\.[a-z]{2,}$/;
const KNOWN = /^(?:named\.|things\.technology|recipients\.|data\.|channels\.)/;

/** Kinds beside which the operator's own name or that of its service stands. */
const OWN: ReadonlySet<string> = new Set(['affiliates', 'performers', 'other-users', 'public', 'state-bodies']);
/** What stands beside a word is looked for within so many letters. */
const NEAR = 100;
const OPENS = /[«“"(]/;
/** Groups: what stands in quotes, or in brackets. */
const BESIDE = /^\s*(?:[«“"]([^»”"]{2,40})[»”"]|\(([^()]{2,80})\))/u;
/** A name of a company: up to three words, each with a capital. */
const NAME = /^(?:\p{Lu}[\p{L}\p{N}.&-]{2,}(?:\s|$)){1,3}$/u;
