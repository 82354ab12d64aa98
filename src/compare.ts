/**
 * What one reading says and another does not: of a document's two languages, or of its text before and now. Only what the
 * engine is sure of: nothing that the other may say, or says in a broader word.
 */
import { align, items, wordsIn, type Alignment } from './counterpart.ts';
import type { Channel, Evidence, Facts, Quote, Reading, Retention } from './reading.ts';

export type About = 'data' | 'purposes' | 'recipients' | 'rights' | 'retention' | 'abroad' | 'withdrawal';

export interface Difference {
  about: About;
  /** Of the thing itself: `iin` of data, `partners` of recipients, `email` of withdrawal, the kind of a retention; `''` where the matter has no parts. */
  id: string;
  /** The reading that alone says it; `both`: both speak of it, and not alike. */
  said: 'a' | 'b' | 'both';
  /** The words of each; empty of the one that is silent. */
  a: Quote[];
  b: Quote[];
  /** Of a retention, as the one that says it has it. */
  retention?: Retention;
}

export function compare(a: Reading, b: Reading): Difference[] {
  const all = [
    ...MAPS.flatMap(about => [...lacking(about, a, b, 'a'), ...lacking(about, b, a, 'b')]),
    ...conditions(a, b), ...retentions(a, b), ...abroad(a, b), ...withdrawals(a, b),
  ];
  if (a.language === b.language) return all;
  const aligned = align(a, b);
  return all.filter(one => !doubtful(one, a, b, aligned));
}

/** Whether the other language may say it all the same: in the counterpart of its words, which lists as many things. */
function doubtful({ said, about, ...quotes }: Difference, a: Reading, b: Reading, { forth, back }: Alignment): boolean {
  // Numbers and addresses are read alike in all languages; what is allowed and forbidden is not.
  if (said === 'both') return (about === 'abroad' || about === 'recipients') && quotes.a.some(({ block }) => quotes.b.some(other => forth.get(block) === other.block));
  const [mine, other, way] = said === 'a' ? [quotes.a, b, forth] : [quotes.b, a, back];
  return mine.some(({ block, text }) => {
    const counterpart = way.get(block);
    if (counterpart === undefined) return false;
    const theirs = wordsIn(other, counterpart);
    // Only lists can be counted.
    return theirs === null || !LISTS.includes(about) || items(theirs) >= items(text);
  });
}

const MAPS = ['data', 'recipients', 'purposes', 'rights'] as const;
const LISTS: About[] = [...MAPS];

/** A broader word → what it may stand for: who says the one need not say the other. */
const BROADER: Record<(typeof MAPS)[number], Record<string, string[]>> = {
  data: {
    device: ['browser', 'ip'], 'visit-log': ['ip', 'browser', 'activity', 'cookies'], activity: ['visit-log', 'purchases'], biometrics: ['photo', 'voice-video'],
    files: ['photo', 'voice-video'], 'bank-account': ['payment-card'], 'payment-card': ['bank-account'], credentials: ['account-id'], 'account-id': ['credentials'],
    messages: ['feedback'], feedback: ['messages'], 'third-party-data': ['family', 'contact-list'], property: ['income'], 'id-document': ['citizenship', 'birth-date', 'sex', 'birth-place'],
  },
  recipients: {
    'third-parties': ['other', 'partners', 'affiliates', 'advertisers', 'data-aggregators', 'collectors', 'foreign-companies', 'successors', 'financial-orgs', 'insurers', 'mobile-operators', 'analytics-services', 'service-providers', 'consultants', 'payment-systems', 'delivery', 'performers'],
    other: ['third-parties', 'partners', 'affiliates', 'service-providers', 'consultants', 'performers', 'delivery', 'payment-systems', 'analytics-services'],
    'service-providers': ['performers', 'consultants', 'delivery', 'payment-systems', 'analytics-services', 'mobile-operators', 'partners'],
    performers: ['service-providers', 'delivery', 'consultants'], partners: ['service-providers', 'affiliates', 'advertisers', 'performers'], 'financial-orgs': ['payment-systems', 'insurers', 'collectors'], affiliates: ['partners'],
  },
  purposes: {
    service: ['contract', 'delivery', 'payment', 'communication', 'verification', 'identification'], contract: ['service', 'delivery', 'payment'], marketing: ['ads-measurement', 'personalization'],
    analytics: ['ads-measurement', 'improvement'], improvement: ['analytics', 'personalization'], security: ['verification', 'identification'], identification: ['verification'], verification: ['identification'], 'legal-duty': ['disputes'],
  },
  rights: { object: ['refuse-marketing', 'block'], delete: ['block'], withdraw: ['refuse-marketing'], complain: ['court'], court: ['complain'] },
};

