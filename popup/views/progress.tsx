import type { DocumentState, Failure } from '../../src/messages.ts';
import { useView } from '../view.ts';
import { Away } from './away.tsx';

export const FAILURES = {
  missing: 'failMissing', refused: 'failRefused', login: 'failLogin', server: 'failServer', slow: 'failSlow', large: 'failLarge',
  unreachable: 'failUnreachable', shell: 'failShell', empty: 'failEmpty', type: 'failType', unreadable: 'failUnreadable',
} as const satisfies Record<Failure, string>;
/** What may be otherwise the next time. */
const PASSING: Failure[] = ['slow', 'server', 'unreachable', 'unreadable'];

interface Props { state: Exclude<DocumentState, { state: 'read' }>; url: string; read(): void; stop(): void }

/** How far a document is; or why it could not be read, and the way out. */
export function Progress({ state, url, read, stop }: Props) {
  const { say } = useView();
  if (state.state === 'failed') {
    return (
      <div class="failed" role="alert" data-failure={state.why}>
        <p>{say(FAILURES[state.why])}</p>
        <p class="go">
          {state.why !== 'missing' && <Away url={url}>{say('openDocument')}</Away>}
          {PASSING.includes(state.why) && <button type="button" class="small" data-again onClick={read}>{say('again')}</button>}
        </p>
      </div>
    );
  }
  const words = say(state.state === 'reading' ? 'readingDocument' : 'fetching');
  return (
    <div role="status">
      <p>{words}</p>
      <progress aria-label={words} max={1} value={state.state === 'reading' ? state.done : undefined} />
      <p class="go"><button type="button" class="link" data-stop onClick={stop}>{say('stopReading')}</button></p>
    </div>
  );
}
