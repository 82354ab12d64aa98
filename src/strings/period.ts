/** Lengths of time in the person's language. */
import type { Retention, Way } from '../reading.ts';
import type { Say } from './index.ts';

const ISO = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?)?$/;
const UNITS = ['years', 'months', 'weeks', 'days', 'hours'] as const;

/** "P1Y6M" → "1 год 6 месяцев"; with its bound, where it has one. */
export function period({ period = '', bound }: Retention, say: Say): string {
  const numbers = ISO.exec(period)?.slice(1) ?? [];
  const text = UNITS.flatMap((unit, i) => numbers[i] ? [say(unit, { n: Number(numbers[i]) })] : []).join(' ');
  if (!text) return period;
  if (bound === 'min') return say('atLeast', { period: text });
  return bound === 'max' ? say('atMost', { period: text }) : text;
}

export function deadline({ days, unit }: NonNullable<Way['deadline']>, say: Say): string {
  return say(unit === 'working' ? 'workingDays' : 'days', { n: days });
}
