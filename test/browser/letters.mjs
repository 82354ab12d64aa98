// What the tests of the letter page ask of it, and the letters that they expect.
import { readFileSync } from 'node:fs';
import { until } from './harness.mjs';

export const isDesk = async (page, part = '/popup/letter/index.html') => String(await page.evaluate('location.href').catch(() => '')).includes(part);

/** A tab of the extension: Firefox does not tell its address to who did not open it. */
export const tabOf = (browser, part) => until(async () => {
  for (const page of await browser.browser.pages()) if (page !== browser.aside && await isDesk(page, part)) return page;
  return undefined;
}, `a tab at ${part}`);

export async function requestsPage({ browser, base }) {
  const page = await browser.newPage();
  // Firefox never reports such a page as loaded.
  await page.goto(`${base}/popup/letter/index.html`, { waitUntil: [] });
  await page.waitForSelector('main');
  return page;
}

/**
 * A click that is no person's: Chromium refuses what only a person may ask for. Its prompt itself cannot be answered without a
 * window. Puppeteer's own questions count as a person's, so the page is reached before them.
 */
export async function clickOfNobody({ browser, base, aside }, selector) {
  const address = `${base}/popup/letter/index.html`;
  await aside.evaluate(url => void chrome.tabs.create({ url }), address);
  const session = await (await browser.waitForTarget(target => target.url() === address)).createCDPSession();
  const expression = `(() => { const found = document.querySelector('${selector}'); found?.click(); return Boolean(found); })()`;
  await until(async () => (await session.send('Runtime.evaluate', { expression, userGesture: false })).result.value, `click on ${selector}`);
  await session.detach();
}

/** Stands between the page and its ways out and remembers what went there; files are saved all the same. */
export async function waysOut(page) {
  await page.evaluate(() => {
    const went = window.went = { mailed: [], copied: [], printed: 0, saved: 0 };
    const { click } = HTMLAnchorElement.prototype;
    HTMLAnchorElement.prototype.click = function () {
      if (this.protocol === 'mailto:') went.mailed.push(this.href);
      else { went.saved += 1; click.call(this); }
    };
    const write = navigator.clipboard.writeText.bind(navigator.clipboard);
    navigator.clipboard.writeText = async words => { await write(words); went.copied.push(words); };
    window.print = () => { went.printed += 1; };
  });
  return () => page.evaluate(() => window.went);
}

export const fill = (page, selector, value) => page.evaluate((one, text) => {
  const field = document.querySelector(one);
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}, selector, value);

/** The paragraphs of a .docx. Its files are stored as they are, one local header after another. */
export function docxLines(bytes) {
  for (let at = 0; bytes.readUInt32LE(at) === 0x04034b50;) {
    const size = bytes.readUInt32LE(at + 18), name = bytes.readUInt16LE(at + 26), begin = at + 30 + name + bytes.readUInt16LE(at + 28);
    if (bytes.toString('utf8', at + 30, at + 30 + name) === 'word/document.xml') return paragraphs(bytes.toString('utf8', begin, begin + size));
    at = begin + size;
  }
  throw new Error('no word/document.xml');
}

const SIGNS = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };
const paragraphs = xml => [...xml.matchAll(/<w:p>(.*?)<\/w:p>/gs)].map(([, inner]) => [...inner.matchAll(/<w:t[^>]*>(.*?)<\/w:t>/gs)].map(([, words]) => words).join('').replace(/&(?:amp|lt|gt|quot);/g, sign => SIGNS[sign]));

/** A letter as it must be, with today's date where it stands. */
export function shown(id) {
  const today = new Date();
  const language = id.endsWith('-kk') ? 'kk' : 'ru';
  const month = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long' }).formatToParts(today).find(({ type }) => type === 'month').value.toLowerCase();
  const spelled = language === 'kk' ? `${today.getFullYear()} жылғы ${today.getDate()} ${month}` : `${today.getDate()} ${month} ${today.getFullYear()} года`;
  return readFileSync(new URL(`letters/${id}.txt`, import.meta.url), 'utf8').replaceAll('{today}', spelled).trimEnd();
}
