// Pictures of the popup and of the marked page on the sample policy, both browsers, light and dark, in docs/screenshots/. `npm run screenshots`
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { answered, target } from './demo.mjs';
import { launch } from './drive.mjs';
import { serve } from './site.mjs';

const folder = fileURLToPath(new URL('../docs/screenshots', import.meta.url));
const PAGES = { ru: '', kk: 'kk/' };

async function pictures(kind, dark, port, { url, hosts }) {
  const driver = await launch(kind, { port, hosts, alone: true, dark });
  const name = (what, language) => `${folder}/${kind}-${what}-${language}-${dark ? 'dark' : 'light'}.png`;
  try {
    for (const [language, path] of Object.entries(PAGES)) {
      const page = await driver.open(url + path);
      const popup = await driver.popup(page);
      await answered(popup);
      await popup.screenshot(name('popup', language));
      await popup.run(window => window.document.querySelector('[data-marks]').click());
      await page.waitForFunction(() => CSS.highlights.size > 0);
      await page.evaluate(() => scrollTo({ top: 640, behavior: 'instant' }));
      await page.screenshot({ path: name('page', language) });
      await popup.close();
      await page.close();
    }
  } finally { await driver.close(); }
}

mkdirSync(folder, { recursive: true });
const demo = target();
const site = await serve(demo.answer);
for (const kind of ['chromium', 'firefox']) for (const dark of [false, true]) await pictures(kind, dark, site.port, demo);
await site.close();
