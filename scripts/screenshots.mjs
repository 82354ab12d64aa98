// The popup and the marked page over the bundled sample, in both browsers, light and dark: docs/screens/*.png.
// `node scripts/screenshots.mjs [chromium|firefox]`, after a build.
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { launch } from './drive.mjs';
import { serve } from './site.mjs';

const root = new URL('../', import.meta.url);
const out = fileURLToPath(new URL('docs/screens/', root));
/** Each page of the sample, and the languages in which the popup is shown over it; the page's own comes last. */
const PAGES = { ru: ['/', ['en', 'ru']], kk: ['/kk/', ['kk']] };

function answer(host, path) {
  const file = new URL(`demo${path.endsWith('/') ? `${path}index.html` : path}`, root);
  return host === 'demo.kz' && existsSync(file) ? readFileSync(file) : undefined;
}

async function shots(kind, scheme, port) {
  const browser = await launch(kind, { port, alone: true, dark: scheme === 'dark' });
  try {
    for (const [language, [path, spoken]] of Object.entries(PAGES)) {
      const page = await browser.open(`http://demo.kz${path}`);
      const popup = await browser.popup(page);
      const name = what => `${out}${kind}-${scheme}-${what}.png`;
      await seen(popup, '[data-state="read"]');
      for (const one of spoken) await inLanguage(popup, one, name(`popup-${one}`));
      await marked(popup, name(`opened-${language}`));
      await popup.close();
      await page.screenshot({ path: name(`page-${language}`) });
      await page.close();
    }
  } finally { await browser.close(); }
}

async function inLanguage(popup, language, path) {
  await click(popup, `[data-language="${language}"]`);
  await seen(popup, `[data-language="${language}"][aria-pressed="true"]`);
  // Firefox draws no scroll bar in a snapshot and leaves its place white.
  await popup.run(window => { window.document.documentElement.style.scrollbarWidth = 'none'; });
  await popup.screenshot(path);
}

/** All marks on, and the words about the first recipient shown in the page. */
async function marked(popup, path) {
  await click(popup, '[data-marks]');
  await seen(popup, '[data-marks][aria-checked="true"]');
  await click(popup, '[data-question="share"] [data-id^="recipients."]');
  await seen(popup, '.panel [data-quote]');
  await click(popup, '.panel [data-quote]');
  await seen(popup, '.quote-outcome:not(:empty)');
  await popup.screenshot(path);
}

const click = (popup, selector) => popup.run((window, one) => window.document.querySelector(one).click(), selector);

async function seen(popup, selector) {
  for (const end = Date.now() + 20_000; Date.now() < end; await new Promise(resolve => setTimeout(resolve, 50))) {
    if (await popup.run((window, one) => window.document.querySelector(one) !== null, selector)) return;
  }
  throw new Error(`no ${selector} in the popup`);
}

mkdirSync(out, { recursive: true });
const site = await serve(answer);
try {
  for (const kind of process.argv[2] ? [process.argv[2]] : ['chromium', 'firefox']) {
    for (const scheme of ['light', 'dark']) {
      await shots(kind, scheme, site.port);
      console.log(`${kind}, ${scheme}: done`);
    }
  }
} finally { await site.close(); }
