import { useEffect, useRef, useState } from 'preact/hooks';
import type { Port } from '../port.ts';
import { useView } from '../view.ts';

/** Whether consents are marked in pages too. Off until the person wants it. */
export function FormMarks({ port }: { port: Port }) {
  const { say, language } = useView();
  const [known, setOn] = useState<boolean | null>(null);
  const on = known === true;
  const spoken = useRef(language);
  // Who is quicker than the storage is right.
  useEffect(() => { port.formMarks.on().then(stored => setOn(before => before ?? stored), () => {}); }, [port]);
  const set = (to: boolean) => port.formMarks.set(to ? { title: say('before'), ticked: say('tickedBefore') } : null).then(() => setOn(to), () => setOn(false));
  useEffect(() => {
    // The marks in pages speak as the popup does.
    if (on && spoken.current !== language) void set(true);
    spoken.current = language;
  }, [language]);
  return (
    <div class="form-marks">
      <button type="button" class="switch" role="switch" aria-checked={on} data-form-marks onClick={() => void set(!on)}>
        <span class="track" aria-hidden="true" />{say('formMarks')}
      </button>
      <p class="note">{say(on ? 'formMarksOn' : 'formMarksOff')}</p>
    </div>
  );
}
