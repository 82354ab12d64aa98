import { useState } from 'preact/hooks';
import { part } from '../../src/draft.ts';
import type { Kind } from '../../src/letters/types.ts';
import type { Reading } from '../../src/reading.ts';
import { useView } from '../view.ts';

/** Opens the letter in a tab of its own: a popup loses what was typed. */
export function Write({ kind, reading }: { kind: Extract<Kind, 'withdraw' | 'refuse-mailings'>; reading: Reading }) {
  const { say, desk, site, language, today } = useView();
  const [failed, setFailed] = useState(false);
  const open = () => void desk({ kind, site, language, readOn: today(), reading: part(reading) }).then(() => setFailed(false), () => setFailed(true));
  return (
    <>
      <p class="write"><button type="button" class={kind === 'withdraw' ? 'primary' : 'link'} data-write={kind} onClick={open}>{say(kind === 'withdraw' ? 'writeLetter' : 'writeRefusal')}</button></p>
      <p class="note" role="status">{failed && say('letterNotOpened')}</p>
    </>
  );
}
