/** Runs on every page of .kz and .қаз, and is all that a page without a policy pays for. */
import { alive } from './api.ts';
import type { PageState } from './messages.ts';
import { language, passes } from './page/gate.ts';
import { seat } from './page/seat.ts';
import { watch } from './page/watch.ts';
import { ask, handle } from './send.ts';

let stop = () => {};
function start() {
  let passed = false;
  const look = () => {
    if (passed || !alive()) return;
    passed = passes(document);
    // Where the background cannot inject, the gate stays at its post: the next change of the page asks again.
    if (passed) ask('gate.passed', {}).then(answer => { passed = Boolean(answer?.reply); }, () => { passed = false; });
  };
  const silence = handle({
    'page.state': () => {
      // The person asks now; the page may have changed since the last look.
      look();
      return { state: passed ? 'reading' : 'no-policy', site: location.hostname, done: 0, language: language(document) } as PageState;
    },
  });
  const watching = watch(look);
  stop = () => { watching.stop(); silence(); };
  look();
}

if (!seat.gate) {
  seat.gate = { start, stop: () => stop() };
  // Where the person asked for the page the reader is there first: the gate takes over at the next address.
  if (!seat.reader) start();
}
