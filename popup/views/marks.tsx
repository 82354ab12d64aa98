import { useState } from 'preact/hooks';
import { GROUPS } from '../../src/groups.ts';
import { useView } from '../view.ts';

const LEGEND = { collect: 'legendCollect', share: 'legendShare', withdraw: 'legendWithdraw', other: 'legendOther' } as const;

interface Props { on: boolean; set(on: boolean): Promise<boolean> }

/** All clauses marked in the page, with a legend while they are. */
export function Marks({ on: atFirst, set }: Props) {
  const { say } = useView();
  const [on, setOn] = useState(atFirst);
  const toggle = () => set(!on).then(setOn, () => setOn(false));
  return (
    <div class="marks">
      <button type="button" class="switch" role="switch" aria-checked={on} data-marks onClick={toggle}><span class="track" aria-hidden="true" />{say('marks')}</button>
      {on && (
        <ul class="legend" aria-label={say('legend')}>
          {GROUPS.map(group => <li key={group}><span class={`mark ${group}`}>{say(LEGEND[group])}</span></li>)}
        </ul>
      )}
    </div>
  );
}
