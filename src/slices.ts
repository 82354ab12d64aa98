/** Runs a generator in slices, so that the page goes on meanwhile. */

/** In ms. Longer than this and a scroll would stutter. */
const SLICE = 8;

/** What the generator returns; null once it is no longer wanted. `tell` hears what it yielded last, after each slice. */
export async function sliced<T, S>(steps: Generator<S, T>, wanted: () => boolean, tell: (done: S) => void): Promise<T | null> {
  for (;;) {
    // Before the first slice too: what was done before it took one already.
    await pause();
    if (!wanted()) return null;
    const until = performance.now() + SLICE;
    let step = steps.next();
    while (!step.done && performance.now() < until) step = steps.next();
    if (step.done) return step.value;
    tell(step.value);
  }
}

/** Lets the page work: unlike a timer, a message has no least delay. */
function pause(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise(resolve => { port1.onmessage = () => { port1.close(); resolve(); }; port2.postMessage(null); });
}
