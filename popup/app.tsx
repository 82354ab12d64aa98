import { useEffect, useState } from 'preact/hooks';
import type { Language } from '../src/reading.ts';
import { pageLanguage } from './language.ts';
import type { Port, RequestCount } from './port.ts';
import { usePage } from './use-page.ts';
import { makeView, ViewProvider, type Law, type Titles } from './view.ts';
import { Answers } from './views/answers.tsx';
import { Header } from './views/header.tsx';
import { Marks } from './views/marks.tsx';
import { MyRequests } from './views/my-requests.tsx';
import { State } from './views/state.tsx';
import type { Seen } from './watch.ts';

interface Props { port: Port; titles: Titles; law: Law }

export function App({ port, titles, law }: Props) {
  const { seen, read } = usePage(port);
  const { language, choose } = useLanguage(port, seen && pageLanguage(seen));
  if (!seen || !language) return <main data-state="asking" aria-busy="true" />;
  const reading = seen.state === 'read' ? seen.reading : null;
  const site = seen.state === 'inaccessible' ? '' : seen.site;
  const quoteLanguage = reading?.language.length === 2 ? reading.language : undefined;
  const { show, copy, desk, today, version } = port;
  return (
    <ViewProvider value={makeView(language, titles, { law, quoteLanguage, show, copy, desk, today, site, version })}>
      <div class="anyq" data-state={seen.state}>
        <Header reading={reading} choose={choose} />
        <main>{seen.state === 'read' ? <Answers reading={seen.reading} /> : <State seen={seen} read={read} />}</main>
        <Footer seen={seen} port={port} />
      </div>
    </ViewProvider>
  );
}

/** In reach at any length of the answers; on other pages only where there are requests to see. */
function Footer({ seen, port }: { seen: Seen; port: Port }) {
  const count = useRequestCount(port);
  if (seen.state !== 'read' && !count.kept) return null;
  return (
    <footer>
      {seen.state === 'read' && <Marks on={seen.marks} set={port.marks} />}
      {count.kept > 0 && <MyRequests count={count} />}
    </footer>
  );
}

function useRequestCount(port: Port): RequestCount {
  const [count, setCount] = useState<RequestCount>({ kept: 0, due: 0 });
  useEffect(() => { port.requests().then(setCount, () => {}); }, [port]);
  return count;
}

/** The person's choice, else the page's language. Null until it is known whether there is a choice. */
function useLanguage(port: Port, ofPage: Language | null) {
  const [chosen, setChosen] = useState<Language | null>();
  useEffect(() => { port.language().then(setChosen, () => setChosen(null)); }, [port]);
  const language = chosen === undefined ? null : chosen ?? ofPage;
  useEffect(() => { if (language) document.documentElement.lang = language; }, [language]);
  const choose = (to: Language) => {
    setChosen(to);
    void port.choose(to);
  };
  return { language, choose };
}
