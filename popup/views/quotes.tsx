import { useEffect, useRef, useState } from 'preact/hooks';
import type { Quote as QuoteData } from '../../src/reading.ts';
import { useView, type LineData } from '../view.ts';
import { Quote } from './quote.tsx';
import { ReportButton } from './report-button.tsx';

const AT_FIRST = 3;

/** All the places a line stands on: the first few at once, the rest on demand. */
export function Quotes({ line }: { line: LineData }) {
  const { say } = useView();
  const [all, setAll] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  // The button that asked for the rest is gone then; the keyboard goes on with what it asked for.
  useEffect(() => { if (all) list.current?.querySelectorAll<HTMLElement>('[data-quote]')[AT_FIRST]?.focus(); }, [all]);
  const quotes = distinct(line.quotes);
  const hidden = all ? 0 : Math.max(0, quotes.length - AT_FIRST);
  return (
    <>
      <div ref={list}>{quotes.slice(0, quotes.length - hidden).map(quote => <Quote key={keyOf(quote)} quote={quote} />)}</div>
      <div class="quote-actions">
        {hidden > 0 && <button type="button" class="link" onClick={() => setAll(true)}>{say('moreQuotes', { n: hidden })}</button>}
        <ReportButton line={line} />
      </div>
    </>
  );
}

const keyOf = ({ block, text }: QuoteData) => `${block} ${text}`;

function distinct(quotes: QuoteData[]): QuoteData[] {
  return [...new Map(quotes.map(quote => [keyOf(quote), quote])).values()];
}