/** What `one` says of a matter and the `other` does not. */
function lacking(about: (typeof MAPS)[number], one: Reading, other: Reading, said: 'a' | 'b'): Difference[] {
  const theirs = other.facts[about], maybe = other.perhaps[about] ?? {};
  const covered = (id: string) => id in theirs || id in maybe || Object.keys({ ...theirs, ...maybe }).some(broad => BROADER[about][broad]?.includes(id));
  // "And so on" in one language is no news.
  return Object.entries(one.facts[about]).filter(([id, { quotes }]) => quotes.length > 0 && id !== 'other' && !covered(id)).map(([id, fact]) => alone(about, id, said, fact));
}

function alone(about: About, id: string, said: 'a' | 'b', { quotes }: Evidence, more: Partial<Difference> = {}): Difference {
  return { about, id, said, a: said === 'a' ? quotes : [], b: said === 'b' ? quotes : [], ...more };
}

/** Only with consent in the one, without it in the other. */
function conditions(a: Reading, b: Reading): Difference[] {
  const opposed = ['with without', 'without with'];
  return Object.entries(a.facts.recipients).flatMap(([id, mine]) => {
    const theirs = b.facts.recipients[id];
    return theirs && opposed.includes(`${mine.consent} ${theirs.consent}`) ? [both('recipients', id, mine, theirs)] : [];
  });
}

const both = (about: About, id: string, a: Evidence, b: Evidence): Difference => ({ about, id, said: 'both', a: a.quotes, b: b.quotes });

function retentions(a: Reading, b: Reading): Difference[] {
  const unsure = [a, b].some(({ perhaps }) => perhaps.retention?.length);
  if (unsure) return [];
  const key = ({ kind, period = '' }: Retention) => `${kind} ${period}`;
  const extra = (one: Reading, other: Reading) => one.facts.retention.filter(mine => mine.quotes.length && !other.facts.retention.some(theirs => key(theirs) === key(mine)));
  const [mine, theirs] = [extra(a, b), extra(b, a)];
  const periods = (list: Retention[]) => list.filter(({ kind }) => kind === 'period');
  const [ours, others] = [periods(mine), periods(theirs)];
  // One period against another is one difference, not two.
  const opposed = ours.length === 1 && others.length === 1;
  const rest = (list: Retention[], said: 'a' | 'b') => list.filter(({ kind }) => !(opposed && kind === 'period')).map(one => alone('retention', one.kind, said, one, { retention: one }));
  return [...opposed ? [both('retention', 'period', ours[0]!, others[0]!)] : [], ...rest(mine, 'a'), ...rest(theirs, 'b')];
}

function abroad({ facts: { abroad: a }, perhaps: mine }: Reading, { facts: { abroad: b }, perhaps: theirs }: Reading): Difference[] {
  if (a.value === b.value || mine.abroad || theirs.abroad) return [];
  if (a.value !== 'silent' && b.value !== 'silent') return [both('abroad', '', a, b)];
  return [a.value === 'silent' ? alone('abroad', b.value, 'b', b) : alone('abroad', a.value, 'a', a)].filter(grounded);
}

const grounded = ({ a, b }: Difference) => a.length + b.length > 0;

function withdrawals(a: Reading, b: Reading): Difference[] {
  const [mine, theirs] = [a.facts.withdrawal, b.facts.withdrawal];
  if (a.perhaps.withdrawal || b.perhaps.withdrawal || (!mine.stated && !theirs.stated)) return [];
  if (!mine.stated || !theirs.stated) return [mine.stated ? alone('withdrawal', '', 'a', mine) : alone('withdrawal', '', 'b', theirs)].filter(grounded);
  return [...channels(a.facts, b.facts, 'a'), ...channels(b.facts, a.facts, 'b'), ...details(a.facts, b.facts)].filter(grounded);
}

function channels({ withdrawal: one }: Facts, { withdrawal: other }: Facts, said: 'a' | 'b'): Difference[] {
  const named = (channel: Channel) => channel !== 'unstated' && !other.channels.includes(channel);
  // "In your account" and "in the settings" are one way.
  const alike = (channel: Channel) => (channel === 'account' && other.channels.includes('settings')) || (channel === 'settings' && other.channels.includes('account'));
  return one.channels.filter(channel => named(channel) && !alike(channel)).map(channel => alone('withdrawal', channel, said, one));
}

/** Where to and how soon. */
function details({ withdrawal: a }: Facts, { withdrawal: b }: Facts): Difference[] {
  const term = ({ deadline }: Facts['withdrawal']) => deadline && `${deadline.days} ${deadline.unit}`;
  return [
    ...a.email && b.email && a.email !== b.email ? [both('withdrawal', 'where', a, b)] : [],
    ...term(a) && term(b) && term(a) !== term(b) ? [both('withdrawal', 'deadline', a, b)] : [],
    ...term(a) && !term(b) ? [alone('withdrawal', 'deadline', 'a', a)] : [],
    ...term(b) && !term(a) ? [alone('withdrawal', 'deadline', 'b', b)] : [],
  ];
}
