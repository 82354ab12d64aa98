// The popup and the marked page over the bundled sample, in both browsers, light and dark: docs/screens/*.png.
// `node scripts/screenshots.mjs [chromium|firefox]` after a build; DIST names another folder than dist.
import { mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from './shots/chromium.mjs';
import { firefox } from './shots/firefox.mjs';
import { site } from './shots/site.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = resolve(process.env.DIST ?? join(root, 'dist'));
const out = join(root, 'docs/screens');
const gecko = JSON.parse(readFileSync(join(root, 'manifest.json'), 'utf8')).browser_specific_settings.gecko.id;
const launch = { chromium: ['chrome', chromium], firefox: ['firefox', firefox] };
const PAGES = { ru: 'http://demo.kz/', kk: 'http://demo.kz/kk/' };
const VIEWPORT = { width: 1000, height: 760 };

async function shots(name, scheme, port) {
  const [folder, start] = launch[name];
  const browser = await start({ dist: join(dist, folder), port, scheme, gecko });
  const path = what => join(out, `${name}-${scheme}-${what}.png`);
  try {
    for (const [language, address] of Object.entries(PAGES)) {
      const page = await browser.open(address, VIEWPORT);
      const popup = await browser.popup(page);
      await popup.wait('[data-state="read"]');
      for (const spoken of language === 'ru' ? ['en', 'ru'] : ['kk']) await inLanguage(popup, spoken, path(`popup-${spoken}`));
      await marked(popup, page, path(`page-${language}`));
      await popup.whole?.(path(`whole-${language}`));
      await page.close();
    }
  } finally { await browser.close(); }
}

async function inLanguage(popup, spoken, path) {
  await popup.click(`[data-language="${spoken}"]`);
  await popup.wait(`[data-language="${spoken}"][aria-pressed="true"]`);
  await popup.shot(path);
}

/** All marks on and one quote shown, as after a click on "who gets it". */
async function marked(popup, page, path) {
  await popup.click('[data-marks]');
  await popup.wait('[data-marks][aria-checked="true"]');
  await popup.click('[data-question="share"] [data-id^="recipients."]');
  await popup.wait('.panel [data-quote]');
  await popup.click('.panel [data-quote]');
  await popup.wait('.quote-outcome:not(:empty)');
  await popup.shot(path.replace('page-', 'popup-open-'));
  await popup.close();
  await page.shot(path);
}

mkdirSync(out, { recursive: true });
const { port, close } = await site();
try {
  for (const name of process.argv[2] ? [process.argv[2]] : Object.keys(launch)) {
    for (const scheme of ['light', 'dark']) {
      await shots(name, scheme, port);
      console.log(`${name}, ${scheme}: done`);
    }
  }
} finally { close(); }
