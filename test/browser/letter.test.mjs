// From the popup to a letter that is sent and kept, in real browsers: what leaves the page is read from the file and from the link.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { asked, click, KINDS, reaches, SEEDS, start, text, until, withPopup } from './harness.mjs';
import { clickOfNobody, docxLines, fill, isDesk, requestsPage, shown, tabOf, waysOut } from './letters.mjs';

const NAME = 'Айгүл Серікқызы', CONTACT = '+7 700 000 00 00';
/** The policy; what the page must say of it; the term from 2 November 2026 (license-ru: 30 working days, the others: 15 by law). */
const CASES = [
  { id: 'license-ru', said: ['info@license.kz', 'Отзыв согласия на обработку персональных данных', '30 рабочих дней', '15 рабочих дней (п. 7 ст. 8)'], subject: 'Отзыв согласия на обработку персональных данных', due: '2026-12-14', to: 'info@license.kz', warned: ['limits', 'state-systems'] },
  { id: 'idcollect-ru', said: ['В политике об этом не сказано', '15 рабочих дней (п. 7 ст. 8)', 'это справка, а не юридическая консультация'], subject: 'Отзыв согласия на сбор, обработку персональных данных', due: '2026-11-23', to: 'info@idcollect.kz', warned: ['limits', 'loan', 'state-systems', 'doubtful-email'] },
  { id: 'kkpi-kk', said: ['Саясатта бұл туралы айтылмаған', '15 жұмыс күні (Заңның 8-бабының 7-тармағы)', 'анықтама, заң кеңесі емес'], subject: 'Дербес деректерді жинауға, өңдеуге берілген келісімді кері қайтарып алу', due: '2026-11-23', to: 'info@kkpi.kz', warned: ['limits', 'loan', 'state-systems', 'doubtful-email'] },
].filter(({ id }) => SEEDS.includes(id));
/** These look at the requests that the letters above leave; without the seed policies there are none. */
const kept = test.skipIf(!CASES.length);

