import { useEffect, useState } from 'preact/hooks';
import type { Port } from './port.ts';
import { watch, type Seen } from './watch.ts';

/** What the page has to say, kept up while it is still reading. */
export function usePage(port: Port) {
  const [seen, setSeen] = useState<Seen | null>(null);
  const [asked, setAsked] = useState(false);
  useEffect(() => {
    const stop = new AbortController();
    void watch(port.state, setSeen, { asked, signal: stop.signal });
    return () => stop.abort();
  }, [port, asked]);
  const read = () => void port.read().then(
    started => started ? setAsked(true) : setSeen(failed(seen)),
    () => setSeen(failed(seen)),
  );
  return { seen, read };
}

function failed(seen: Seen | null): Seen {
  return { state: 'unreadable', site: seen && seen.state !== 'inaccessible' ? seen.site : '', reason: 'not started' };
}
