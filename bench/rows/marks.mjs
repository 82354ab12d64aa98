// Marking all clauses of a long policy: what the page has to do again, and how it scrolls with the marks on.
import { browser, put } from '../browser.mjs';
import { quantile } from '../compare.mjs';
import { policy } from '../pages.mjs';
import { ms } from '../print.mjs';
import { traced } from '../trace.mjs';

export const ids = ['marks.layout', 'marks.paint', 'marks.frames'];

export async function* measure() {
  const { open, aside } = await browser('chromium');
  const page = await open(put('policy-marks', policy(2)));
  const badge = async () => { const [tab] = await chrome.tabs.query({ url: 'http://policy-marks.kz/*' }); return await chrome.action.getBadgeText({ tabId: tab.id }) !== ''; };
  await aside.waitForFunction(badge, { timeout: 60_000, polling: 200 });
  await page.bringToFront();
  await frames(page);
  const mark = on => aside.evaluate(async wanted => { const [tab] = await chrome.tabs.query({ url: 'http://policy-marks.kz/*' }); await chrome.tabs.sendMessage(tab.id, { name: 'page.marks', request: { on: wanted } }, { frameId: 0 }); }, on);
  const drawn = () => page.evaluate(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))));
  const events = await traced(page, async () => { await mark(true); await drawn(); });
  const clauses = await page.evaluate(() => [...CSS.highlights.values()].reduce((all, one) => all + one.size, 0));
  const count = name => events.filter(event => event.name === name).length;
  const longest = Math.max(0, ...events.filter(({ name }) => name === 'RunTask').map(one => one.ms));
  yield { id: 'marks.layout', value: count('Layout'), detail: `${clauses} clauses; the longest task ${ms(longest)}` };
  yield { id: 'marks.paint', value: count('Paint'), detail: `${count('UpdateLayoutTree')} of styles` };
  const rounds = [];
  for (let round = 0; round < 5; round++) { await mark(true); const on = await frames(page); await mark(false); rounds.push([on, await frames(page)]); }
  const [on, off] = [0, 1].map(side => quantile(rounds.map(pair => pair[side]), 0.5));
  yield { id: 'marks.frames', value: on / off, detail: `${ms(on)} / ${ms(off)}`, subject: on, control: off };
  await page.close();
}

/** Scrolls for 100 frames; the 95th of their times, slowest last. */
async function frames(page) {
  const times = await page.evaluate(async () => {
    const all = [];
    scrollTo(0, 0);
    let last = await new Promise(requestAnimationFrame);
    for (let at = 0; at < 100; at++) { scrollTo(0, scrollY + 60); const now = await new Promise(requestAnimationFrame); all.push(now - last); last = now; }
    return all;
  });
  return quantile(times, 0.95);
}
