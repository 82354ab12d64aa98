// A policy over several pages, and one in a frame of another site, in real browsers: what is asked of the network, and what is said.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { badge, click, KINDS, marked, openedWithMarks, reaches, start, text, until, withPopup } from './harness.mjs';

const furtherPages = popup => popup.run(window => [...window.document.querySelectorAll('[data-further-page]')].map(one => one.dataset.furtherPage));
const further = popup => popup.run(window => window.document.querySelector('[data-further]')?.dataset.further);
const ids = (popup, question) => popup.run((window, name) => [...window.document.querySelectorAll(`[data-question=${name}] [data-id]`)].map(one => one.dataset.id), question);

describe.each(KINDS)('%s', kind => {
  let browser;
  beforeAll(async () => { browser = await start(kind); });
  afterAll(() => browser?.end());

  const requests = () => browser.site.requests.filter(({ host, path }) => /\.kz$/.test(host) && path !== '/favicon.ico');
  /** Opens the policy and the popup on it, and waits until the popup says that it goes on; by then nothing was asked for but the page. */
  const visit = async (name, task) => {
    browser.site.requests.length = 0;
    const page = await browser.open(`http://${name}.kz/privacy`);
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    await until(async () => await badge(browser, `http://${name}.kz/*`) !== '', 'badge without a click');
    await withPopup(browser, page, async popup => {
      await reaches(popup, 'read');
      expect(await until(async () => { const found = await furtherPages(popup); return found.length && found; }, 'further pages')).toEqual([`http://${name}.kz/privacy?page=2`]);
      expect(requests().map(({ path }) => path).filter(path => path !== '/loud.js'), 'no request before the click').toEqual(['/privacy']);
      browser.site.requests.length = 0;
      await task(popup, page);
    });
    expect(await page.evaluate(() => document.documentElement.outerHTML), 'the page is as it was').toBe(before);
    await page.close();
  };
  const readRest = async popup => {
    await click(popup, '[data-rest]');
    await until(async () => await further(popup) === 'read', 'all is read', 20_000);
  };

  test('the rest is read at a click: one request for each page of the site, none for the other address', () => visit('paged', async (popup, page) => {
    expect(await ids(popup, 'share')).toEqual([]);
    await readRest(popup);
    expect(requests()).toEqual([{ host: 'paged.kz', path: '/privacy?page=2' }, { host: 'paged.kz', path: '/privacy?page=3' }]);
    const said = await text(popup);
    for (const words of ['без вашего согласия', 'dannye@paged.kz', '3 года', 'docs.elsewhere.kz']) expect(said).toContain(words);
    expect(await furtherPages(popup)).toEqual(['http://paged.kz/privacy?page=2', 'http://paged.kz/privacy?page=3', 'http://docs.elsewhere.kz/4']);
    await click(popup, '[data-question=collect] [data-id="data.phone"]');
    await click(popup, '[data-question=collect] button[data-quote]');
    expect((await until(async () => { const { texts } = await marked(page, 'anyq-shown'); return texts.length && texts; }, 'shown in this page')).join()).toContain('номер телефона');
  }));

  test('words of another page say where they stand, and open it with its marks', async () => {
    const page = await browser.open('http://paged.kz/privacy');
    const popup = await browser.popup(page);
    await reaches(popup, 'read');
    await readRest(popup);
    await click(popup, '[data-id="recipients.partners"]');
    expect(await until(() => popup.run(window => window.document.querySelector('[data-page] .place')?.textContent), 'a place')).toMatch(/^стр\. 2 · п\. 3\.1/);
    await click(popup, '[data-page="2"]');
    const opened = await openedWithMarks(browser, 'http://paged.kz/privacy?page=2');
    await popup.close();
    await opened.close();
    await page.close();
  });

  test('a page that is gone is said to be, and the others are read', () => visit('torn', async popup => {
    await readRest(popup);
    expect(await popup.run(window => window.document.querySelector('[data-further-page$="page=3"] [data-failure]')?.dataset.failure)).toBe('missing');
    expect(await ids(popup, 'share')).toContain('recipients.partners');
  }));

  test('a document in a frame of another site: said, with the way to it; what holds it is never asked', async () => {
    browser.site.requests.length = 0;
    const page = await browser.open('http://foreign.kz/');
    await withPopup(browser, page, async popup => {
      await reaches(popup, 'no-policy');
      const before = requests().length;
      const link = await until(() => popup.run(window => window.document.querySelector('[data-frames] [data-away]')?.href), 'the frame is named');
      expect(link).toBe('http://docs.elsewhere.kz/document/politika-sarzhan');
      expect(await popup.run(window => window.document.querySelectorAll('[data-frames] li').length), 'not the counter').toBe(1);
      expect(await text(popup)).toContain('показывает другой сайт');
      expect(requests().length).toBe(before);
    });
    await page.close();
  });
});
