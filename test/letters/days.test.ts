import fc from 'fast-check';
import { expect, test } from 'vitest';
import { between, deadline, isDay, isWorkingDay, later } from '../../src/letters/index.ts';

/** Made by hand from a wall calendar: the days from Monday to Friday on which nobody works. */
const BY_HAND = new Set([
  '2026-01-01', '2026-01-02', '2026-01-07', // New Year on Thursday and Friday, Christmas on Wednesday
  '2026-03-09', // for Sunday the 8th
  '2026-03-23', '2026-03-24', '2026-03-25', // Nauryz on Saturday, Sunday, Monday
  '2026-05-01', '2026-05-07', '2026-05-11', '2026-05-27', // the 9th is a Saturday; Kurban Ait on Wednesday
  '2026-07-06', '2026-10-26', '2026-12-16', // Republic Day is a Sunday
  '2027-01-01', '2027-01-04', '2027-01-07', // the 2nd is a Saturday
  '2027-03-08', '2027-03-15', '2027-03-22', '2027-03-23', '2027-03-24', // Nauryz on Sunday, Monday, Tuesday
  '2027-05-03', '2027-05-07', '2027-05-10', // the 1st is a Saturday, the 9th and Kurban Ait are Sundays
  '2027-07-06', '2027-10-25', '2027-12-16',
]);

/** Its own arithmetic: a Julian day number by 7, no Date. 0 is Monday. */
function weekday(day: string): number {
  const [y, m, d] = day.split('-').map(Number) as [number, number, number];
  const a = Math.floor((14 - m) / 12), year = y + 4800 - a, month = m + 12 * a - 3;
  return (d + Math.floor((153 * month + 2) / 5) + 365 * year + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400) - 32045) % 7;
}
const works = (day: string) => weekday(day) < 5 && !BY_HAND.has(day);
const ALL = Array.from({ length: 730 }, (_, n) => later('2026-01-01', n));

test('two years, day for day', () => {
  expect(ALL.at(-1)).toBe('2027-12-31');
  expect(ALL.filter(day => isWorkingDay(day) !== works(day))).toEqual([]);
  for (const year of ['2026', '2027']) expect(ALL.filter(day => day.startsWith(year) && isWorkingDay(day)), year).toHaveLength(247);
});

test('a count of working days ends on a working day, with so many of the table between', () => fc.assert(fc.property(fc.integer({ min: 0, max: 729 }), fc.integer({ min: 1, max: 60 }), (at, n) => {
  const after = ALL.slice(at + 1).filter(works);
  const got = deadline(ALL[at]!, n, 'working');
  expect(got).toEqual(after.length >= n ? { date: after[n - 1], notBefore: true } : { date: null, covered: [2026, 2027] });
}), { numRuns: 2000 }));

test.each([
  ['2026-11-21', 15, 'working', '2026-12-11'], ['2026-11-21', 30, 'working', '2027-01-06'], ['2026-11-20', 3, 'working', '2026-11-25'],
  ['2026-03-20', 1, 'working', '2026-03-26'], ['2026-12-31', 1, 'working', '2027-01-05'], ['2027-12-20', 9, 'working', '2027-12-31'],
  ['2026-11-21', 10, 'calendar', '2026-12-01'], ['2028-02-28', 1, 'calendar', '2028-02-29'],
] as const)('%s and %i %s days: %s', (from, n, unit, date) => expect(deadline(from, n, unit)).toEqual({ date, notBefore: true }));

test('beyond the years that are known nothing is guessed', () => {
  expect(deadline('2027-12-20', 10, 'working')).toEqual({ date: null, covered: [2026, 2027] });
  expect(deadline('2025-12-30', 1, 'working')).toEqual({ date: null, covered: [2026, 2027] });
  expect(isWorkingDay('2028-01-03')).toBeNull();
});

test('what is no day is refused', () => {
  for (const day of ['2026-02-29', '2026-13-01', '2026-1-1', '', 'сегодня', '2026-11-21T00:00']) expect(isDay(day), day).toBe(false);
  expect(() => deadline('2026-02-29', 1, 'working')).toThrow(RangeError);
  expect(() => deadline('2026-02-28', 0, 'working')).toThrow(RangeError);
  expect(between('2026-12-30', '2027-01-02')).toBe(3);
});
