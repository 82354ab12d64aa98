import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Port } from './port.ts';
import { watch, type Seen } from './watch.ts';
import type { Where } from './where.ts';

/** What the page has to say, kept up until that is final; and the person's wish to have it read all the same. */
export function usePage(port: Port) {
  const [seen, setSeen] = useState<Seen | null>(null);
  const [wish, setWish] = useState<'none' | 'granted' | 'refused'>('none');
  useEffect(() => {
    const stop = new AbortController();
    if (wish !== 'refused') void watch(port.state, setSeen, { asked: wish === 'granted', signal: stop.signal });
    return () => stop.abort();
  }, [port, wish]);
  const where = useWhere(port, seen?.state === 'inaccessible');
  const read = () => void port.read().then(started => setWish(started ? 'granted' : 'refused'), () => setWish('refused'));
  // The same object as long as it says the same: others look again when it changes.
  const said = useMemo(() => (wish === 'refused' ? unreadable(seen) : seen), [wish, seen]);
  // A page that the browser itself keeps shut.
  if (wish === 'refused' && seen?.state === 'inaccessible') return { seen, read, where: 'browser' as const };
  return { seen: said, read, where };
}

function unreadable(seen: Seen | null): Seen {
  return { state: 'unreadable', site: seen && 'site' in seen ? seen.site : '', reason: 'the engine did not start' };
}

function useWhere(port: Port, wanted: boolean): Where | null {
  const [where, setWhere] = useState<Where | null>(null);
  useEffect(() => { if (wanted) port.where().then(setWhere, () => setWhere(null)); }, [port, wanted]);
  return where;
}
