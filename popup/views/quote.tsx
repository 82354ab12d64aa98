import { useState } from 'preact/hooks';
import type { Quote as QuoteData } from '../../src/reading.ts';
import { place } from '../place.ts';
import { useView } from '../view.ts';

/** The policy's own words; a click finds them in the page. */
export function Quote({ quote }: { quote: QuoteData }) {
  const { say, show, quoteLanguage } = useView();
  const [shown, setShown] = useState<boolean | null>(null);
  const find = () => show(quote).then(setShown, () => setShown(false));
  return (
    <div class="quote">
      <button type="button" class="quote-words" data-quote={quote.block} title={say('show')} onClick={find}>
        <q lang={quoteLanguage}>{quote.text}</q>
        <span class="place">{place(quote, say)}</span>
      </button>
      <p class="quote-outcome" role="status">{shown === null ? '' : say(shown ? 'shown' : 'gone')}</p>
    </div>
  );
}
