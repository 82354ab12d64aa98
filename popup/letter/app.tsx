import { useEffect, useState } from 'preact/hooks';
import type { Language } from '../../src/reading.ts';
import { makeView, ViewProvider, type Law, type Titles } from '../view.ts';
import type { Desk, Start } from './desk.ts';
import { DeskProvider } from './at.ts';
import { LetterPage } from './letter-page.tsx';
import { RequestsPage } from './requests-page.tsx';
import { Top } from './top.tsx';
import { useRequests } from './use-requests.ts';

interface Props { desk: Desk; start: Start; titles: Titles; law: Law }

/** One page, two things: a letter where one was handed over, else the requests. */
export function App({ desk, start, titles, law }: Props) {
  const { draft } = start;
  const written = draft && draft !== 'gone' ? draft : null;
  const [language, setLanguage] = useState<Language>(start.language ?? written?.language ?? 'ru');
  const requests = useRequests(desk, start.requests);
  const view = makeView(language, titles, {
    law, site: written?.site ?? '', version: '', copy: desk.copy, show: null, open: async () => {}, desk: async () => {}, today: desk.today,
    quoteLanguage: written?.reading.language.length === 2 ? written.reading.language : undefined,
  });
  const title = view.say(written ? 'letter' : 'requests');
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = [title, written?.site].filter(Boolean).join(' · ');
  }, [language]);
  const choose = (to: Language) => { setLanguage(to); desk.choose(to).catch(() => {}); };
  return (
    <ViewProvider value={view}>
      <DeskProvider value={{ ...desk, allowedAtFirst: start.allowed }}>
        <Top title={title} site={written?.site} count={written ? requests.all.requests.length : 0} choose={choose} />
        <main data-view={written ? 'letter' : 'requests'}>
          {start.broken && <p class="banner" role="alert">{view.say('storageBroken')}</p>}
          {draft === 'gone' && <p class="banner" role="alert">{view.say('letterGone')}</p>}
          {written ? <LetterPage draft={written} person={start.person} requests={requests} /> : <RequestsPage requests={requests} person={start.person} />}
        </main>
      </DeskProvider>
    </ViewProvider>
  );
}
