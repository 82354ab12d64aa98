// Policies that do not stand in the page itself: in frames, shadow roots, dialogs and tabs; in real browsers.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asked, badge, click, KINDS, reaches, start, text, until, withPopup } from './harness.mjs';

const outside = page => page.evaluate(() => document.documentElement.outerHTML);

/** Every tree of the page: frames of the same origin and open shadow roots too. It travels as text. */
const trees = `(() => { const all = []; const visit = root => { all.push(root); for (const one of root.querySelectorAll('*')) { const inner = one.shadowRoot ?? one.contentDocument; if (inner) visit(inner); } }; visit(document); return all; })()`;
/** What is marked under a name in any frame, and where the first of it stands in the window. */
const markedAnywhere = (page, name) => page.evaluate(`(() => {
  const views = ${trees}.filter(root => root.nodeType === 9).map(root => root.defaultView);
  const ranges = views.flatMap(view => [...view.CSS.highlights.get('${name}') ?? []].map(range => ({ view, range })));
  let top;
  if (ranges[0]) { let { view, range } = ranges[0]; top = range.getBoundingClientRect().top; for (; view.frameElement; view = view.parent) top += view.frameElement.getBoundingClientRect().top + view.frameElement.clientTop; }
  return { texts: ranges.map(({ range }) => range.toString().replace(/\\s+/g, ' ').trim()), top, height: innerHeight };
})()`);
const leftBehind = page => page.evaluate(`${trees}.reduce((sum, root) => sum + (root.defaultView?.CSS.highlights.size ?? 0) + root.adoptedStyleSheets.length, 0)`);

describe.each(KINDS)('%s', kind => {
  let browser;
  beforeAll(async () => { browser = await start(kind); });
  afterAll(() => browser?.end());

  const visit = async (name, task, same = true) => {
    browser.site.requests.length = 0;
    const page = await browser.open(`http://${name}.kz/`);
    const before = await outside(page);
    await until(async () => await badge(browser, `http://${name}.kz/*`) !== '', 'badge without a click');
    await withPopup(browser, page, async popup => { await reaches(popup, 'read'); await task(page, popup); });
    if (same) expect(await outside(page)).toBe(before);
    expect(asked(browser.site)).toEqual([`${name}.kz`]);
    await page.close();
  };
  const quoteOf = async (popup, line) => {
    await click(popup, line);
    return until(() => popup.run(window => window.document.querySelector('[data-quote] q')?.textContent), 'a quote');
  };

  test.each(['frame', 'srcdoc', 'shadow'])('%s: the policy is read, shown and marked where it stands', name => visit(name, async (page, popup) => {
    expect(await text(popup)).toContain('data@live.kz');
    const words = await quoteOf(popup, '[data-question=collect] [data-id]');
    await click(popup, '[data-quote]');
    const seen = await until(async () => { const found = await markedAnywhere(page, 'anyq-shown'); return found.texts.length && found; }, 'the quote is marked');
    expect(seen.texts.join(' ').replace(/\s+/g, ' ')).toContain(words.slice(0, 20));
    expect(seen.top).toBeGreaterThanOrEqual(0);
    expect(seen.top).toBeLessThan(seen.height);
    await click(popup, '[data-marks]');
    await until(async () => (await markedAnywhere(page, 'anyq-share')).texts.some(one => one.startsWith('3.')), 'marks');
    await click(popup, '[data-marks]');
    await until(async () => await leftBehind(page) === 0, 'no marks');
  }));

  /** How many points of two pictures differ: an underline alone is a few, a tint behind the words many. */
  const changed = (...pictures) => browser.aside.evaluate(async (...encoded) => {
    const [a, b] = await Promise.all(encoded.map(async data => {
      const picture = await globalThis.createImageBitmap(new globalThis.Blob([Uint8Array.from(globalThis.atob(data), letter => letter.charCodeAt(0))], { type: 'image/png' }));
      const canvas = new globalThis.OffscreenCanvas(picture.width, picture.height).getContext('2d');
      canvas.drawImage(picture, 0, 0);
      return new Uint32Array(canvas.getImageData(0, 0, picture.width, picture.height).data.buffer);
    }));
    return a.reduce((sum, point, at) => sum + Number(point !== b[at]), 0);
  }, ...pictures);

  test.each(['late', 'shadow'])('%s: marks are painted, tint and all', name => visit(name, async (page, popup) => {
    await page.evaluate(() => document.querySelector('policy-page')?.scrollIntoView());
    const before = await page.screenshot({ encoding: 'base64' });
    await click(popup, '[data-marks]');
    await until(async () => await changed(before, await page.screenshot({ encoding: 'base64' })) > 15_000, 'tints');
    await click(popup, '[data-marks]');
    await until(async () => await changed(before, await page.screenshot({ encoding: 'base64' })) === 0, 'the page as it was');
  }, name !== 'late'));

  test('a frame that comes late is noticed, read and marked', async () => {
    const page = await browser.open('http://late-frame.kz/');
    await until(async () => await badge(browser, 'http://late-frame.kz/*') !== '', 'badge without a click');
    await withPopup(browser, page, async popup => {
      await reaches(popup, 'read');
      await click(popup, '[data-marks]');
      await until(async () => (await markedAnywhere(page, 'anyq-share')).texts.length, 'marks');
    });
    await page.close();
  });

  test.each([['dialog', 'Обработка данных'], ['tabs', 'Личные данные']])('%s: the words are read while they are hidden, and the popup names what opens them', (name, title) => visit(name, async (page, popup) => {
    await quoteOf(popup, '[data-question=withdraw] [data-id]');
    await click(popup, '[data-quote]');
    await until(async () => (await popup.run(window => window.document.querySelector('.quote-outcome')?.textContent))?.includes(title), 'the title is said');
    expect((await markedAnywhere(page, 'anyq-shown')).texts).toContain(title);
  }));
});
