import { useEffect, useRef } from 'preact/hooks';
import type { DocumentState, Failure, FurtherPage, MissingPage, ReadPage } from '../../src/messages.ts';
import type { Asked } from '../use-document.ts';
import { useView } from '../view.ts';
import { Away } from './away.tsx';
import { FAILURES, Progress } from './progress.tsx';

interface Props { pages: FurtherPage[]; whole: Asked }

/** That the policy goes on at other pages, with them; read too at a click, those of this very host. */
export function Further({ pages, whole: { state, read, stop } }: Props) {
  const { say } = useView();
  const box = useRef<HTMLDivElement>(null);
  // The button that asked for it is gone; the keyboard goes on with what it asked for.
  useEffect(() => { if (state.state === 'read') box.current?.focus(); }, [state.state]);
  if (!pages.length) return null;
  return (
    <div class="banner further" ref={box} tabIndex={-1} data-further={state.state}>
      {state.state === 'read' ? <Together state={state} /> : <><p>{say('goesOn')}</p><Pages pages={pages} /></>}
      {(state.state === 'none' || state.state === 'file') && pages.some(({ here }) => here) && (
        <>
          <p class="go"><button type="button" class="primary" data-rest onClick={read}>{say('readRest')}</button></p>
          <p class="note">{say('readRestNote')}</p>
        </>
      )}
      {state.state !== 'none' && state.state !== 'file' && state.state !== 'read' && <Progress state={state} url={pages[0]!.url} read={read} stop={stop} />}
    </div>
  );
}

/** What was read as one, and what of it could not be. */
function Together({ state: { pages = [], missing = [] } }: { state: Extract<DocumentState, { state: 'read' }> }) {
  const { say } = useView();
  const others = pages.filter(({ open }) => !open);
  return (
    <>
      <p role="status">{say('readTogether', { n: pages.length })}</p>
      <Pages pages={others} />
      {missing.length > 0 && <><p class="doubt">{say('notRead')}</p><Pages pages={missing} /></>}
    </>
  );
}

type Listed = Pick<FurtherPage | ReadPage | MissingPage, 'url' | 'number'> & { why?: Failure | null; here?: boolean };

function Pages({ pages }: { pages: Listed[] }) {
  const { say, site } = useView();
  return (
    <ul class="documents">{pages.map(({ url, number, why }) => (
      <li class="document" key={url} data-further-page={url}>
        <span class="line-words">
          <span class="line-text">{say('pageNumber', { n: number })}</span>
          {new URL(url).hostname !== site && <span class="line-aside">{say('otherHost', { host: new URL(url).host })}</span>}
          {why && <span class="line-aside" data-failure={why}>{say(FAILURES[why])}</span>}
        </span>
        <Away url={url} label={say('openPage', { n: number })}>{say('openDocument')}</Away>
      </li>
    ))}</ul>
  );
}
