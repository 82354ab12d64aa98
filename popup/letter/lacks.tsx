import type { Field } from '../../src/letters/index.ts';
import { useView } from '../view.ts';
import { FIELD } from './labels.ts';

/** A field, or the choice of what to take back. */
export type Lack = Field | 'scope';

export const goTo = (lack: Lack) => document.getElementById(`field-${lack}`)?.focus();

/** Why the letter cannot go out yet: each lack leads to its field. */
export function Lacks({ lacks, id }: { lacks: Lack[]; id: string }) {
  const { say } = useView();
  const name = (lack: Lack) => say(lack === 'scope' ? 'missingScope' : FIELD[lack]).toLocaleLowerCase();
  if (!lacks.length) return <p class="lacks" id={id} role="status" data-lacks="0">{say('whole')}</p>;
  return (
    <p class="lacks open" id={id} role="status" data-lacks={lacks.length}>
      {say('missing')}{' '}
      {lacks.map((lack, i) => <span key={lack}>{i > 0 && ', '}<button type="button" class="link" data-lack={lack} onClick={() => goTo(lack)}>{name(lack)}</button></span>)}
    </p>
  );
}
