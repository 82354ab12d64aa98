import type { ComponentChildren } from 'preact';
import type { LineData } from '../view.ts';
import { useDisclosure } from './disclosure.ts';
import { Quotes } from './quotes.tsx';

interface Props {
  line: LineData;
  /** What stands at its side: the condition of a recipient, a mark of doubt. */
  aside?: ComponentChildren;
  children?: ComponentChildren;
}

/** A fact, which opens the words it stands on. */
export function Line({ line, aside, children }: Props) {
  const { open, button, panel } = useDisclosure();
  return (
    <li class="line">
      <button {...button} class="line-button" data-id={line.id}>
        <span class="line-words">
          <span class="line-text">{line.text}</span>
          {aside && <span class="line-aside">{aside}</span>}
        </span>
      </button>
      {open && <div {...panel} class="panel"><Quotes line={line} /></div>}
      {children}
    </li>
  );
}
