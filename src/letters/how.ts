/** How a person acts on this site: what the policy says, and where it is silent, what the law gives anyone. */
import { common } from 'anyq:letters';
import type { Evidence, Quote, Reading, Way } from '../reading.ts';
import { address, type Address } from './address.ts';
import { termOf } from './law.ts';
import type { How, Kind, Scope, Term, Warning, WarningId } from './types.ts';

interface Wish { scopes?: readonly Scope[]; correct?: boolean }

/** `wish`: a part of a consent, or deletion without correction, has no term in the law. */
export function how(kind: Kind, reading: Reading, site: string, wish: Wish = {}): How {
  const { withdrawal, refusal } = reading.facts;
  const policy = kind === 'withdraw' ? stated(withdrawal) : kind === 'refuse-mailings' ? stated(refusal) : null;
  const { perhaps } = reading;
  const maybe = kind === 'withdraw' ? perhaps.withdrawal : kind === 'refuse-mailings' ? perhaps.refusal : undefined;
  const to = address(reading, site, policy);
  const lawTerm = termByLaw(kind, wish);
  return {
    kind, policy, perhaps: policy ? null : stated(maybe), email: to.email, emails: to.emails, subject: policy?.subject ?? null,
    term: termByPolicy(kind, reading, wish) ?? lawTerm, lawTerm, law: LAW[kind], warnings: warnings(kind, reading, policy, to),
  };
}

/** The letters that a Reading allows. Mailings are refused on the policy's own words: where it has none, there is nothing to stand on. */
export function letters({ policy, facts }: Reading): Kind[] {
  if (!policy) return [];
  return stated(facts.refusal) ? ['withdraw', 'refuse-mailings', 'access', 'correct-delete'] : ['withdraw', 'access', 'correct-delete'];
}

/** Some of it, not all. Nothing chosen is all. */
export function partial(scopes: readonly Scope[] = []): boolean {
  return scopes.length > 0 && !scopes.includes('all');
}

const LAW: Record<Kind, string[]> = {
  withdraw: ['withdrawal-form', 'withdrawal-deadline', 'withdrawal-limits', 'rights', 'state-service'],
  'refuse-mailings': [],
  access: ['rights', 'request', 'free-access', 'answer-time'],
  'correct-delete': ['rights', 'correction', 'deletion'],
};

const stated = (way: Way | undefined): Way | null => (way?.stated && way.quotes.length ? way : null);

/** What the policy promises on a withdrawal holds for deletion too: the engine's deadline is "to stop or delete". */
function termByPolicy(kind: Kind, { facts }: Reading, wish: Wish): Term | null {
  const asksDeletion = kind === 'withdraw' || (kind === 'correct-delete' && wish.correct === false);
  const promised = asksDeletion ? stated(facts.withdrawal)?.deadline : null;
  return promised ? { ...promised, source: 'policy' } : null;
}

function termByLaw(kind: Kind, { scopes, correct = true }: Wish): Term | null {
  if (kind === 'withdraw') return partial(scopes) ? null : termOf('withdrawal-deadline');
  if (kind === 'access') return termOf('answer-time');
  return kind === 'correct-delete' && correct ? termOf('correction') : null;
}

function warnings(kind: Kind, reading: Reading, policy: Way | null, to: Address): Warning[] {
  const { facts } = reading;
  const found: (Warning | null)[] = kind !== 'withdraw' ? [] : [
    warning('limits', ['withdrawal-limits']),
    evident('loan', loan(reading), ['withdrawal-limits']),
    evident('hindered', facts.signals['withdrawal-hindered']?.quotes),
    warning('state-systems', ['state-service']),
  ];
  const elsewhere = policy && policy.channels.some(channel => channel !== 'unstated') && !policy.channels.includes('email');
  return [
    ...found,
    elsewhere ? warning('channel', [], policy.quotes) : null,
    to.emails.length ? null : warning('no-email'),
    to.emails.length && to.from !== 'way' && to.from !== 'site' ? warning('doubtful-email') : null,
    facts.operator.bin && facts.operator.binDoubtful ? warning('doubtful-bin') : null,
  ].filter(one => one !== null);
}

const warning = (id: WarningId, law: string[] = [], quotes: Quote[] = []): Warning => ({ id, law, quotes });
const evident = (id: WarningId, quotes: Quote[] | undefined, law: string[] = []) => (quotes?.length ? warning(id, law, quotes) : null);

/** Words by which the operator is known to lend or to collect debts: its name, those who get the data, what it is for. */
function loan({ facts }: Reading): Quote[] {
  const { operator, recipients, purposes } = facts;
  const evidence: (Evidence | undefined)[] = [recipients.collectors, purposes['debt-collection'], purposes['credit-decision']];
  return [...(operator.names.some(isLender) ? operator.quotes : []), ...evidence.flatMap(one => one?.quotes ?? [])];
}

const lender = new RegExp(`(?<![\\p{L}\\p{N}])(?:${common.lenders.map(word => word.replace('*', '\\p{L}*')).join('|')})(?![\\p{L}\\p{N}])`, 'iu');
const isLender = (name: string) => lender.test(name);
