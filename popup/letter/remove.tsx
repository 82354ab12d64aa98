import { useEffect, useRef, useState } from 'preact/hooks';
import { useView } from '../view.ts';

/** Deletes after a second thought. */
export function Remove({ text, id, remove }: { text: string; id: string; remove(): void }) {
  const { say } = useView();
  const [asks, setAsks] = useState(false);
  const no = useRef<HTMLButtonElement>(null);
  // The button is gone then: the keyboard goes on with the harmless answer.
  useEffect(() => { if (asks) no.current?.focus(); }, [asks]);
  if (!asks) return <button type="button" class="link quiet" data-remove={id} onClick={() => setAsks(true)}>{text}</button>;
  return (
    <span class="sure" role="group" aria-label={say('sure')}>
      {say('sure')}{' '}
      <button type="button" class="link" data-remove-yes={id} onClick={remove}>{say('removeYes')}</button>{' '}
      <button type="button" class="link" ref={no} data-remove-no={id} onClick={() => setAsks(false)}>{say('removeNo')}</button>
    </span>
  );
}
