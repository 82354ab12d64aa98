/** Work in small steps, between which a caller can let the page go on. */

/** Runs all of them in one go. */
export function finish<T>(steps: Generator<unknown, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** So many things of a few microseconds are a step. */
const STEP = 32;
export const pausing = (done: number): boolean => done % STEP === 0;
