// A page of 5 MB, read at the person's wish: how long the page is ever kept from its own work.
import { inBoth, put } from '../browser.mjs';
import { asleep } from '../pages.mjs';
import { ms } from '../print.mjs';
import { traced } from '../trace.mjs';

export const ids = ['hold.chromium', 'hold.firefox'];
const PATIENCE = 240_000;

export const measure = () => inBoth(async function* (kind, browser) {
  const page = await browser.open(put('long', asleep(50)));
  const quiet = await held(page, () => new Promise(done => setTimeout(done, 3000)));
  const begun = performance.now();
  if (kind === 'firefox') {
    const { longest, many } = await held(page, () => read(browser));
    yield { id: `hold.${kind}`, value: longest, detail: `${many} gaps above 16 ms in ${((performance.now() - begun) / 1000).toFixed(0)} s; the longest of a page at rest ${ms(quiet.longest)}` };
  } else yield await fromTrace(kind, page, () => read(browser), quiet);
  await page.close();
});

/** By the time of the thread itself: on a busy machine a gap may be somebody else's. */
async function fromTrace(kind, page, task, quiet) {
  const events = await traced(page, task);
  const tasks = events.filter(({ name }) => name === 'RunTask').sort((a, b) => b.ms - a.ms);
  const [worst] = tasks;
  const inside = events.filter(({ at, end, name }) => worst && at >= worst.at && end <= worst.end && name !== 'RunTask').sort((a, b) => b.ms - a.ms)[0];
  return { id: `hold.${kind}`, value: worst.ms, detail: `${tasks.filter(one => one.ms > 16).length} tasks above 16 ms, the longest ${inside ? `${inside.name} ${inside.url.split('/').at(-1)}` : 'the browser’s own'}; the longest gap of a page at rest ${ms(quiet.longest)}` };
}

/** Asks for the page to be read, and waits for the badge that says it was. */
async function read({ aside }) {
  await aside.evaluate(async patience => {
    const api = globalThis.browser ?? globalThis.chrome;
    const [{ id }] = await api.tabs.query({ url: 'http://long.kz/*' });
    await api.runtime.sendMessage({ name: 'tab.read', request: { tabId: id } });
    const deadline = Date.now() + patience;
    while (await api.action.getBadgeText({ tabId: id }) === '') {
      if (Date.now() > deadline) throw new Error('the page was not read in time');
      await new Promise(done => setTimeout(done, 200));
    }
  }, PATIENCE);
}

/** Sends itself messages, and notes how long each is kept waiting. */
async function held(page, task) {
  await page.evaluate(() => {
    const { port1, port2 } = new MessageChannel();
    let last = performance.now();
    const gaps = [];
    globalThis.anyqGaps = gaps;
    port1.onmessage = () => {
      const now = performance.now();
      gaps.push(now - last);
      last = now;
      if (globalThis.anyqGaps) port2.postMessage(0);
    };
    port2.postMessage(0);
  });
  await task();
  const [longest, many] = await page.evaluate(() => { const gaps = globalThis.anyqGaps; globalThis.anyqGaps = null; return [gaps.reduce((a, b) => Math.max(a, b), 0), gaps.filter(gap => gap > 16).length]; });
  return { longest, many };
}
