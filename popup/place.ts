import type { Quote } from '../src/reading.ts';
import type { Say } from '../src/strings/index.ts';

/** "3.4. …", "12) …"; not the first half of a date such as 01.02.2026. */
const CLAUSE = /^\d{1,3}(?:(?:\.\d{1,3})+(?!\.?\d)|(?=[.)]\s))/;

/** Where a quote stands: by the clause number that it begins with, else by the block; and the page, where there are pages. */
export function place({ start, text, block }: Quote, say: Say, page: number | null = null): string {
  const clause = start === 0 && CLAUSE.exec(text)?.[0];
  const own = clause ? say('clause', { n: clause }) : say('block', { n: block });
  return page === null ? own : `${say('page', { n: page })} · ${own}`;
}
