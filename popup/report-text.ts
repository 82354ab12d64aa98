import type { Say } from '../src/strings/index.ts';
import { place } from './place.ts';
import type { LineData } from './view.ts';

interface Mistake { site: string; version: string; line: LineData | undefined; wrong: string }

/** Site, line, quotes and what is wrong: enough to find the place. The address of the page stays out, it may name a person. */
export function reportText({ site, version, line, wrong }: Mistake, say: Say): string {
  return [
    `Anyq ${version}`,
    say('reportSite', { site }),
    ...line ? [`${say('reportAbout', { line: line.text })} (${line.id})`] : [],
    ...(line?.quotes ?? []).map(quote => say('reportQuote', { where: place(quote, say), quote: quote.text })),
    `${say('reportWhat')} ${wrong.trim()}`,
  ].join('\n');
}
