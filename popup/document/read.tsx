import { useEffect, useRef } from 'preact/hooks';
import type { Quote } from '../../src/reading.ts';
import { useView, ViewProvider } from '../view.ts';
import { Answers } from '../views/answers.tsx';
import { Marks } from '../views/marks.tsx';
import { Operator } from '../views/operator.tsx';
import { markAll, show, unmarkAll } from './marks.ts';
import { Text } from './text.tsx';
import type { Stage } from './use-file.ts';

/** The document's own words, marked, and what they say beside them. */
export function Read({ stage: { text, reading } }: { stage: Extract<Stage, { at: 'read' }> }) {
  const view = useView();
  const { say } = view;
  const words = useRef<HTMLElement>(null);
  const mark = async (on: boolean) => {
    if (on && words.current) markAll(words.current, text.blocks, reading.labels); else unmarkAll();
    return on;
  };
  useEffect(() => { void mark(true); return unmarkAll; }, [text]);
  const find = async (quote: Quote) => ({ shown: words.current !== null && show(words.current, quote) });
  return (
    <ViewProvider value={{ ...view, show: find, pageOf: block => text.pages[block] ?? null }}>
      <div class="sides-of-page">
        <main class="summary" aria-label={say('documentSummary')}>
          <Operator operator={reading.facts.operator} policy={reading.policy} />
          {text.silent.length > 0 && <p class="banner" role="note" data-silent>{say('documentSilent', { pages: text.silent.join(', ') })}</p>}
          <Answers reading={reading} />
        </main>
        <section class="sheet-of-text" ref={words} aria-label={say('documentText')}><Text text={text} language={view.quoteLanguage} /></section>
      </div>
      <footer><Marks on set={mark} /></footer>
    </ViewProvider>
  );
}
