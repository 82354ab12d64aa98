import { useRef, useState } from 'preact/hooks';
import type { Fields } from '../../src/letters/index.ts';
import { useDesk } from './at.ts';
import { keptOf, readKept } from './kept.ts';

export interface UsedPerson {
  fields: Fields;
  edit(some: Fields): void;
  keeps: boolean;
  keep(on: boolean): void;
  wipe(): void;
  said: 'kept' | 'notKept' | 'wiped' | 'keptUnread' | null;
}

/** The person's own fields: in this page only, unless they tick that they be kept. */
export function usePerson(stored: unknown): UsedPerson {
  const desk = useDesk();
  const [{ kept, unread }] = useState(() => readKept(stored));
  const [fields, setFields] = useState<Fields>(kept ?? {});
  const [keeps, setKeeps] = useState(kept !== null);
  const [said, setSaid] = useState<UsedPerson['said']>(unread ? 'keptUnread' : null);
  // A browser that fills in name and address by itself does so at once, faster than the page is drawn.
  const now = useRef<Fields>(fields);
  const set = (to: Fields) => { now.current = to; setFields(to); };
  const store = (keep: boolean, done: UsedPerson['said']) => void desk.keep(keep ? keptOf(now.current) : null).then(() => setSaid(done), () => setSaid('notKept'));
  return {
    fields, keeps, said,
    edit: some => {
      set({ ...now.current, ...some });
      if (keeps) store(true, 'kept');
    },
    keep: on => {
      setKeeps(on);
      store(on, on ? 'kept' : null);
    },
    wipe: () => {
      set({});
      setKeeps(false);
      store(false, 'wiped');
    },
  };
}
