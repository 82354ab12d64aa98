import type { LineData } from '../view.ts';
import { useDisclosure } from './disclosure.ts';
import { Quotes } from './quotes.tsx';

/** A fact of one or two words. Its quotes open right after it, so that a screen reader meets them next. */
export function Chip({ line, strong }: { line: LineData; strong: boolean }) {
  const { open, button, panel } = useDisclosure();
  return (
    <>
      <li><button {...button} class={strong ? 'chip strong' : 'chip'} data-id={line.id}>{line.text}</button></li>
      {open && <li {...panel} class="panel"><Quotes line={line} /></li>}
    </>
  );
}
