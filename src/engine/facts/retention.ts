/** How long: periods as ISO 8601 with their bound, and ends that are no length of time. */
import type { Retention } from '../../reading.ts';
import { conceptOf, nameOf, type Clause } from '../clause.ts';
import { addMatch, none } from '../evidence.ts';
import type { Match } from '../lexicon.ts';
import { GAP } from '../normalise.ts';

const KIND = 'retention', NUMBER = 'terms.number-';
const UNITS: Record<string, (n: number) => string> = {
  'terms.year': n => `P${n}Y`, 'terms.month': n => `P${n}M`, 'terms.week': n => `P${n * 7}D`, 'terms.day': n => `P${n}D`, 'terms.working-day': n => `P${n}D`,
};

/** Terms that need no number: "within a year" (the unit in it counts once), "half a year". */
const SINGLE = 'marks.one-unit', HALF = 'terms.half-year';

export interface Span { count: number; unit: string; from: number; to: number }

/** Every "three (3) years" of a clause. Numbers in words are concepts `terms.number-3`; digits stand for themselves. */
export function spans(clause: Clause): Span[] {
  const { words, matches } = clause;
  const found: Span[] = matches.filter(m => nameOf(clause, m) === HALF).map(({ from, to }) => ({ count: 6, unit: 'terms.month', from, to }));
  const halves = [...found];
  for (const unit of matches) {
    const name = nameOf(clause, unit);
    if (!(name in UNITS) || halves.some(half => unit.from >= half.from && unit.to <= half.to)) continue;
    const single = matches.find(m => nameOf(clause, m) === SINGLE && m.from <= unit.from && m.to >= unit.to);
    const number = numberBefore(clause, unit) ?? (single && { count: 1, from: single.from });
    if (!number) continue;
    const place = { unit: name, from: number.from, to: unit.to };
    if (!isFraction(clause, number.from)) found.push({ count: number.count, ...place });
    // "1,5 года" is eighteen months; of other fractions better no term than a wrong one.
    else if (number.count === 5 && name === 'terms.year') found.push({ ...place, count: 12 * Number(words[number.from - 1]?.text) + 6, unit: 'terms.month' });
  }
  return found;
}

/** The number is what follows a decimal sign. */
function isFraction({ block, words }: Clause, at: number): boolean {
  const { start, text } = words[at] as Clause['words'][number];
  return /\p{N}[.,]$/u.test(block.text.slice(Math.max(0, start - 2), start)) && /^\p{N}/u.test(text);
}

function numberBefore(clause: Clause, unit: Match) {
  const { words, matches } = clause;
  for (let at = unit.from - 1; at >= Math.max(0, unit.from - 3); at--) {
    const ending = matches.filter(match => match.to === at + 1);
    // "five years from the day of …": the number belongs to the unit before.
    if (ending.some(match => nameOf(clause, match) in UNITS)) return undefined;
    const digits = /^\d{1,4}$/.exec(words[at]?.text ?? '');
    const spelled = ending.find(match => nameOf(clause, match).startsWith(NUMBER));
    const count = digits ? Number(digits[0]) : spelled ? Number(nameOf(clause, spelled).slice(NUMBER.length)) : 0;
    // A year of the calendar ("21 мая 2013 года") is no length of time.
    if (count > 0 && count < 1000) return { count, from: spelled ? spelled.from : at };
    if (count >= 1000) return undefined;
  }
  return undefined;
}

export function iso(span: Span): string {
  return (UNITS[span.unit] as (n: number) => string)(span.count);
}

/** The distinct terms of a document, in order. */
export class Terms {
  private readonly found = new Map<string, Retention>();

  take(clause: Clause): void {
    for (const span of spans(clause)) this.add({ kind: 'period', period: iso(span), bound: boundOf(clause, span) }, clause, span);
    for (const match of clause.matches) {
      const { folder, id } = conceptOf(clause, match);
      if (folder === KIND) this.add({ kind: id as Retention['kind'] }, clause, match);
    }
  }

  all(): Retention[] {
    return [...this.found.values()];
  }

  private add(term: Pick<Retention, 'kind' | 'period' | 'bound'>, clause: Clause, place: { from: number; to: number }): void {
    const key = [term.kind, term.period, term.bound].join(' '), known = this.found.get(key) ?? { ...term, ...none() };
    this.found.set(key, known);
    addMatch(known, clause, place);
  }
}

/** How far before a number the sign of a range ("6–24") may stand. */
const SIGN = 8;

/** The bound stands beside the number: "не менее 3 лет", "3 жылдан аспайды". */
function boundOf(clause: Clause, span: Span): NonNullable<Retention['bound']> {
  const { block, words, matches } = clause, { start } = words[span.from] as Clause['words'][number];
  const apart = (at: number) => words.slice(span.to, at + 1).some(word => word.gap >= GAP.comma);
  const near = (concept: string) => matches.some(m => nameOf(clause, m) === concept && m.to >= span.from - 3 && m.from <= span.to + 2 && !(m.from >= span.to && apart(m.from)));
  if (near('terms.at-least') && !near('terms.at-most')) return 'min';
  // "6–24 months": the longer end is the promise.
  const range = /\p{N}\s*[-–—]\s*$/u.test(block.text.slice(Math.max(0, start - SIGN), start));
  return range || near('terms.at-most') ? 'max' : 'exact';
}