describe.each(KINDS)('%s', kind => {
  let browser, folder;
  beforeAll(async () => {
    browser = await start(kind);
    folder = mkdtempSync(join(tmpdir(), 'anyq-letters-'));
    await browser.downloadTo(folder);
  });
  afterAll(async () => { await browser?.end(); rmSync(folder, { recursive: true, force: true }); });

  // What a failed test leaves open is not for the next to find.
  afterEach(async () => { for (const page of await browser.browser.pages()) if (page !== browser.aside && await isDesk(page)) await page.close(); });

  const letterOf = async host => {
    const page = await browser.open(`http://${host}/`);
    await withPopup(browser, page, async popup => { await reaches(popup, 'read'); await click(popup, '[data-write="withdraw"]'); });
    const desk = await tabOf(browser, '/popup/letter/index.html?letter=');
    await desk.bringToFront();
    await desk.waitForSelector('[data-out]');
    return { page, desk };
  };
  const saved = async ending => {
    const name = await until(() => readdirSync(folder).find(file => file.endsWith(ending)), `a ${ending} is saved`);
    const bytes = await until(() => { const found = readFileSync(join(folder, name)); return found.length > 0 && found; }, `${name} is written`);
    rmSync(join(folder, name));
    return { name, bytes };
  };

  test.each(CASES)('$id: a letter is written, leaves by every way, and is kept', async ({ id, said, subject, due, to, warned }) => {
    browser.site.requests.length = 0;
    const { page, desk } = await letterOf(`${id}.kz`);
    const words = await desk.evaluate(() => document.body.innerText);
    for (const one of said) expect(words.toLowerCase()).toContain(one.toLowerCase());
    expect(await desk.evaluate(() => [...document.querySelectorAll('[data-warning]')].map(one => one.dataset.warning))).toEqual(warned);
    expect(new URL(desk.url() === 'about:blank' ? await desk.evaluate('location.href') : desk.url()).search).toMatch(/^\?letter=[0-9a-f-]{36}$/);

    // Nothing goes out while something is missing: a click leads to it.
    const went = await waysOut(desk);
    for (const way of await desk.$$('[data-out], [data-sent]')) {
      expect(await way.evaluate(one => one.getAttribute('aria-disabled'))).toBe('true');
      await way.click();
      expect(await desk.evaluate(() => document.activeElement.id)).toBe('field-name');
    }
    expect(await went()).toEqual({ mailed: [], copied: [], printed: 0, saved: 0 });
    await desk.type('#field-name', NAME);
    await desk.type('#field-contact', CONTACT);

    await desk.click('[data-out=docx]');
    const { name, bytes } = await saved('.docx');
    expect(name).toMatch(new RegExp(`^${id}\\.kz-withdraw-\\d{4}-\\d\\d-\\d\\d\\.docx$`));
    const lines = docxLines(bytes);
    expect(lines.join('\n')).toBe(shown(id));
    await desk.click('[data-out=txt]');
    const plain = (await saved('.txt')).bytes.toString();
    expect(plain.startsWith(`\ufeff${subject}\r\n\r\n`)).toBe(true);
    expect(plain.replace(/^.*\r\n\r\n/, '').split(/(?:\r\n)+/).filter(Boolean)).toEqual(lines.slice(0, -1));

    await desk.click('[data-out=mail]');
    const { mailed, copied } = await until(async () => { const all = await went(); return all.mailed.length && all; }, 'mail is opened');
    expect(mailed).toEqual([`mailto:${to}?subject=${encodeURIComponent(subject)}`]);
    // Cyrillic is too long for a link: the letter itself is in the clipboard.
    expect(copied).toEqual([plain.replace(/^.*\r\n\r\n/, '').replace(/\r\n/g, '\n').trimEnd()]);
    await desk.click('[data-out=print]');
    expect((await went()).printed).toBe(1);
    if (kind === 'chromium') expect(Buffer.from(await desk.pdf({ preferCSSPageSize: true })).toString('latin1').match(/\/Type\s*\/Page(?![a-z])/g)).toHaveLength(1);

    await fill(desk, '#sent-on', '2026-11-02');
    await desk.click('[data-sent]');
    await desk.waitForSelector(`[data-sent-said] [data-due="${due}"]`);
    expect(asked(browser.site), 'no request but to the page').toEqual([`${id}.kz`]);
    await desk.close();
    await page.close();
  });

  kept('the requests are counted in the popup, listed, and made into a calendar', async () => {
    const page = await browser.open('http://demo.kz/');
    await withPopup(browser, page, async popup => {
      await reaches(popup, 'read');
      const line = await until(() => popup.run(window => window.document.querySelector('[data-my-requests]')?.innerText), 'my requests');
      expect(line).toContain(String(CASES.length));
      expect(await text(popup)).toContain(line);
      await click(popup, '[data-my-requests]');
    });
    const desk = await tabOf(browser, '/popup/letter/index.html');
    await desk.bringToFront();
    await desk.waitForSelector('[data-request]');
    const dues = await desk.evaluate(() => [...document.querySelectorAll('.request [data-due]')].map(one => one.dataset.due));
    expect(dues).toEqual(CASES.map(({ due }) => due).sort());
    await desk.click('[data-ics=all]');
    const calendar = (await saved('.ics')).bytes.toString();
    expect(calendar.match(/DTSTART;VALUE=DATE:\d+/g)).toEqual(dues.map(due => `DTSTART;VALUE=DATE:${due.replace(/-/g, '')}`));
    await desk.close();
    await page.close();
  });

  if (kind === 'chromium') kept('letter, requests and complaint are accessible and fit, in light and dark, narrow too', async () => {
    const { page, desk } = await letterOf('demo.kz');
    const axe = readFileSync(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');
    const look = async where => {
      for (const [dark, width] of [[false, 1100], [true, 320]]) {
        await desk.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' }]);
        await desk.setViewport({ width, height: 800 });
        await desk.evaluate(axe);
        const found = await desk.evaluate(async () => (await window.axe.run(document)).violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`));
        expect(found, `${where} ${dark} ${width}`).toEqual([]);
        expect(await desk.evaluate(() => document.documentElement.scrollWidth), where).toBeLessThanOrEqual(width);
      }
    };
    await desk.click('[data-open=operator]');
    await look('letter');
    await browser.aside.evaluate(async () => {
      const { requests } = await globalThis.chrome.storage.local.get('requests');
      await globalThis.chrome.storage.local.set({ before: requests, requests: { ...requests, requests: requests.requests.map((one, i) => (i ? one : { ...one, state: 'refused', closedOn: one.sentOn })) } });
    });
    await desk.goto(`${browser.base}/popup/letter/index.html`);
    await desk.waitForSelector('[data-complain]');
    await look('requests');
    await desk.click('[data-complain]');
    await desk.waitForSelector('.sheet');
    await look('complaint');
    await browser.aside.evaluate(async () => {
      const { before } = await globalThis.chrome.storage.local.get('before');
      await globalThis.chrome.storage.local.set({ requests: before });
    });
    await desk.close();
    await page.close();
  });

  kept('notifications that are refused are not shown, and the page names the calendar instead', async () => {
    if (kind === 'chromium') await clickOfNobody(browser, '[data-allow]');
    const desk = kind === 'chromium' ? await tabOf(browser, '/popup/letter/index.html') : await requestsPage(browser);
    if (kind === 'firefox') {
      await browser.inside(`Services.prefs.setBoolPref('extensions.webextOptionalPermissionPrompts', true)`);
      await (await desk.waitForSelector('[data-allow]')).click();
      await until(() => browser.inside(`(() => { const { panel } = PopupNotifications; if (panel.state !== 'open') return false; panel.firstElementChild.secondaryButton.click(); return true; })()`), 'Firefox asks');
    }
    await desk.waitForSelector('[data-reminding=refused]');
    expect(await desk.evaluate(() => document.querySelector('[data-reminding] [role=status]').textContent)).toContain('.ics');
    expect(await browser.aside.evaluate(() => (globalThis.browser ?? globalThis.chrome).alarms.getAll())).toEqual([]);
    await desk.close();
  });

  // Chromium's prompt can be answered by nobody without a window.
  if (kind === 'firefox') kept('a reminder is allowed at a click and comes on the day', async () => {
    const desk = await requestsPage(browser);
    await browser.inside(`Services.prefs.setBoolPref('extensions.webextOptionalPermissionPrompts', false)`);
    const ask = task => browser.aside.evaluate(task);
    expect(await ask(() => globalThis.browser.permissions.contains({ permissions: ['notifications'] }))).toBe(false);
    await (await desk.waitForSelector('[data-allow]')).click();
    await desk.waitForSelector('[data-reminding=allowed]');
    // The requests of the tests before, some of them past their day: those are told of at once, the others have an alarm.
    const past = await ask(async () => Object.values((await globalThis.browser.storage.local.get('requests')).requests.requests).length);
    expect(past).toBe(CASES.length);
    const waiting = CASES.filter(({ due }) => new Date(`${due}T09:00:00`) > new Date()).length;
    await until(async () => (await ask(() => globalThis.browser.alarms.getAll())).filter(({ scheduledTime }) => scheduledTime > Date.now()).length === waiting, 'alarms');
    // One more that is overdue. Without a window Firefox shows it to nobody and closes it at once.
    await ask(async () => {
      window.shown = [];
      for (const event of ['onShown', 'onClosed']) globalThis.browser.notifications[event].addListener(id => window.shown.push(id));
      const { requests } = await globalThis.browser.storage.local.get('requests');
      const [one] = requests.requests;
      await globalThis.browser.storage.local.set({ requests: { ...requests, requests: [...requests.requests, { ...one, id: 'late', sentOn: '2026-01-12' }] } });
    });
    const told = () => ask(async () => Object.keys((await globalThis.browser.storage.local.get('reminded')).reminded ?? {}));
    await until(async () => (await told()).includes('late'), 'the reminder');
    expect(await ask(async () => [...window.shown, ...Object.keys(await globalThis.browser.notifications.getAll())])).toContain('late');
    expect((await ask(() => globalThis.browser.alarms.getAll())).some(({ name }) => name === 'due.late')).toBe(false);
    await desk.reload({ waitUntil: [] });
    await desk.waitForSelector('[data-request=late][data-state=overdue] [data-complain]');
    await desk.click('[data-disallow]');
    await desk.waitForSelector('[data-reminding=unasked]');
    await until(async () => (await ask(() => globalThis.browser.alarms.getAll())).length === 0, 'no alarms any more');
  });
});
