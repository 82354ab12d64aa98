import { useState } from 'preact/hooks';
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
  const store = (now: Fields | null, done: UsedPerson['said']) => void desk.keep(now && keptOf(now)).then(() => setSaid(done), () => setSaid('notKept'));
  return {
    fields, keeps, said,
    edit: some => {
      const now = { ...fields, ...some };
      setFields(now);
      if (keeps) store(now, 'kept');
    },
    keep: on => {
      setKeeps(on);
      store(on ? fields : null, on ? 'kept' : null);
    },
    wipe: () => {
      setFields({});
      setKeeps(false);
      store(null, 'wiped');
    },
  };
}
