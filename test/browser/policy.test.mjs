// Policies in real browsers: recognised, read, answered in the popup, shown and marked in the page.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asked, click, KINDS, marked, reaches, SEEDS, start, text, until, withPopup } from './harness.mjs';

const clean = words => words.replace(/\s+/g, ' ').trim();
const outside = page => page.evaluate(() => document.documentElement.outerHTML);
const inside = page => page.evaluate(() => document.body.outerHTML);

describe.each(KINDS)('%s', kind => {
  let browser;
  beforeAll(async () => { browser = await start(kind); });
  afterAll(() => browser?.end());

  const visit = async (host, task) => {
    browser.site.requests.length = 0;
    const page = await browser.open(`http://${host}/`);
    const before = await outside(page);
    await withPopup(browser, page, async popup => { await reaches(popup, 'read'); await task(page, popup); });
    expect(await outside(page), 'nothing is left behind').toBe(before);
    expect(asked(browser.site), 'no request but to the page').toEqual([host]);
    await page.close();
  };
  /** Opens a line, clicks its words, sees them in the page. */
  const showQuote = async (page, popup, line) => {
    await click(popup, line);
    const words = clean(await until(() => popup.run(window => window.document.querySelector('[data-quote] q')?.textContent), 'a quote'));
    await click(popup, '[data-quote]');
    const seen = await until(async () => { const found = await marked(page, 'anyq-shown'); return found.texts.length && found; }, 'the quote is marked');
    expect(seen.texts).toEqual([words]);
    expect(seen.top).toBeGreaterThanOrEqual(0);
    expect(seen.bottom).toBeLessThanOrEqual(seen.height);
    return seen;
  };

  test.each(SEEDS)('%s is read and its words are found in the page', id => visit(`${id}.kz`, async (page, popup) => {
    const questions = await popup.run(window => [...window.document.querySelectorAll('[data-question]')].map(one => one.dataset.question));
    expect(questions).toEqual(['collect', 'share', 'withdraw']);
    await showQuote(page, popup, '[data-question=collect] [data-id]');
  }));

  test('the sample answers the three questions with its own words', () => visit('demo.kz', async (page, popup) => {
    const said = await text(popup);
    for (const words of ['ИИН', 'без вашего согласия', 'privacy@demo.kz', 'Отзыв согласия', '220340004177']) expect(said).toContain(words);
    const { scrolled } = await showQuote(page, popup, '[data-question=withdraw] [data-id]');
    expect(scrolled, 'the clause is far down the page').toBeGreaterThan(500);
  }));

  test('all clauses are marked at once and unmarked without a trace', () => visit('demo.kz', async (page, popup) => {
    const body = await inside(page);
    await click(popup, '[data-marks]');
    const share = await until(async () => { const { texts } = await marked(page, 'anyq-share'); return texts.length && texts; }, 'marks');
    expect(share.some(words => words.startsWith('4.2.'))).toBe(true);
    expect((await marked(page, 'anyq-withdraw')).texts.some(words => words.startsWith('6.2.'))).toBe(true);
    expect(await inside(page), 'the body is not touched by marks').toBe(body);
    expect(await page.evaluate(() => getComputedStyle(document.querySelector('anyq-legend')).position)).toBe('fixed');
    await click(popup, '[data-marks]');
    await until(() => page.evaluate(() => CSS.highlights.size === 0), 'no marks');
  }));

  test('words in a closed part are shown by its title, which stays closed', () => visit('demo.kz', async (page, popup) => {
    await click(popup, '[data-id="signals.no-liability"]');
    await click(popup, '[data-quote]');
    const { texts, top, height } = await until(async () => { const found = await marked(page, 'anyq-shown'); return found.texts.length && found; }, 'marked');
    expect(texts.at(-1)).toContain('5.4.');
    expect(top < height).toBe(true);
  }));

  test('a .қаз address is as good', () => visit('xn--80aswg.xn--80ao21a', async () => {}));
});
