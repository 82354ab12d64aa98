import { useEffect, useRef } from 'preact/hooks';
import type { DocumentLink } from '../../src/messages.ts';
import type { Port } from '../port.ts';
import { useDocument } from '../use-document.ts';
import { useView, ViewProvider } from '../view.ts';
import { Answers } from './answers.tsx';
import { Away } from './away.tsx';
import { titleOf } from './documents.tsx';
import { Operator } from './operator.tsx';
import { Progress } from './progress.tsx';

/** A document of the site in place of the page's own answers, asked for as this view opens. */
export function Document({ link, port, back }: { link: DocumentLink; port: Port; back(): void }) {
  const view = useView();
  const { say } = view;
  const { state, read, stop } = useDocument(port, link.url);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => { title.current?.focus(); read(); }, [link.url]);
  useEffect(() => { if (state.state === 'file') void port.file(state.file); }, [state.state]);
  const leave = () => { if (state.state !== 'read') stop(); back(); };
  const address = state.state === 'read' ? state.url : link.url;
  const language = state.state === 'read' && state.reading.language.length === 2 ? state.reading.language : undefined;
  return (
    <div class="elsewhere" data-shown={link.url} data-document-state={state.state}>
      <p><button type="button" class="link" data-back onClick={leave}>← {say('back')}</button></p>
      <h2 class="title" ref={title} tabIndex={-1}>{titleOf(link, say)}</h2>
      {state.state !== 'read' && <Progress state={state} url={link.url} read={read} stop={leave} />}
      {state.state === 'read' && (
        // Its words stand in no page that is open: they can be read here, and seen in place once it is opened.
        <ViewProvider value={{ ...view, show: null, quoteLanguage: language }}>
          <Operator operator={state.reading.facts.operator} policy={state.reading.policy} />
          <p class="read-here">{say('documentFrom', { address: shown(address) })}</p>
          <p class="go"><Away url={address} primary>{say('openMarked')}</Away></p>
          <Answers reading={state.reading} />
        </ViewProvider>
      )}
    </div>
  );
}

/** An address as people know it. */
function shown(address: string): string {
  const { host, pathname, search } = new URL(address);
  try { return host + decodeURIComponent(pathname + search); } catch { return host + pathname + search; }
}
