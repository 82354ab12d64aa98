import { useEffect, useState } from 'preact/hooks';
import type { Port } from './port.ts';
import { watch, type Seen } from './watch.ts';

/** What the page has to say, kept up until that is final; and the person's wish to have it read all the same. */
export function usePage(port: Port) {
  const [seen, setSeen] = useState<Seen | null>(null);
  const [wish, setWish] = useState<'none' | 'granted' | 'refused'>('none');
  useEffect(() => {
    const stop = new AbortController();
    if (wish !== 'refused') void watch(port.state, setSeen, { asked: wish === 'granted', signal: stop.signal });
    return () => stop.abort();
  }, [port, wish]);
  const read = () => void port.read().then(started => setWish(started ? 'granted' : 'refused'), () => setWish('refused'));
  return { seen: wish === 'refused' ? unreadable(seen) : seen, read };
}

function unreadable(seen: Seen | null): Seen {
  return { state: 'unreadable', site: seen && 'site' in seen ? seen.site : '', reason: 'the engine did not start' };
}
