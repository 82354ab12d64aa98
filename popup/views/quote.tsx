import { useState } from 'preact/hooks';
import type { Quote as QuoteData } from '../../src/reading.ts';
import { place } from '../place.ts';
import type { Shown } from '../port.ts';
import { useView, type View } from '../view.ts';

/** The policy's own words; a click finds them in the page. */
export function Quote({ quote }: { quote: QuoteData }) {
  const { say, show, quoteLanguage, pageOf } = useView();
  const [shown, setShown] = useState<Shown | null>(null);
  const words = (
    <>
      <q lang={quoteLanguage}>{quote.text}</q>
      <span class="place">{place(quote, say, pageOf?.(quote.block))}</span>
    </>
  );
  if (!show) return <div class="quote"><div class="quote-words" data-quote={quote.block}>{words}</div></div>;
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
