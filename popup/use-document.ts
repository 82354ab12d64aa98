import { useCallback, useEffect, useState } from 'preact/hooks';
import type { DocumentState } from '../src/messages.ts';
import type { Port } from './port.ts';

const FAILED: DocumentState = { state: 'failed', why: 'unreadable' };

/** What is known of a document, and the person's ways to have it read or not. */
export interface Asked { state: DocumentState; read(): void; stop(): void }

/** A document of the site, asked for at the person's click: how far it is, until that is final. */
export function useDocument(port: Port, url: string): Asked {
  const [state, setState] = useState<DocumentState>({ state: 'none' });
  const [asked, setAsked] = useState(0);
  useEffect(() => {
    if (!asked) return;
    const stop = new AbortController();
    void follow(port, url, setState, stop.signal);
    return () => stop.abort();
  }, [port, url, asked]);
  // The state is set here too: until the page answers, a click has been heard.
  const read = useCallback(() => { setState({ state: 'fetching' }); setAsked(count => count + 1); }, []);
  const stop = useCallback(() => { void port.document.stop(url).catch(() => {}); setAsked(0); setState({ state: 'none' }); }, [port, url]);
  return { state, read, stop };
}

async function follow(port: Port, url: string, tell: (state: DocumentState) => void, signal: AbortSignal): Promise<void> {
  let state = await port.document.read(url).catch(() => FAILED);
  for (let pause = 60; !signal.aborted; pause = Math.min(pause * 1.4, 1000)) {
    tell(state);
    if (state.state !== 'fetching' && state.state !== 'reading') return;
    await new Promise(resolve => setTimeout(resolve, pause));
    if (!signal.aborted) state = await port.document.state(url).catch(() => FAILED);
  }
}
