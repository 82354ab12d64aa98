import { useState } from 'preact/hooks';
import type { Requests } from '../../src/letters/index.ts';
import type { Desk } from './desk.ts';

export interface UsedRequests {
  all: Requests;
  /** Resolves to false where it could not be stored: then all is as before. */
  update(change: (all: Requests) => Requests): Promise<boolean>;
}

export function useRequests(desk: Desk, atFirst: Requests): UsedRequests {
  const [all, setAll] = useState(atFirst);
  const update = (change: (all: Requests) => Requests) => desk.update(change).then(now => { setAll(now); return true; }, () => false);
  return { all, update };
}
