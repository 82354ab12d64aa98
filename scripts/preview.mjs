// Shows the popup without a page: `node scripts/preview.mjs OUT [name …]` draws it over the readings of test/popup in headless Chromium.
import { build } from 'esbuild';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import puppeteer from 'puppeteer-core';
import { esbuildRules } from './rules.mjs';

const out = resolve(process.argv[2] ?? 'dist/preview');
const wanted = process.argv.slice(3);
const views = [
  ['rich-ru', 'rich', 'ru'], ['rich-kk', 'rich', 'kk'], ['rich-en-dark', 'rich', 'en', 'dark'], ['rich-ru-320', 'rich', 'ru', 'light', 320],
  ['rich-kk-320-dark', 'rich', 'kk', 'dark', 320], ['quiet-kk', 'quiet', 'kk'], ['silent-ru', 'silent', 'ru'], ['no-policy-en', 'noPolicy', 'en'],
  ['opened-ru', 'rich', 'ru', 'light', 376, true], ['opened-kk-dark', 'rich', 'kk', 'dark', 376, true],
  ['site-ru', 'none', 'ru', 'light', 376, false, '[data-says]'], ['site-kk-320-dark', 'none', 'kk', 'dark', 320, false, '[data-says]'], ['site-en', 'none', 'en'],
  ['document-ru', 'none', 'ru', 'light', 376, false, '[data-read-document]'], ['document-kk-320-dark', 'none', 'kk', 'dark', 320, false, '[data-read-document]'],
  ['document-failed-ru', 'none', 'ru', 'light', 376, false, '[data-read-document$="cookies"]'], ['document-asked-kk', 'none', 'kk', 'dark', 376, false, '[data-read-document$="consent"]'],
  ['versions-kk-320-dark', 'mixed', 'kk', 'dark', 320, false, '[data-compare]'], ['versions-ru', 'mixed', 'ru', 'light', 376, false, '[data-compare]'],
  ['state-reading', 'reading', 'ru'], ['state-none', 'none', 'ru'], ['state-closed', 'closed', 'kk', 'dark'], ['state-broken', 'broken', 'ru'],
].filter(([name]) => !wanted.length || wanted.includes(name));

const page = html => `<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width">${html}`;

async function bundle() {
  const { outputFiles } = await build({
    stdin: { contents: readFileSync('test/popup/preview.tsx', 'utf8'), resolveDir: 'test/popup', loader: 'tsx' },
    bundle: true, write: false, charset: 'utf8', format: 'iife', jsx: 'automatic', jsxImportSource: 'preact', plugins: [esbuildRules],
  });
  mkdirSync(out, { recursive: true });
  const file = join(out, 'preview.html');
  writeFileSync(file, page(`<style>${readFileSync('popup/style.css', 'utf8')}</style><body><script>${outputFiles[0].text.replaceAll('</script', '<\\/script')}</script>`));
  return pathToFileURL(file).href;
}

const address = await bundle();
const browser = await puppeteer.launch({ executablePath: '/usr/bin/chromium', headless: true, pipe: true, args: ['--no-sandbox', '--disable-gpu'] });
try {
  const tab = await browser.newPage();
  for (const [name, reading, language, scheme = 'light', width = 376, opened = false, clicked = ''] of views) {
    await tab.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await tab.setViewport({ width, height: 600, deviceScaleFactor: 2 });
    await tab.goto(`${address}?${/^(?:site|document)/.test(name) ? 'links' : 'kept'}&reading=${reading}&language=${language}`);
    await tab.waitForSelector('[data-state]:not([data-state="asking"])');
    if (opened) await tab.evaluate(() => ['data.phone', 'recipients.partners', 'withdrawal'].forEach(id => document.querySelector(`[data-id="${id}"]`).click()));
    if (opened) await tab.evaluate(() => ['[data-law="withdrawal-deadline"]', '[data-marks]', '[data-report]'].forEach(one => document.querySelector(one).click()));
    if (clicked) await tab.waitForSelector(clicked).then(found => found.evaluate(one => one.click()));
    await tab.evaluate(() => new Promise(done => setTimeout(done, 200)));
    await tab.evaluate(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))));
    const wide = await tab.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    if (wide) console.log(`${name}: wider than ${width}`);
    await tab.setViewport({ width, height: await tab.evaluate(() => document.documentElement.scrollHeight), deviceScaleFactor: 2 });
    await tab.screenshot({ path: join(out, `${name}.png`) });
  }
} finally { await browser.close(); }
