import { useState } from 'preact/hooks';
import type { Quote as QuoteData } from '../../src/reading.ts';
import { legendOf } from '../legend.ts';
import { place } from '../place.ts';
import type { Shown } from '../port.ts';
import { useView, type View } from '../view.ts';

/** The policy's own words; a click finds them in the page, or opens the page of the policy that they stand on. */
export function Quote({ quote: given }: { quote: QuoteData }) {
  const { say, show, quoteLanguage, pageOf, pages, open } = useView();
  const page = pages?.find(({ from, to }) => from <= given.block && given.block <= to);
  const quote = page ? { ...given, block: given.block - page.shift } : given;
  const [shown, setShown] = useState<Shown | null>(null);
  const words = (
    <>
      <q lang={quoteLanguage}>{quote.text}</q>
      <span class="place">{place(quote, say, page?.number ?? pageOf?.(quote.block))}</span>
    </>
  );
  if (!show) return <div class="quote"><div class="quote-words" data-quote={quote.block}>{words}</div></div>;
  if (page && !page.open) {
    return (
      <div class="quote">
        <button type="button" class="quote-words" data-quote={quote.block} data-page={page.number} title={say('openPage', { n: page.number })} onClick={() => void open(page.url, legendOf(say)).catch(() => {})}>
          {words}
        </button>
      </div>
    );
  }
  const find = () => show(quote).then(setShown, () => setShown({ shown: false }));
  return (
    <div class="quote">
      <button type="button" class="quote-words" data-quote={quote.block} title={say('show')} onClick={find}>
        {words}
      </button>
      <p class="quote-outcome" role="status">{shown && outcome(shown, say)}</p>
    </div>
  );
}

function outcome({ shown, closed }: Shown, say: View['say']): string {
  if (closed === undefined) return say(shown ? 'shown' : 'gone');
  return closed ? say('inClosed', { title: closed }) : say('inClosedSomewhere');
}
