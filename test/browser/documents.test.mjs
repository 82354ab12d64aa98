// PDF and Word files in real browsers: picked, dropped, open in a tab, linked from a page; what is asked of the network for them.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asked, click, KINDS, marked, reaches, start, until, withPopup } from './harness.mjs';
import { tabOf } from './letters.mjs';

const path = name => fileURLToPath(new URL(`../fixtures/documents/${name}`, import.meta.url));
const PDF = readFileSync(path('own-courses-ru.libreoffice.pdf')), DOCX = readFileSync(path('own-hotel-kk.libreoffice.docx'));
const axe = readFileSync(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');
const PAGE = '/popup/document/index.html';

function answer(host, at) {
  if (host === 'papers.example') return at === '/policy.pdf' ? PDF : undefined;
  if (host !== 'papers.kz') return undefined;
  if (at === '/moved.pdf') return { status: 302, headers: { location: 'http://elsewhere.kz/policy.pdf' } };
  if (at === '/policy.pdf' || at === '/get') return { body: PDF, headers: { 'content-type': 'application/pdf', 'set-cookie': 'visitor=42' } };
  if (at === '/policy.docx') return { body: DOCX, headers: { 'content-type': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' } };
  return at === '/' ? '<!doctype html><meta charset="utf-8"><title>Papers</title><p>Магазин бумаги.</p><footer><a href="/policy.docx">Политика конфиденциальности</a></footer>' : undefined;
}

describe.each(KINDS)('%s', kind => {
  let browser;
  beforeAll(async () => { browser = await start(kind, answer); });
  afterAll(() => browser?.end());

  const stage = page => page.evaluate(() => document.querySelector('[data-stage]')?.dataset.stage);
  const read = page => until(async () => await stage(page) === 'read', 'the document is read', 20_000);
  const open = async (hash = '') => {
    const page = await browser.browser.newPage();
    await page.goto(`${browser.base}${PAGE}${hash}`, kind === 'firefox' ? { waitUntil: [] } : {});
    await page.waitForSelector('[data-pick]');
    return page;
  };
  const ours = () => browser.site.requests.filter(({ host, path: at }) => /papers|elsewhere/.test(host) && at !== '/favicon.ico');
  const pick = async (page, name) => (await page.$('[data-pick]')).uploadFile(path(name));
  /** Clicks words in the summary and sees them marked in the text. */
  const showQuote = async (page, line) => {
    await page.evaluate(one => document.querySelector(one).click(), line);
    await page.waitForSelector('[data-quote]');
    const words = await page.$eval('[data-quote] q', one => one.textContent);
    await page.evaluate(() => document.querySelector('[data-quote]').click());
    const seen = await until(async () => { const found = await marked(page, 'anyq-shown'); return found.texts.length && found.top >= 0 && found.bottom <= found.height && found; }, 'the words are marked, and in sight');
    const bare = text => text.replace(/[^\p{L}\p{N}]/gu, '');
    expect(bare(seen.texts[0])).toBe(bare(words));
    return page.$eval('[data-quote] .place', one => one.textContent);
  };

  test.each(['own-courses-ru.chromium.pdf', 'own-hotel-kk.library.docx'])('%s is picked, read, marked and shown, and nothing is asked of the network', async name => {
    browser.site.requests.length = 0;
    const page = await open();
    await pick(page, name);
    await read(page);
    const place = await showQuote(page, '[data-question=collect] [data-id]');
    if (name.endsWith('.pdf')) expect(place).toMatch(/^(?:стр\. 1|1-бет) · /);
    expect((await marked(page, 'anyq-collect')).texts.length).toBeGreaterThan(2);
    expect((await marked(page, 'anyq-withdraw')).texts.length).toBeGreaterThan(0);
    expect(asked(browser.site)).toEqual([]);
    await page.close();
  });

  test('a dropped file is read; one that cannot be is said so', async () => {
    const page = await open();
    const drop = (name, base64) => page.evaluate((called, data) => {
      const files = new DataTransfer();
      files.items.add(new File([Uint8Array.from(atob(data), letter => letter.charCodeAt(0))], called));
      document.querySelector('[data-drop]').dispatchEvent(new DragEvent('drop', { dataTransfer: files, bubbles: true, cancelable: true }));
    }, name, base64);
    await drop('old.doc', Buffer.from('d0cf11e0a1b11ae1', 'hex').toString('base64'));
    await until(() => page.evaluate(() => document.querySelector('[data-problem=doc]')?.textContent.includes('.docx')), 'the way out of a .doc');
    await drop('half.pdf', PDF.subarray(0, 20_000).toString('base64'));
    await until(() => page.$('[data-problem=broken]'), 'half a file is said to be so');
    await drop('policy.pdf', PDF.toString('base64'));
    await read(page);
    await page.close();
  });

  test.each(['/policy.pdf', ...kind === 'chromium' ? ['/get'] : []])('a PDF open in a tab, %s, is read from its own site, without cookies', async at => {
    const tab = await browser.open(`http://papers.kz${at}`).catch(() => null) ?? (await browser.browser.pages()).at(-1);
    browser.site.requests.length = 0;
    await withPopup(browser, tab, async popup => {
      await click(popup, '[data-tab-file=site] [data-read-file]');
    });
    const page = await tabOf(browser, PAGE);
    await read(page);
    expect(await page.$eval('header', one => one.textContent)).toContain('papers.kz');
    expect(ours()).toEqual([{ host: 'papers.kz', path: at }]);
    await page.close();
    await tab.close();
  });

  test('a Word file that a page links to is taken over from that page', async () => {
    const tab = await browser.open('http://papers.kz/');
    browser.site.requests.length = 0;
    await withPopup(browser, tab, async popup => {
      await reaches(popup, 'no-policy');
      await click(popup, '[data-read-document="http://papers.kz/policy.docx"]');
      await tabOf(browser, PAGE);
    });
    const page = await tabOf(browser, PAGE);
    await read(page);
    expect(await page.$eval('header', one => one.textContent)).toContain('policy.docx');
    expect(ours()).toEqual([{ host: 'papers.kz', path: '/policy.docx' }]);
    await page.close();
    await tab.close();
  });

  test('whoever sends us to another host is refused before that one hears of it', async () => {
    browser.site.requests.length = 0;
    const page = await open(`#url=${encodeURIComponent('http://papers.kz/moved.pdf')}`);
    await until(() => page.evaluate(() => document.querySelector('[data-problem=refused]')?.textContent.includes('papers.kz')), 'a sentence');
    expect(ours()).toEqual([{ host: 'papers.kz', path: '/moved.pdf' }]);
    await page.close();
  });

  test('off .kz: what the browser lets us, at the click alone, and no permission is left', async () => {
    const tab = await browser.open('http://papers.example/policy.pdf').catch(() => null) ?? (await browser.browser.pages()).at(-1);
    browser.site.requests.length = 0;
    let page;
    if (kind === 'chromium') {
      await withPopup(browser, tab, popup => click(popup, '[data-tab-file=site] [data-read-file]'));
      page = await tabOf(browser, PAGE);
    } else {
      await browser.inside(`Services.prefs.setBoolPref('extensions.webextOptionalPermissionPrompts', false)`);
      page = await open(`#url=${encodeURIComponent('http://papers.example/policy.pdf')}`);
      await page.waitForSelector('[data-asking]');
      expect(ours()).toEqual([]);
      await page.click('[data-allow]');
    }
    await read(page);
    expect(ours().map(({ host, path: at }) => host + at)).toEqual(['papers.example/policy.pdf']);
    expect(await browser.aside.evaluate(() => (globalThis.browser ?? globalThis.chrome).permissions.getAll().then(({ origins }) => origins.filter(one => one.includes('example'))))).toEqual([]);
    await page.close();
    await tab.close();
  });

  test('a letter is written of a document', async () => {
    const page = await open();
    await pick(page, 'own-courses-ru.libreoffice.docx');
    await read(page);
    await page.evaluate(() => document.querySelector('[data-write=withdraw]').click());
    const letter = await tabOf(browser, '/popup/letter/index.html?letter=');
    await letter.waitForSelector('.sheet');
    expect(await letter.$eval('.sheet', one => one.textContent)).toContain('Білімдар Онлайн');
    await letter.close();
    await page.close();
  });

  test('with the keyboard alone: a file is reached, the words are found', async () => {
    const page = await open();
    const focused = () => page.evaluate(() => document.activeElement?.outerHTML.slice(0, 80));
    for (let i = 0; i < 8 && !(await focused())?.includes('data-pick'); i++) await page.keyboard.press('Tab');
    expect(await focused()).toContain('data-pick');
    expect(await page.$eval('.pick-label', one => getComputedStyle(one).outlineStyle)).toBe('solid');
    await pick(page, 'own-saas-en.library.docx');
    await read(page);
    await page.focus('[data-question=collect] [data-id]');
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-quote]');
    await page.focus('[data-quote]');
    await page.keyboard.press('Enter');
    await until(async () => (await marked(page, 'anyq-shown')).texts.length, 'marked');
    await page.close();
  });

  test('axe finds nothing: empty, refused and read; light and dark, wide and narrow; no page is wider than its window', async () => {
    for (const [width, dark] of kind === 'chromium' ? [[1200, false], [320, true]] : [[1200, false], [320, false]]) {
      for (const name of [null, 'own-saas-en.chromium.pdf']) {
        const page = await open();
        await page.setViewport({ width, height: 800 });
        if (kind === 'chromium') await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' }]);
        if (name) { await pick(page, name); await read(page); }
        await page.evaluate(axe);
        const found = await page.evaluate(async () => (await window.axe.run(document)).violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`));
        expect(found, `${name} at ${width}, ${dark ? 'dark' : 'light'}`).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
        await page.close();
      }
    }
  });
});
