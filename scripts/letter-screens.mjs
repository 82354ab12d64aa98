// Pictures of the letter page and of the requests, for scripts/screenshots.mjs: three languages, light and dark, narrow too.

/** [name, language, dark, width] */
const LOOKS = [['ru', 'ru', false, 1100], ['kk', 'kk', false, 1100], ['en', 'en', false, 1100], ['kk-dark', 'kk', true, 1100], ['ru-320', 'ru', false, 320], ['kk-320-dark', 'kk', true, 320]];

export async function letterPictures({ browser, base, aside }, popup, folder) {
  await popup.run(window => window.document.querySelector('[data-write="withdraw"]').click());
  const opened = await browser.waitForTarget(target => target.url().includes('/popup/letter/index.html?letter='));
  const letter = await opened.page();
  for (const [name, ...look] of LOOKS) {
    await show(letter, ...look);
    // The first look shows what is wanting.
    if (name !== 'ru') await sign(letter);
    await picture(letter, `${folder}/letter-${name}.png`);
  }
  await letter.close();
  await aside.evaluate(requests => chrome.storage.local.set({ requests: { version: 1, requests } }), kept());
  const list = await browser.newPage();
  await list.goto(`${base}/popup/letter/index.html`);
  for (const [name, ...look] of LOOKS) {
    await show(list, ...look);
    await picture(list, `${folder}/requests-${name}.png`);
  }
  await list.click('[data-complain]');
  await show(list, 'kk', false, 1100);
  await sign(list);
  await picture(list, `${folder}/complaint-kk.png`);
  await list.close();
  await aside.evaluate(() => chrome.storage.local.clear());
}

async function show(page, language, dark, width) {
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' }]);
  await page.setViewport({ width, height: 800 });
  await page.waitForSelector(`[data-language="${language}"]`);
  await page.evaluate(one => {
    document.querySelector(`[data-language="${one}"]`).click();
    document.querySelector(`input[name="letter-language"][value="${one}"]`)?.click();
  }, language);
  await page.waitForSelector(`[data-language="${language}"][aria-pressed="true"]`);
}

/** A person who does not exist. */
const sign = page => page.evaluate(() => {
  for (const [field, words] of [['name', 'Айгүл Серікқызы'], ['contact', 'aigul@example.kz']]) {
    const input = document.getElementById(`field-${field}`);
    input.value = words;
    input.dispatchEvent(new Event('input', { bubbles: true }));
  }
});

async function picture(page, path) {
  await page.evaluate(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))));
  if (await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)) throw new Error(`${path}: wider than its window`);
  await page.screenshot({ path, fullPage: true });
}

/** One past its day, one open, one answered. */
function kept() {
  const day = back => new Date(Date.now() - back * 86_400_000).toISOString().slice(0, 10);
  const one = (id, operator, site, back, some = {}) => ({
    id, operator, bin: null, site, sentTo: `info@${site}`, kind: 'withdraw', partial: false, language: 'ru', sentOn: day(back),
    term: { days: 15, unit: 'working', source: 'law', law: 'withdrawal-deadline' }, remindOn: null, state: 'sent', closedOn: null, notes: '', ...some,
  });
  return [
    one('1', 'ТОО «Дала»', 'demo.kz', 40), one('2', '«Көктем» ЖШС', 'koktem.kz', 6, { kind: 'refuse-mailings', term: null, remindOn: day(-9) }),
    one('3', 'АО «Самал»', 'samal.kz', 30, { kind: 'access', state: 'answered', closedOn: day(26) }),
  ];
}
