import type { Contradiction as Data } from '../../src/reading.ts';
import { useView } from '../view.ts';
import { Quote } from './quote.tsx';

/** Two passages that cannot both hold, side by side. The words alone: who is right is not ours to say. */
export function Contradiction({ contradiction: { about, a, b, quotes } }: { contradiction: Data }) {
  const { name } = useView();
  const side = (blocks: number[]) => quotes.filter(({ block }) => blocks.includes(block));
  return (
    <div class="contradiction" data-id={`contradictions.${about}`}>
      <h3>{name(`labels.${about}`)}</h3>
      <div class="sides">
        {[a, b].map((blocks, i) => <div class="side" key={i}>{side(blocks).map(quote => <Quote key={`${quote.block} ${quote.start}`} quote={quote} />)}</div>)}
      </div>
    </div>
  );
}
