// What happens around a policy: pages that are none, late text, another address, an ended background, an open legend.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asked, badge, KINDS, marked, QUIET, reaches, start, until, withPopup } from './harness.mjs';

describe.each(KINDS)('%s', kind => {
  let browser;
  beforeAll(async () => { browser = await start(kind); });
  afterAll(() => browser?.end());

  test.each(QUIET)('nothing is done to %s, which is no policy', async name => {
    browser.site.requests.length = 0;
    const page = await browser.open(`http://${name}.kz/`);
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    await withPopup(browser, page, popup => reaches(popup, 'no-policy'));
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
    expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
    expect(await badge(browser, `http://${name}.kz/*`)).toBe('');
    expect(asked(browser.site)).toEqual([`${name}.kz`]);
    await page.close();
  });

  test('the person may have any page of .kz read', async () => {
    const page = await browser.open('http://offer.kz/');
    await withPopup(browser, page, async popup => {
      await reaches(popup, 'no-policy');
      await popup.run(window => window.document.querySelector('[data-read]').click());
      await reaches(popup, 'read');
    });
    await page.close();
  });

  test('text that comes late is read', async () => {
    const page = await browser.open('http://late.kz/');
    await until(async () => await badge(browser, 'http://late.kz/*') !== '', 'badge');
    await withPopup(browser, page, popup => reaches(popup, 'read'));
    await page.close();
  });

  test('a single-page site is read at one address and left alone at the next, again and again', async () => {
    const page = await browser.open('http://single-page.kz/');
    for (const round of [1, 2]) {
      await page.bringToFront();
      await page.click('#policy');
      await until(async () => await badge(browser, 'http://single-page.kz/*') !== '', `badge in round ${round}`);
      await withPopup(browser, page, popup => reaches(popup, 'read'));
      await page.bringToFront();
      await page.click('#home');
      await until(async () => await badge(browser, 'http://single-page.kz/*') === '', `no badge in round ${round}`);
      await withPopup(browser, page, popup => reaches(popup, 'no-policy'));
    }
    await page.close();
  });

  test('the background ends, and comes back when it is needed', async () => {
    const page = await browser.open('http://demo.kz/');
    await until(async () => await badge(browser, 'http://demo.kz/*') !== '', 'badge');
    await browser.endBackground();
    await until(async () => !await browser.backgroundRuns(), 'the background ended', 20_000);
    await page.goto('http://demo.kz/kk/');
    await until(async () => await badge(browser, 'http://demo.kz/*') !== '', 'badge after the background came back');
    await page.close();
  });

  test('a second injection changes nothing', async () => {
    const page = await browser.open('http://demo.kz/');
    await withPopup(browser, page, popup => reaches(popup, 'read'));
    await browser.aside.evaluate(async () => {
      const api = globalThis.browser ?? globalThis.chrome;
      const [{ id }] = await api.tabs.query({ url: 'http://demo.kz/*' });
      for (const file of ['gate.js', 'content.js', 'gate.js']) await api.scripting.executeScript({ target: { tabId: id }, files: [file] });
    });
    await withPopup(browser, page, popup => reaches(popup, 'read'));
    expect((await marked(page, 'anyq-shown')).texts).toEqual([]);
    await page.close();
  });

  test('the browser has nothing to complain of', async () => expect(await browser.warnings()).toEqual([]));
});

test('web-ext lint finds nothing in the package for Firefox', () => {
  const root = fileURLToPath(new URL('../../', import.meta.url));
  const report = JSON.parse(execFileSync('npx', ['--no-install', 'web-ext', 'lint', '--source-dir', 'dist/firefox', '--output', 'json'], { cwd: root, encoding: 'utf8' }));
  expect(report.summary).toMatchObject({ errors: 0, warnings: 0, notices: 0 });
});
