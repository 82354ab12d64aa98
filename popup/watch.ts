import type { PageState } from '../src/messages.ts';

export type Seen = PageState | { state: 'inaccessible' };

interface Options {
  /** The person asked to read this page: until the engine is there the gate still answers "no policy". */
  asked?: boolean;
  signal: AbortSignal;
  /** How long a page may read on without getting further, in ms. */
  patience?: number;
}

/** Asks the page what it has to say, again and more rarely while it is still reading, and tells each answer. */
export async function watch(ask: () => Promise<PageState>, tell: (seen: Seen) => void, options: Options): Promise<void> {
  const { asked = false, signal, patience = 30_000 } = options;
  let done = -1;
  let since = Date.now();
  for (let pause = 80; ; pause = Math.min(pause * 1.5, 1000)) {
    const answer = await ask().catch((): Seen => ({ state: 'inaccessible' }));
    if (signal.aborted) return;
    const seen = asked ? stillReading(answer) : answer;
    if (seen.state !== 'reading') return tell(seen);
    if (seen.done > done) [done, since] = [seen.done, Date.now()];
    if (Date.now() - since > patience) return tell({ state: 'unreadable', site: seen.site, reason: `stuck at ${done}` });
    tell(seen);
    await new Promise(resolve => setTimeout(resolve, pause));
  }
}

function stillReading(answer: Seen): Seen {
  return answer.state === 'no-policy' ? { state: 'reading', site: answer.site, done: 0 } : answer;
}
