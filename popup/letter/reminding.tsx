import { useState } from 'preact/hooks';
import { useView } from '../view.ts';
import { useDesk } from './at.ts';

/** A reminder by notification: why is said before the browser asks, and what else there is if it is refused. */
export function Reminding() {
  const { say } = useView();
  const { allowedAtFirst, allow, disallow } = useDesk();
  const [state, setState] = useState<'unasked' | 'allowed' | 'refused'>(allowedAtFirst ? 'allowed' : 'unasked');
  const ask = () => void allow().then(yes => setState(yes ? 'allowed' : 'refused'), () => setState('refused'));
  const stop = () => void disallow().then(done => { if (done) setState('unasked'); }, () => {});
  return (
    <section class="reminding" aria-labelledby="reminding" data-reminding={state}>
      <h3 id="reminding">{say('reminding')}</h3>
      <p class="note" role="status">{say(state === 'allowed' ? 'remindAllowed' : state === 'refused' ? 'remindRefused' : 'remindWhy')}</p>
      {state === 'allowed' ? <button type="button" class="link" data-disallow onClick={stop}>{say('remindStop')}</button>
        : <button type="button" class="primary" data-allow onClick={ask}>{say('remindAsk')}</button>}
    </section>
  );
}
