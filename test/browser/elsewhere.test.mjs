// Pages off .kz, which are read when the person asks and not before; pages in languages that are not read. In real browsers.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asked, badge, click, KINDS, marked, reaches, start, state, text, until, withPopup } from './harness.mjs';

describe.each(KINDS)('%s', kind => {
  let browser;
  beforeAll(async () => { browser = await start(kind); });
  afterAll(() => browser?.end());

  const says = (popup, words) => until(async () => (await text(popup)).includes(words), `the popup says: ${words}`);

  /** The popup says what was known when it was opened: it is opened until it says something else. */
  const comesTo = (page, is) => until(() => withPopup(browser, page, async popup => { await until(() => state(popup), 'popup'); return is(popup); }), 'another popup');

  test('nothing is done to a page elsewhere until the person asks; then it is read, shown and marked as any other', async () => {
    browser.site.requests.length = 0;
    const page = await browser.open('http://example.org/');
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    await withPopup(browser, page, async popup => {
      await reaches(popup, 'inaccessible');
      await says(popup, 'Сам Anyq читает только сайты .kz и .қаз');
      expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
      await click(popup, '[data-read]');
      await reaches(popup, 'read');
      await says(popup, 'только потому, что вы попросили');
      await click(popup, '[data-question=withdraw] [data-id]');
      await click(popup, '[data-quote]');
      await until(async () => (await marked(page, 'anyq-shown')).texts.length, 'the quote is marked');
      await click(popup, '[data-marks]');
      await until(async () => (await marked(page, 'anyq-share')).texts.length, 'marks');
      await click(popup, '[data-marks]');
      await until(() => page.evaluate(() => CSS.highlights.size === 0), 'no marks');
    });
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
    expect(asked(browser.site)).toEqual(['example.org']);
    await withPopup(browser, page, popup => reaches(popup, 'read'));
    await page.close();
  });

  test('a single-page site elsewhere is followed to its next address and left alone there', async () => {
    const page = await browser.open('http://single-page.org/');
    await page.click('#policy');
    await withPopup(browser, page, async popup => { await reaches(popup, 'inaccessible'); await click(popup, '[data-read]'); await reaches(popup, 'read'); });
    await page.bringToFront();
    await page.click('#home');
    await comesTo(page, async popup => await state(popup) === 'no-policy');
    await page.close();
  });

  test('late text elsewhere is read', async () => {
    const page = await browser.open('http://late.org/');
    await withPopup(browser, page, async popup => {
      await reaches(popup, 'inaccessible');
      await click(popup, '[data-read]');
      await reaches(popup, 'read');
    });
    await comesTo(page, async popup => (await text(popup)).includes('data@live.kz'));
    await page.close();
  });

  test('a frame elsewhere is read and marked too', async () => {
    const page = await browser.open('http://frame.org/');
    await withPopup(browser, page, async popup => {
      await reaches(popup, 'inaccessible');
      await click(popup, '[data-read]');
      await says(popup, 'data@live.kz');
      await click(popup, '[data-marks]');
      await until(() => page.evaluate(() => (document.querySelector('iframe').contentWindow.CSS.highlights.get('anyq-share')?.size ?? 0) > 0), 'marks in the frame');
    });
    await page.close();
  });

  test('a page of the browser is said to be that', async () => {
    const page = kind === 'firefox' ? await browser.browser.newPage() : await browser.open('chrome://version/');
    await withPopup(browser, page, popup => says(popup, 'Это страница самого браузера'));
    await page.close();
  });

  test('a policy in Chinese is not said to hold nothing, neither before it is read nor after', async () => {
    const page = await browser.open('http://chinese.kz/');
    await withPopup(browser, page, async popup => {
      await says(popup, 'на языке, которого Anyq не читает');
      await click(popup, '[data-read]');
      await reaches(popup, 'read');
      await says(popup, 'на языке, которого Anyq не читает');
      expect(await text(popup)).not.toContain('не сказано, кому');
    });
    expect(await badge(browser, 'http://chinese.kz/*')).toBe('');
    await page.close();
  });

  test('a policy with a part in Chinese is read, and the part is named', async () => {
    const page = await browser.open('http://chinese-part.kz/');
    await withPopup(browser, page, async popup => {
      await reaches(popup, 'read');
      await says(popup, 'Часть текста на языке, которого Anyq не читает');
      await says(popup, 'data@live.kz');
      await click(popup, '[data-id="unread"]');
      await click(popup, '.unread [data-quote]');
      await until(async () => (await marked(page, 'anyq-shown')).texts[0]?.startsWith('隐私政策'), 'the part is shown');
    });
    await page.close();
  });
});
