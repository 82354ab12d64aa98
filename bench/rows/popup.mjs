// From the click on the toolbar button to the summary, beside a popup that has one word to show.
import { put, withTwin } from '../browser.mjs';
import { median, quantile } from '../compare.mjs';
import { policy } from '../pages.mjs';
import { ms } from '../print.mjs';

export const ids = ['popup.chromium'];
const ROUNDS = 12;

export async function* measure() {
  const { browser, id, open, aside, twinId } = await withTwin();
  const page = await open(put('policy-popup', policy(1)));
  await aside.waitForFunction(async () => { const [tab] = await chrome.tabs.query({ url: 'http://policy-popup.kz/*' }); return await chrome.action.getBadgeText({ tabId: tab.id }) !== ''; }, { timeout: 60_000, polling: 200 });
  const extensions = await browser.extensions();
  const once = which => painted(browser, extensions.get(which), which, page);
  await once(id);
  await once(twinId);
  const pairs = [];
  for (let round = 0; round < ROUNDS; round++) pairs.push([await once(id), await once(twinId)]);
  const [ours, empty] = [0, 1].map(side => median(pairs.map(pair => pair[side])));
  const ratios = pairs.map(([a, b]) => a / b);
  yield { id: 'popup.chromium', value: ours / empty, detail: `${ms(ours)} / ${ms(empty)}`, spread: [quantile(ratios, 0.25), quantile(ratios, 0.75)], subject: ours, control: empty };
  await page.close();
}

/** ms from the click to the first text on the screen. Ours shows none before it has the reading. */
async function painted(browser, extension, id, page) {
  await page.bringToFront();
  const opened = browser.waitForTarget(target => target.type() === 'page' && target.url().startsWith(`chrome-extension://${id}/`) && !target.url().includes('?'), { timeout: 10_000 });
  const clicked = performance.timeOrigin + performance.now();
  await extension.triggerAction(page);
  const popup = await (await opened).asPage();
  const shown = await popup.waitForFunction(() => {
    const paint = performance.getEntriesByName('first-contentful-paint')[0];
    const state = document.querySelector('[data-state]')?.dataset.state;
    return paint && (!document.scripts.length || state === 'read') && performance.timeOrigin + paint.startTime;
  }, { timeout: 10_000 });
  const at = await shown.jsonValue();
  await popup.close().catch(() => {});
  await browser.waitForTarget(() => !browser.targets().some(target => target.url().startsWith(`chrome-extension://${id}/popup`) && !target.url().includes('?')), { timeout: 10_000 });
  return at - clicked;
}
