import type { Quote } from '../../src/reading.ts';
import { place } from '../place.ts';
import { useView } from '../view.ts';

/** The policy's own words. Its page is another tab: where they stand is said, not shown. */
export function Quoted({ quotes }: { quotes: Quote[] }) {
  const { say, quoteLanguage } = useView();
  const distinct = [...new Map(quotes.map(quote => [quote.text, quote])).values()];
  return (
    <ul class="quoted">
      {distinct.map(quote => (
        <li key={quote.text}><q lang={quoteLanguage} data-quoted={quote.block}>{quote.text}</q> <span class="note">{place(quote, say)}</span></li>
      ))}
    </ul>
  );
}
