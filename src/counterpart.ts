/**
 * Which block of a translation says what a block of the text says. Between two languages the engine's ear differs: where the
 * counterpart of a block is there, and as long a list, what is not found in it may only not have been understood.
 */
import type { Evidence, Quote, Reading } from './reading.ts';

export interface Alignment {
  /** Block of a → block of b. What stands in one alone has none. */
  forth: ReadonlyMap<number, number>;
  back: ReadonlyMap<number, number>;
}

/** What two blocks have in common: a fact is worth more than a label. */
const SHARED_FACT = 3, SHARED_LABEL = 1;

/** The alignment in order that keeps most in common. Blocks without labels say nothing that is compared. */
export function align(a: Reading, b: Reading): Alignment {
  const left = marksOf(a), right = marksOf(b);
  const best = table(left, right);
  const forth = new Map<number, number>(), back = new Map<number, number>();
  for (let i = 0, j = 0; i < left.length && j < right.length;) {
    const here = best[i]![j]!, worth = common(left[i]!, right[j]!);
    if (worth && here === worth + best[i + 1]![j + 1]!) {
      forth.set(left[i]!.n, right[j]!.n);
      back.set(right[j]!.n, left[i]!.n);
      i++; j++;
    } else if (here === best[i + 1]![j]) i++; else j++;
  }
  return { forth, back };
}

interface Marks { n: number; labels: Set<string>; facts: Set<string> }

/** best[i][j]: the most that the blocks from i and from j on can have in common. */
function table(left: Marks[], right: Marks[]): Float64Array[] {
  const best = Array.from({ length: left.length + 1 }, () => new Float64Array(right.length + 1));
  for (let i = left.length - 1; i >= 0; i--) {
    for (let j = right.length - 1; j >= 0; j--) {
      const worth = common(left[i]!, right[j]!);
      best[i]![j] = Math.max(best[i + 1]![j]!, best[i]![j + 1]!, worth ? worth + best[i + 1]![j + 1]! : 0);
    }
  }
  return best;
}

const common = (a: Marks, b: Marks) => SHARED_LABEL * shared(a.labels, b.labels) + SHARED_FACT * shared(a.facts, b.facts);
const shared = (a: Set<string>, b: Set<string>) => [...a].filter(one => b.has(one)).length;

function marksOf(reading: Reading): Marks[] {
  const facts = factsByBlock(reading);
  return Object.entries(reading.labels).map(([n, labels]) => ({ n: Number(n), labels: new Set(labels), facts: facts.get(Number(n)) ?? new Set<string>() })).sort((a, b) => a.n - b.n);
}

function factsByBlock({ facts }: Reading): Map<number, Set<string>> {
  const found = new Map<number, Set<string>>();
  for (const [id, { blocks }] of all(facts)) for (const n of blocks) found.set(n, (found.get(n) ?? new Set()).add(id));
  return found;
}

function* all(facts: Reading['facts']): Generator<[string, Evidence]> {
  for (const about of ['data', 'recipients', 'purposes', 'rights'] as const) for (const [id, fact] of Object.entries(facts[about])) yield [`${about}.${id}`, fact];
  for (const one of facts.retention) yield [`retention.${one.kind}.${one.period ?? ''}`, one];
  yield ['withdrawal', facts.withdrawal];
  yield ['abroad', facts.abroad];
}

/** The longest words that anything in the block was read from; null where nothing was. */
export function wordsIn({ facts }: Reading, block: number): string | null {
  const quotes: Quote[] = [...all(facts)].flatMap(([, fact]) => fact.quotes).filter(quote => quote.block === block);
  return quotes.map(({ text }) => text).sort((a, b) => b.length - a.length)[0] ?? null;
}

/** How many things a sentence lists, by what parts them: the same in every language read here. */
export const items = (text: string): number => text.split(/[,;•\n]|\s[–—]\s/u).length;
