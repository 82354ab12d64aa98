// What a page pays that is no policy, in Chromium's own trace: when it loads, and while it never comes to rest.
import { put, withTwin } from '../browser.mjs';
import { median } from '../compare.mjs';
import { OTHERS, page as html } from '../pages.mjs';
import { ms } from '../print.mjs';
import { sum, traced } from '../trace.mjs';
import { EMPTY } from '../twin.mjs';

export const ids = ['gate.trace', 'idle.share', 'idle.long'];
const LOADS = 20;

export async function* measure() {
  const { open, autoconsent } = await withTwin();
  yield* loading(open, autoconsent);
  yield* resting(open);
}

/** All scripts at each load, side by side: ours, the empty one, and that of a peer that runs on every page too. */
async function* loading(open, autoconsent) {
  const address = put('news-trace', OTHERS.news);
  const page = await open(address);
  const loads = [];
  for (let at = 0; at < LOADS; at++) loads.push(await traced(page, () => page.goto(address, { waitUntil: 'load' }).then(() => page.evaluate(() => new Promise(done => setTimeout(done, 50))))));
  await page.close();
  const cost = file => median(loads.map(events => sum(events.filter(({ name, url }) => url.endsWith(file) && (name === 'EvaluateScript' || name === 'FunctionCall')))));
  const [ours, empty, peer] = ['/gate.js', `/${EMPTY}`, autoconsent].map(cost);
  yield { id: 'gate.trace', value: ours - empty, detail: `${ms(ours)} − ${ms(empty)}; autoconsent of the same loads ${ms(peer)}`, subject: ours, control: empty, peer };
}

const TICKER = `<p id="t"></p><ul id="l"></ul><script>let n = 0; setInterval(() => { t.textContent = 'Курс ' + ++n; const line = document.createElement('li'); line.textContent = 'Сделка ' + n; l.append(line); if (l.children.length > 50) l.firstChild.remove(); }, 16);</script>`;

/** 30 s of a ticker: the signal for late text gives up within the first 20. */
async function* resting(open) {
  const page = await open(put('ticker', html('Биржа', TICKER)));
  const seconds = 30;
  const events = await traced(page, () => page.evaluate(time => new Promise(done => setTimeout(done, time)), seconds * 1000));
  await page.close();
  const begun = Math.min(...events.map(({ at }) => at));
  const ours = events.filter(({ name, url }) => url.endsWith('/gate.js') && name === 'FunctionCall');
  const last = ours.length ? (Math.max(...ours.map(({ at }) => at)) - begun) / 1000 : 0;
  yield { id: 'idle.share', value: sum(ours) / (seconds * 10), detail: `${ms(sum(ours))} of ${seconds} s in ${ours.length} looks, the last after ${last.toFixed(0)} s` };
  yield { id: 'idle.long', value: ours.filter(one => one.ms > 50).length };
}
