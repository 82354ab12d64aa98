import type { Language } from '../../src/reading.ts';
import { useView } from '../view.ts';
import { Languages } from '../views/languages.tsx';

interface Props { title: string; site?: string | undefined; count: number; choose(language: Language): void }

export function Top({ title, site, count, choose }: Props) {
  const { say } = useView();
  return (
    <header>
      <div class="top">
        <h1>{title}{site && <span class="site"> · {site}</span>}</h1>
        <Languages choose={choose} />
      </div>
      <p class="read-here">{say(site === undefined ? 'requestsHere' : 'letterHere')}</p>
      {/* In a tab of its own: what was typed into the letter stays where it is. */}
      {count > 0 && <p><a class="link" href="index.html" target="_blank" data-requests>{say('myRequests', { n: count })}</a></p>}
    </header>
  );
}
