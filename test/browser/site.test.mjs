// Documents of a site read from any of its pages: what is asked of the network, and what is answered.
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asked, click, KINDS, marked, openedWithMarks, reaches, start, text, until, withPopup } from './harness.mjs';

const axeSource = readFileSync(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');
const shown = popup => popup.run(window => window.document.querySelector('[data-document-state]')?.dataset.documentState);
const listed = popup => popup.run(window => [...window.document.querySelectorAll('[data-document]')].map(one => one.dataset.document));
const choose = (popup, url) => click(popup, `[data-read-document="${url}"]`);

describe.each(KINDS)('%s', kind => {
  let browser;
  beforeAll(async () => { browser = await start(kind); });
  afterAll(() => browser?.end());

  /** What a document cost: the requests after the click, the icon that a browser asks for by itself left out. */
  const requests = () => browser.site.requests.filter(({ host, path }) => /\.kz$/.test(host) && path !== '/favicon.ico');
  /** Opens the page and the popup on it, and waits for the documents; by then nothing was asked for but the page. */
  const visit = async (host, wanted, task) => {
    browser.site.requests.length = 0;
    const page = await browser.open(`http://${host}.kz/`);
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    await withPopup(browser, page, async popup => {
      await reaches(popup, 'no-policy');
      expect(await until(async () => { const found = await listed(popup); return found.length && found; }, 'documents')).toEqual(wanted);
      expect(requests().map(({ path }) => path).filter(path => !/\.(?:css|js)$/.test(path)), 'no request before the click').toEqual(['/']);
      browser.site.requests.length = 0;
      await task(popup, page);
    });
    expect(await page.evaluate(() => document.documentElement.outerHTML), 'the page is as it was').toBe(before);
    await page.close();
  };
  const reads = async (popup, url) => {
    await choose(popup, url);
    await until(async () => await shown(popup) === 'read', `${url} is read`, 20_000);
  };

  test('WordPress: footer, form and cookie bar; one request, no cookies, and nothing of the document but its text', async () => {
    const url = 'http://wordpress.kz/privacy-policy/';
    await visit('wordpress', [url, 'http://wordpress.kz/cookie-policy/', 'http://wordpress.kz/oferta/'], async (popup, page) => {
      expect(await page.evaluate(() => document.cookie)).toContain('visitor=42');
      await reads(popup, url);
      const said = await text(popup);
      for (const words of ['ТОО «Керуен Сервис»', 'ИИН', 'без вашего согласия', 'dannye@wordpress.kz', '3 года']) expect(said).toContain(words);
      await click(popup, '[data-id="data.iin"]');
      expect(await until(() => popup.run(window => window.document.querySelector('[data-quote] q')?.textContent), 'a quote')).toBe('ИИН;');
      // The scripts, pictures, styles and frames of the document are not asked for.
      expect(requests()).toEqual([{ host: 'wordpress.kz', path: '/privacy-policy/' }]);
      expect(asked(browser.site).filter(host => host !== 'wordpress.kz')).toEqual([]);
      await click(popup, '[data-back]');
      await reads(popup, url);
      expect(requests().length, 'what was read is not asked for again').toBe(1);
    });
  });

  test('a form: what it has one agree to, and three lines of that document', () => visit('tilda', ['http://tilda.kz/politika'], async popup => {
    const said = await text(popup);
    expect(said).toContain('Я даю согласие на обработку моих данных');
    expect(await popup.run(window => window.document.querySelector('[data-ticked]')?.dataset.ticked)).toBe('before');
    await click(popup, '[data-says]');
    const lines = await until(() => popup.run(window => { const all = [...window.document.querySelectorAll('[data-short] dd')].map(one => one.innerText.toLowerCase()); return all.length && all; }), 'three lines');
    expect(lines[0]).toContain('фото');
    expect(lines[1]).toContain('без вашего согласия: ');
    expect(lines[1]).toContain('за пределами казахстана');
    expect(requests()).toEqual([{ host: 'tilda.kz', path: '/politika' }]);
  }));

  test('Bitrix: windows-1251, and a redirect within the site', () => visit('bitrix', ['http://bitrix.kz/politika', 'http://bitrix.kz/soglasie/', 'http://docs.elsewhere.kz/oferta/'], async popup => {
    await reads(popup, 'http://bitrix.kz/politika');
    const said = await text(popup);
    for (const words of ['ТОО «Жетісу Техно»', 'bitrix.kz/politika/', 'электронная почта', '5 лет']) expect(said).toContain(words);
    expect(requests().map(({ path }) => path)).toEqual(['/politika', '/politika/']);
  }));

  test('a redirect to another host is refused before that host hears of it', () => visit('bitrix', ['http://bitrix.kz/politika', 'http://bitrix.kz/soglasie/', 'http://docs.elsewhere.kz/oferta/'], async popup => {
    await choose(popup, 'http://bitrix.kz/soglasie/');
    await until(async () => await shown(popup) === 'failed', 'refused');
    expect(await popup.run(window => window.document.querySelector('[data-failure]').dataset.failure)).toBe('unreachable');
    expect(await popup.run(window => window.document.querySelector('[data-failure] [data-away]').href)).toBe('http://bitrix.kz/soglasie/');
    expect(requests()).toEqual([{ host: 'bitrix.kz', path: '/soglasie/' }]);
  }));

  test('a page that makes its text by scripts is said to be one', () => visit('next', ['http://next.kz/kk/kupiyalylyk'], async popup => {
    await choose(popup, 'http://next.kz/kk/kupiyalylyk');
    await until(async () => await shown(popup) === 'failed', 'a shell');
    expect(await popup.run(window => window.document.querySelector('[data-failure]').dataset.failure)).toBe('shell');
    expect(await text(popup)).not.toContain('Саясатта бұл туралы айтылмаған');
  }));

  test('a site whose rules forbid requests: Chromium lets the extension ask, Firefox does not, and says so', () => visit('strict', ['http://strict.kz/privacy-policy/'], async popup => {
    await choose(popup, 'http://strict.kz/privacy-policy/');
    await until(async () => await shown(popup) === (kind === 'chromium' ? 'read' : 'failed'), 'answered', 20_000);
    expect(requests().length).toBe(kind === 'chromium' ? 1 : 0);
  }));

  const failing = name => `http://failing.kz/privacy/${name}`;
  const FAILING = ['missing', 'refused', 'door', 'large', 'picture', 'never'];
  test.each([['missing', 'missing'], ['refused', 'refused'], ['door', 'login'], ['large', 'large'], ['picture', 'type']])('%s', (name, why) => visit('failing', FAILING.map(failing), async popup => {
    await choose(popup, failing(name));
    await until(async () => await shown(popup) === 'failed', 'failed');
    expect(await popup.run(window => window.document.querySelector('[data-failure]').dataset.failure)).toBe(why);
  }));

  test('a site that never answers: the person stops it, and the site sees it', () => visit('failing', FAILING.map(failing), async popup => {
    await choose(popup, failing('never'));
    const request = await until(() => browser.site.requests.find(({ path }) => path === '/privacy/never'), 'asked');
    await click(popup, '[data-stop]');
    await until(() => request.gone, 'the request is ended');
    expect((await listed(popup)).length).toBe(FAILING.length);
  }));

  test('opened in a tab, the document is marked there', async () => {
    const page = await browser.open('http://wordpress.kz/');
    const popup = await browser.popup(page);
    await reaches(popup, 'no-policy');
    await reads(popup, 'http://wordpress.kz/privacy-policy/');
    await click(popup, '[data-away]');
    const opened = await openedWithMarks(browser, 'http://wordpress.kz/privacy-policy/');
    await popup.close();
    await opened.close();
    await page.close();
  });

  /** What the popup says the Kazakh text leaves out, and how many requests that took. */
  const compared = async (address, button, task) => {
    const page = await browser.open(address);
    await withPopup(browser, page, async popup => {
      await reaches(popup, 'read');
      browser.site.requests.length = 0;
      await click(popup, button);
      const list = await until(() => popup.run(window => {
        const lines = [...window.document.querySelectorAll('.differences h3, .differences [data-id]')].map(one => one.dataset.id ?? one.textContent);
        return lines.length && lines;
      }), 'differences', 20_000);
      await task(list, popup, page);
    });
    await page.close();
  };

  test('the other language of a site: what the Kazakh text does not say, at one request', () => compared('http://wordpress.kz/privacy-policy/', '[data-compare=kk]', async (list, popup) => {
    expect(list).toEqual(['В казахском тексте этого нет', 'data.iin', 'recipients.partners']);
    await click(popup, '.differences [data-id="data.iin"]');
    expect(await until(() => popup.run(window => window.document.querySelector('.differences [data-quote] q')?.textContent), 'a quote')).toBe('ИИН;');
    expect(requests().filter(({ path }) => !path.includes('loud'))).toEqual([{ host: 'wordpress.kz', path: '/kk/privacy-policy/' }]);
  }));

  test('both languages on one page: the same, and the words are shown in it', () => compared('http://mixed.kz/', '[data-compare=halves]', async (list, popup, page) => {
    expect(list.slice(1)).toEqual(['data.iin', 'recipients.partners']);
    await click(popup, '.differences [data-id="data.iin"]');
    await click(popup, '.differences button[data-quote]');
    expect((await until(async () => { const { texts } = await marked(page, 'anyq-shown'); return texts.length && texts; }, 'shown'))).toEqual(['ИИН;']);
    expect(requests()).toEqual([]);
  }));

  describe('marks beside consents', () => {
    const shapes = page => page.evaluate(() => JSON.stringify([document.body.outerHTML, [...document.querySelectorAll('body *')].map(one => { const { x, y, width, height } = one.getBoundingClientRect(); return [x, y, width, height]; }), document.documentElement.scrollWidth, document.documentElement.scrollHeight]));
    const host = page => page.evaluate(() => document.querySelectorAll('anyq-consents').length);
    const registered = () => browser.aside.evaluate(async () => (await (globalThis.browser ?? globalThis.chrome).scripting.getRegisteredContentScripts()).map(({ id, js, matches }) => [id, js, matches]));
    const flip = async (popup, on) => {
      await click(popup, `[data-form-marks][aria-checked="${!on}"]`);
      await until(() => popup.run((window, wanted) => window.document.querySelector('[data-form-marks]')?.getAttribute('aria-checked') === String(wanted), on), `marks ${on}`);
    };
    /** Where in the row of an element the mark stands; it must not cover what stands there. */
    const markAt = (page, selector) => page.evaluate(one => {
      const { top, height } = document.querySelector(one).getBoundingClientRect();
      const y = top + Math.min(height, 22) / 2;
      const xs = Array.from({ length: innerWidth }, (_, x) => x).filter(x => document.elementFromPoint(x, y)?.localName === 'anyq-consents');
      const [first, last] = [xs[0], xs.at(-1)];
      const covered = [...document.querySelectorAll('label, input, a')].some(part => [...part.getClientRects()].some(box => box.left < last && box.right > first && box.top < y && box.bottom > y));
      return xs.length ? { x: (first + last) / 2, y, width: last - first + 1, covered } : null;
    }, selector);

    test('off: nothing runs in pages; on: a mark that moves nothing; a click on it opens the popup; off: gone', async () => {
      expect(await registered()).toEqual([]);
      const page = await browser.open('http://wordpress.kz/');
      const before = await shapes(page);
      await withPopup(browser, page, async popup => {
        await reaches(popup, 'no-policy');
        await until(async () => (await listed(popup)).length, 'documents');
        expect(await host(page)).toBe(0);
        await flip(popup, true);
      });
      expect(await registered()).toEqual([['hints', ['hints.js'], ['*://*.kz/*', '*://*.xn--80ao21a/*']]]);
      await until(async () => await host(page) === 1, 'a mark on the open page');
      expect(await shapes(page), 'nothing moved').toBe(before);
      const bitrix = await browser.open('http://bitrix.kz/');
      expect(await until(() => markAt(bitrix, '.licence_block'), 'a mark behind the words')).toMatchObject({ covered: false });
      await bitrix.close();
      const again = await browser.open('http://wordpress.kz/?again');
      await until(async () => await host(again) === 1, 'a mark on a page that is opened later');
      const at = await until(() => markAt(again, '[name=acceptance]'), 'the mark is beside the box');
      expect(at.covered).toBe(false);
      expect(Math.abs(at.width - 22)).toBeLessThanOrEqual(1);
      browser.site.requests.length = 0;
      await again.bringToFront();
      await again.mouse.click(at.x, at.y);
      const opened = await until(async () => {
        for (const one of await browser.browser.pages()) if (one !== browser.aside && /popup\/index\.html\?tab=\d+/.test(await one.evaluate('location.href').catch(() => ''))) return one;
        return null;
      }, 'a window with the popup');
      await opened.waitForSelector('[data-consent-text]');
      expect(await opened.evaluate(() => document.querySelector('blockquote').textContent)).toBe('Я согласен с политикой конфиденциальности');
      expect(requests()).toEqual([]);
      await opened.close();

      const quiet = await browser.open('http://pdf.kz/');
      await withPopup(browser, again, async popup => { await reaches(popup, 'no-policy'); await flip(popup, false); });
      for (const one of [page, again, quiet]) await until(async () => await host(one) === 0, 'gone');
      expect(await registered()).toEqual([]);
      expect(await shapes(page)).toBe(before);
      for (const one of [page, again, quiet]) await one.close();
    });
  });

  if (kind === 'chromium') test.each([['light', 'ru'], ['dark', 'kk']])('accessible and no wider than 320 px, %s, %s', async (scheme, language) => {
    const page = await browser.open('http://tilda.kz/');
    const tab = await browser.aside.evaluate(async () => (await chrome.tabs.query({ url: 'http://tilda.kz/*' }))[0].id);
    const view = await browser.browser.newPage();
    await view.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await view.setViewport({ width: 320, height: 700 });
    await view.goto(`${browser.base}/popup/index.html?tab=${tab}`);
    const look = async () => {
      await view.evaluate(axeSource);
      const { violations } = await view.evaluate(() => globalThis.axe.run(document));
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`)).toEqual([]);
      expect(await view.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    };
    await (await view.waitForSelector(`[data-language="${language}"]`)).click();
    await (await view.waitForSelector('[data-says]')).click();
    await view.waitForSelector('[data-short]');
    await look();
    await (await view.waitForSelector('[data-whole]')).click();
    await view.waitForSelector('[data-document-state=read]');
    await look();
    await view.close();
    await page.close();
  });
});
