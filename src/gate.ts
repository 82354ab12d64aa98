/** Runs on every page of .kz and .қаз, and is all that a page without a policy pays for. */
import { alive } from './api.ts';
import { language, passes } from './page/gate.ts';
import { seat } from './page/seat.ts';
import { watch } from './page/watch.ts';
import { ask, handle } from './send.ts';

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
      const site = location.hostname;
      return passed ? { state: 'reading', site, done: 0 } : { state: 'no-policy', site, language: language(document) };
    },
  });
  const watching = watch(look);
  seat.gate = { start, stop: () => { watching.stop(); silence(); } };
  look();
}

if (!seat.gate && !seat.reader) start();
