import type { PageState } from '../src/messages.ts';

export type Seen = PageState | { state: 'inaccessible' };

interface Options {
  /** The person asked to read this page: until the engine is there the gate still answers "no policy". */
  asked?: boolean;
  signal: AbortSignal;
  /** How long a page may read on without getting further, in ms. */
  patience?: number;
  /** How long a page that answers nothing, or has no policy, may still be on its way: its text may come late. */
  loading?: number;
}

/** Asks the page what it has to say, again and ever more rarely until that is final, and tells each answer. */
export async function watch(ask: () => Promise<PageState>, tell: (seen: Seen) => void, options: Options): Promise<void> {
  const { asked = false, signal, patience = 30_000, loading = 10_000 } = options;
  const begun = Date.now();
  let done = -1;
  let further = begun;
  for (let pause = 80; ; pause = Math.min(pause * 1.5, 2000)) {
    const answer = await ask().catch((): Seen => ({ state: 'inaccessible' }));
    if (signal.aborted) return;
    const seen = asked ? stillReading(answer) : answer;
    if (seen.state === 'reading' && seen.done > done) [done, further] = [seen.done, Date.now()];
    const late = Date.now() - (seen.state === 'reading' ? further : begun);
    if (seen.state === 'reading' && late > patience) return tell({ state: 'unreadable', site: seen.site, reason: `stuck at ${done}` });
    tell(seen);
    if (seen.state === 'read' || seen.state === 'unreadable' || (seen.state !== 'reading' && late > loading)) return;
    await new Promise(resolve => setTimeout(resolve, pause));
    if (signal.aborted) return;
  }
}

function stillReading(answer: Seen): Seen {
  return answer.state === 'no-policy' ? { state: 'reading', site: answer.site, done: 0 } : answer;
}
