import { useEffect, useRef, useState } from 'preact/hooks';
import { GROUPS } from '../../src/groups.ts';
import { legendOf } from '../legend.ts';
import type { Port } from '../port.ts';
import { useView } from '../view.ts';

interface Props { on: boolean; set: Port['marks'] }

/** All clauses marked in the page, with a legend while they are. */
export function Marks({ on: atFirst, set }: Props) {
  const { say, language } = useView();
  const [on, setOn] = useState(atFirst);
  const spoken = useRef(language);
  const legend = legendOf(say);
  const mark = (to: boolean) => set(to, legend).then(setOn, () => setOn(false));
  useEffect(() => {
    // The legend in the page follows the popup's language.
    if (on && spoken.current !== language) void mark(true);
    spoken.current = language;
  }, [language]);
  return (
    <div class="marks">
      <button type="button" class="switch" role="switch" aria-checked={on} data-marks onClick={() => mark(!on)}>
        <span class="track" aria-hidden="true" />{say('marks')}
      </button>
      {on && (
        <ul class="legend" aria-label={say('legend')}>
          {GROUPS.map(group => <li key={group}><span class={`mark ${group}`}>{legend[group]}</span></li>)}
        </ul>
      )}
    </div>
  );
}
