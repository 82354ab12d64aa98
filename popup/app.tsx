import { useEffect, useState } from 'preact/hooks';
import type { Language, Reading } from '../src/reading.ts';
import { pageLanguage } from './language.ts';
import type { DocumentLink, SiteLinks as SiteLinksData } from '../src/messages.ts';
import type { Port, RequestCount } from './port.ts';
import { useTabFile } from './tab-file.ts';
import { useDocument, type Asked } from './use-document.ts';
import { useLinks } from './use-links.ts';
import { usePage } from './use-page.ts';
import { makeView, useView, ViewProvider, type Law, type Titles } from './view.ts';
import { Answers } from './views/answers.tsx';
import { Document } from './views/document.tsx';
import { Frames } from './views/frames.tsx';
import { Further } from './views/further.tsx';
import { Header } from './views/header.tsx';
import { Marks } from './views/marks.tsx';
import { MyRequests } from './views/my-requests.tsx';
import { SiteLinks } from './views/site-links.tsx';
import { State } from './views/state.tsx';
import { FileLink, TabFile } from './views/tab-file.tsx';
import { Versions } from './views/versions.tsx';
import type { Seen } from './watch.ts';

interface Props { port: Port; titles: Titles; law: Law }

export function App({ port, titles, law }: Props) {
  const { seen, read, where } = usePage(port);
  const links = useLinks(port, seen);
  const file = useTabFile(port, seen);
  const whole = useDocument(port, links.further.url);
  const [chosen, choose] = useState<DocumentLink | null>(null);
  const [left, leave] = useState<string | null>(null);
  const { language, choose: speak } = useLanguage(port, seen && pageLanguage(seen));
  if (!seen || !language) return <main data-state="asking" aria-busy="true" />;
  const reading = seen.state !== 'read' ? null : whole.state.state === 'read' ? whole.state.reading : seen.reading;
  const site = seen.state === 'inaccessible' ? '' : seen.site;
  const quoteLanguage = reading?.language.length === 2 ? reading.language : undefined;
  const { show, copy, open, desk, today, version } = port;
  return (
    <ViewProvider value={makeView(language, titles, { law, quoteLanguage, show, copy, open, desk, today, site, version })}>
      <div class="anyq" data-state={seen.state}>
        <Header reading={chosen ? null : reading} choose={speak} />
        <main>
          {chosen && <Document link={chosen} port={port} back={() => { leave(chosen.url); choose(null); }} />}
          {!chosen && file && <TabFile file={file} port={port} />}
          {!chosen && !file && (seen.state === 'read' ? <Open reading={seen.reading} links={links} whole={whole} port={port} choose={choose} /> : <State seen={seen} read={read} where={where} otherLanguage={links.otherLanguage} frames={links.frames} choose={choose}><SiteLinks links={links} port={port} choose={choose} left={left} /></State>)}
          {!chosen && reading?.policy && <FileLink port={port} />}
        </main>
        <Footer seen={seen} port={port} marks={!chosen} />
      </div>
    </ViewProvider>
  );
}

interface OpenProps { reading: Reading; links: SiteLinksData; whole: Asked; port: Port; choose(document: DocumentLink): void }

/** The answers of the open page; of the whole document, where it goes over several pages and the person had the others read too. */
function Open({ reading, links: { versions, further, frames }, whole, port, choose }: OpenProps) {
  const view = useView();
  const read = whole.state.state === 'read' ? whole.state : { reading };
  const partial = reading.policy && ('missing' in read ? Boolean(read.missing?.length) : further.pages.length > 0);
  const first = reading.policy ? <Further pages={further.pages} whole={whole} /> : frames.length > 0 && <div class="banner"><Frames frames={frames} choose={choose} /></div>;
  return (
    <ViewProvider value={{ ...view, pages: 'pages' in read ? read.pages : undefined, partial }}>
      <Answers reading={read.reading} first={first}>
        <ViewProvider value={view}><Versions reading={reading} versions={versions} port={port} /></ViewProvider>
      </Answers>
    </ViewProvider>
  );
}

/** In reach at any length of the answers; on other pages the way to requests, and to the page for files. */
function Footer({ seen, port, marks }: { seen: Seen; port: Port; marks: boolean }) {
  const count = useRequestCount(port);
  const markable = marks && seen.state === 'read';
  return (
    <footer>
      {markable && <Marks on={seen.marks} set={port.marks} />}
      {count.kept > 0 && <MyRequests count={count} />}
      {!(seen.state === 'read' && seen.reading.policy) && <FileLink port={port} />}
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
