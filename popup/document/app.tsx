import { useEffect, useState } from 'preact/hooks';
import type { Language, Reading } from '../../src/reading.ts';
import type { Key, Say } from '../../src/strings/index.ts';
import { makeView, ViewProvider, type Law, type Titles } from '../view.ts';
import { Languages } from '../views/languages.tsx';
import { Pick } from './pick.tsx';
import { Read } from './read.tsx';
import type { Shelf } from './shelf.ts';
import { Stage } from './stage.tsx';
import { useFile } from './use-file.ts';
import type { Wanted } from './wanted.ts';

interface Props { shelf: Shelf; wanted: Wanted; chosen: Language | null; titles: Titles; law: Law }

/** Anyq's own page for documents: a file comes in, its text and its summary stand side by side. */
export function App({ shelf, wanted, chosen: stored, titles, law }: Props) {
  const { stage, open, start, allow, stop } = useFile(shelf);
  useEffect(() => start(wanted), []);
  const reading = stage.at === 'read' ? stage.reading : null;
  const [chosen, setChosen] = useState(stored);
  const language = chosen ?? languageOf(reading);
  const choose = (to: Language) => { setChosen(to); shelf.choose(to).catch(() => {}); };
  const view = makeView(language, titles, {
    law, quoteLanguage: reading?.language.length === 2 ? reading.language : undefined, show: null, copy: shelf.copy, open: async () => {}, desk: shelf.desk, today: shelf.today,
    site: stage.at === 'read' ? stage.site : '', version: shelf.version(),
  });
  const title = stage.at === 'read' ? titleOf(stage) : view.say('document');
  useEffect(() => { document.documentElement.lang = language; document.title = title; }, [language, title]);
  return (
    <ViewProvider value={{ ...view, say: inDocument(view.say) }}>
      <header data-stage={stage.at}>
        <div class="top"><h1>{title}</h1><Languages choose={choose} /></div>
        <p class="read-here">{stage.at === 'read' ? [stage.name !== title && stage.name, stage.site, view.say('readHere')].filter(Boolean).join(' · ') : view.say('documentHere')}</p>
        {stage.at === 'read' && <Pick open={open} small />}
      </header>
      {stage.at === 'read' ? <Read stage={stage} /> : <main><Stage stage={stage} stop={stop} allow={allow} /><Pick open={open} small={false} /></main>}
    </ViewProvider>
  );
}

/** What stands at its head; a name of a file says less, and what files call themselves within is often wrong. */
function titleOf({ name, text: { blocks: [first] } }: Extract<ReturnType<typeof useFile>['stage'], { at: 'read' }>): string {
  return first?.kind === 'heading' && first.text.length <= LONGEST ? first.text : name;
}
const LONGEST = 160;

function languageOf(reading: Reading | null): Language {
  if (reading?.language === 'en') return 'en';
  return reading?.language.startsWith('kk') ? 'kk' : 'ru';
}

/** What is said of a page elsewhere, said of a document here. */
const INSTEAD: Partial<Record<Key, Key>> = { show: 'documentShow', shown: 'documentShown', gone: 'documentGone' };
const inDocument = (say: Say): Say => ((key: Key, ...slots: never[]) => (say as (key: Key, ...slots: never[]) => string)(INSTEAD[key] ?? key, ...slots)) as Say;
