import type { Letter } from '../../src/letters/index.ts';
import { useView } from '../view.ts';

/** The letter as it will be, on a sheet. One that lacks something cannot be copied out of here, nor printed. */
export function Sheet({ letter, whole }: { letter: Letter; whole: boolean }) {
  const { say } = useView();
  const guard = (event: Event) => { if (!whole) event.preventDefault(); };
  return (
    <article class="sheet" lang={letter.language} aria-label={say(letter.kind === 'complaint' ? 'complaint' : 'letter')} data-whole={whole} onCopy={guard} onCut={guard} onDragStart={guard}>
      {letter.lines.map(({ at, text }, i) => {
        const shown = at === 'item' ? `– ${text}` : at === 'signature' ? `${text} ____________________` : text;
        return at === 'heading' ? <h2 key={i} class="heading-line">{shown}</h2> : <p key={i} class={`line-${at}`}>{shown}</p>;
      })}
    </article>
  );
}
