import { useEffect, useState } from 'preact/hooks';
import type { Language } from '../src/reading.ts';
import { pageLanguage } from './language.ts';
import type { Port } from './port.ts';
import { usePage } from './use-page.ts';
import { makeView, ViewProvider, type Law, type Titles } from './view.ts';
import { Answers } from './views/answers.tsx';
import { Header } from './views/header.tsx';
import { Marks } from './views/marks.tsx';
import { State } from './views/state.tsx';

interface Props { port: Port; titles: Titles; law: Law }

export function App({ port, titles, law }: Props) {
  const { seen, read } = usePage(port);
  const { language, choose } = useLanguage(port, seen && pageLanguage(seen));
  if (!seen || !language) return <main data-state="asking" aria-busy="true" />;
  const reading = seen.state === 'read' ? seen.reading : null;
  const site = seen.state === 'inaccessible' ? '' : seen.site;
  const quoteLanguage = reading?.language.length === 2 ? reading.language : undefined;
  const { show, copy, version } = port;
  return (
    <ViewProvider value={makeView(language, titles, { law, quoteLanguage, show, copy, site, version })}>
      <div class="anyq" data-state={seen.state}>
        <Header reading={reading} choose={choose} />
        <main>{seen.state === 'read' ? <Answers reading={seen.reading} /> : <State seen={seen} read={read} />}</main>
        {seen.state === 'read' && <footer><Marks on={seen.marks} set={port.marks} /></footer>}
      </div>
    </ViewProvider>
  );
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
