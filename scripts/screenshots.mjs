// Pictures of the popup and of the marked page on the sample policy, both browsers, light and dark, in docs/screens/.
// `npm run screenshots`, or after a build `node scripts/screenshots.mjs chromium|firefox` for one of them.
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { answered, target } from './demo.mjs';
import { launch } from './drive.mjs';
import { letterPictures } from './letter-screens.mjs';
import { serve } from './site.mjs';

const folder = fileURLToPath(new URL('../docs/screens', import.meta.url));
/** Each page of the sample, and the languages in which the popup is shown over it; the page's own comes last. */
const PAGES = { ru: ['', ['en', 'ru']], kk: ['kk/', ['kk']] };

async function pictures(kind, dark, port, { url, hosts }) {
  const driver = await launch(kind, { port, hosts, alone: true, dark });
  const name = what => `${folder}/${kind}-${dark ? 'dark' : 'light'}-${what}.png`;
  try {
    for (const [language, [path, spoken]] of Object.entries(PAGES)) {
      const page = await driver.open(url + path);
      const popup = await driver.popup(page);
      await answered(popup);
      for (const one of spoken) await inLanguage(popup, one, name(`popup-${one}`));
      await marked(popup, name(`opened-${language}`));
      if (kind === 'chromium' && !dark && language === 'ru') await letterPictures(driver, popup, folder);
      await popup.close();
      await page.screenshot({ path: name(`page-${language}`) });
      if (kind === 'chromium') await whole(driver, page.url(), dark, name(`whole-${language}`));
      await page.close();
    }
  } finally { await driver.close(); }
}

async function inLanguage(popup, language, path) {
  await click(popup, `[data-language="${language}"]`);
  await shows(popup, `[data-language="${language}"][aria-pressed="true"]`);
  // Firefox draws no scroll bar in a snapshot and leaves its place white.
  await popup.run(window => { window.document.documentElement.style.scrollbarWidth = 'none'; });
  await popup.screenshot(path);
}

/** All marks on, and the words about the first recipient shown in the page. */
async function marked(popup, path) {
  await click(popup, '[data-marks]');
  await shows(popup, '[data-marks][aria-checked="true"]');
  await click(popup, '[data-question="share"] [data-id^="recipients."]');
  await shows(popup, '.panel [data-quote]');
  await click(popup, '.panel [data-quote]');
  await shows(popup, '.quote-outcome:not(:empty)');
  await popup.run(window => window.document.querySelector('.panel').scrollIntoView({ block: 'center' }));
  await popup.screenshot(path);
}

/** All that stands in the popup, however long: the same document as a page of its own. */
async function whole({ browser, base }, address, dark, path) {
  const page = await browser.newPage();
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' }]);
  await page.goto(`${base}/popup/index.html?tab=-1`);
  const tab = await page.evaluate(async url => (await globalThis.chrome.tabs.query({ url }))[0].id, address);
  await page.goto(`${base}/popup/index.html?tab=${tab}`);
  await page.waitForSelector('[data-state="read"]');
  await page.setViewport({ width: 376, height: 600 });
  await page.setViewport({ width: 376, height: await page.evaluate(() => document.documentElement.scrollHeight) });
  await page.screenshot({ path });
  await page.close();
}

const click = (popup, selector) => popup.run((window, one) => window.document.querySelector(one).click(), selector);

async function shows(popup, selector) {
  for (const deadline = Date.now() + 20_000; Date.now() < deadline; await new Promise(next => setTimeout(next, 50))) {
    if (await popup.run((window, one) => window.document.querySelector(one) !== null, selector)) return;
  }
  throw new Error(`no ${selector} in the popup`);
}

mkdirSync(folder, { recursive: true });
const demo = target();
const site = await serve(demo.answer);
try {
  for (const kind of process.argv[2] ? [process.argv[2]] : ['chromium', 'firefox']) {
    for (const dark of [false, true]) await pictures(kind, dark, site.port, demo);
  }
} finally { await site.close(); }
