import type { Contradiction, Facts, Reading } from '../src/reading.ts';

/** The good points, and what takes the good out of each: a warning of the same kind, or a contradiction about it. */
const MET_BY: Record<string, { signals: string[]; about?: Contradiction['about'] }> = {
  'withdrawal-explained': { signals: ['withdrawal-hindered'] },
  'deletion-on-request': { signals: ['archive-copy', 'kept-indefinitely'], about: 'retain' },
  'not-sold': { signals: ['shared-without-consent', 'open-ended-recipients'], about: 'share' },
  'stored-in-kazakhstan': { signals: ['stored-abroad'], about: 'abroad' },
  'notice-of-changes': { signals: ['changes-without-notice'] },
  'separate-marketing-consent': { signals: ['marketing-use'], about: 'purpose' },
  'retention-stated': { signals: ['kept-indefinitely', 'consent-auto-renews'], about: 'retain' },
};

/** What is not known as good is a warning: better said once too often. */
export function warnings(facts: Partial<Facts>): string[] {
  return Object.keys(facts.signals ?? {}).filter(id => !(id in MET_BY));
}

/** Good points that nothing meets, not even something that only may be so. */
export function good({ facts, perhaps }: Reading): string[] {
  const warned = [...warnings(facts), ...warnings(perhaps)];
  const disputed = [...facts.contradictions, ...perhaps.contradictions ?? []].map(({ about }) => about);
  return Object.keys(facts.signals).filter(id => {
    const met = MET_BY[id];
    return met && !met.signals.some(one => warned.includes(one)) && !(met.about && disputed.includes(met.about));
  });
}
