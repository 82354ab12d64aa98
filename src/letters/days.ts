/** Counts days by Kazakhstan's calendar: rules/holidays.yaml. A date counted ahead is "not before": more days may be moved. */
import holidays from 'anyq:holidays';
import type { Day } from './types.ts';

/** `covered`: first and last year of the calendar, where it could not be told. */
export type Deadline = { date: Day; notBefore: true } | { date: null; covered: [number, number] };

const years = Object.keys(holidays.years).map(Number).sort();
const covered: [number, number] = [years[0]!, years.at(-1)!];

/** The last day of `n` days, counted from the day after `from`. Null where that needs a year whose holidays are not known. */
export function deadline(from: Day, n: number, unit: 'working' | 'calendar'): Deadline {
  if (!isDay(from) || !Number.isInteger(n) || n < 1) throw new RangeError(`no term: ${n} days from ${from}`);
  if (unit === 'calendar') return { date: later(from, n), notBefore: true };
  let date = from;
  for (let left = n; left > 0;) {
    date = later(date, 1);
    const works = isWorkingDay(date);
    if (works === null) return { date: null, covered };
    if (works) left--;
  }
  return { date, notBefore: true };
}

/** Null outside the years whose holidays are known. */
export function isWorkingDay(day: Day): boolean | null {
  const year = holidays.years[day.slice(0, 4)];
  if (!year) return null;
  if (year.moved.on.includes(day.slice(5))) return true;
  return !isWeekend(day) && !daysOff(day.slice(0, 4)).has(day);
}

/** Does such a day exist? */
export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(utc(text)).toJSON()?.slice(0, 10) === text;
}

export function later(day: Day, n: number): Day {
  return new Date(utc(day) + n * 86_400_000).toISOString().slice(0, 10);
}

/** Days from one to the other; negative where `to` is earlier. */
export function between(from: Day, to: Day): number {
  return (utc(to) - utc(from)) / 86_400_000;
}

const utc = (day: Day) => Date.parse(`${day}T00:00:00Z`);
const isWeekend = (day: Day) => [0, 6].includes(new Date(utc(day)).getUTCDay());

const known = new Map<string, Set<Day>>();

/** Holidays, and for each that falls on a weekend the next day that is none and is not taken yet. */
function daysOff(name: string): Set<Day> {
  const before = known.get(name);
  if (before) return before;
  const { holidays: own, unmoved, moved } = holidays.years[name]!;
  const full = (days: string[]) => days.map(day => `${name}-${day}`);
  const off = new Set(full([...own, ...unmoved, ...moved.off]));
  for (const day of full(own).sort().filter(isWeekend)) {
    let substitute = later(day, 1);
    while (isWeekend(substitute) || off.has(substitute)) substitute = later(substitute, 1);
    off.add(substitute);
  }
  known.set(name, off);
  return off;
}
