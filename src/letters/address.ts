/** Which e-mail address a letter goes to. A policy also names other people's: the authority's, a support service's. */
import type { Reading, Way } from '../reading.ts';

export interface Address { email: string | null; emails: string[]; from: 'way' | 'site' | 'document' | null }

/** The way's own address; else one on the site's domain; else the only one there is. Among several strangers the person chooses. */
export function address(reading: Reading, site: string, way: Way | null): Address {
  const own = way?.email && isEmail(way.email) ? [way.email] : [];
  const { home, strange } = sorted(reading.facts.emails.filter(isEmail), site);
  const emails = [...new Set([...own, ...home, ...strange])];
  if (own[0]) return { email: own[0], emails, from: 'way' };
  if (home[0]) return { email: home[0], emails, from: 'site' };
  return strange.length === 1 ? { email: strange[0]!, emails, from: 'document' } : { email: null, emails, from: null };
}

/** One plain address. A label that mixes scripts ("kz-ке") is a word with its ending, no domain. */
export function isEmail(text: string): boolean {
  const [, local, domain] = /^([^\s@<>(),;:"\\[\]?&=%]{1,64})@([\p{L}\p{N}.-]{3,255})$/u.exec(text) ?? [];
  if (!local || !domain) return false;
  const labels = domain.split('.');
  return labels.length > 1 && labels.every(label => /^[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?$/u.test(label) && !mixed(label))
    && /^(?:\p{L}{2,}|xn--.+)$/u.test(labels.at(-1)!);
}

/** As mail servers know it: қаз is xn--80ao21a. */
export function ascii(domain: string): string {
  try { return new URL(`http://${domain}`).hostname; } catch { return domain; }
}

const mixed = (label: string) => /\p{Script=Latin}/u.test(label) && /\p{Script=Cyrillic}/u.test(label);

function sorted(emails: string[], site: string) {
  const host = ascii(site).replace(/^www\./, '');
  const at = (email: string) => ascii(email.split('@')[1]!);
  const isHome = (email: string) => at(email) === host || host.endsWith(`.${at(email)}`) || at(email).endsWith(`.${host}`);
  return { home: emails.filter(isHome), strange: emails.filter(email => !isHome(email)) };
}
