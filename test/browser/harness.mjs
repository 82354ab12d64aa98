// One server for all pages under test, and the questions the tests ask of popup and page.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { launch } from '../../scripts/drive.mjs';
import { serve } from '../../scripts/site.mjs';
import { SITES } from './sites.mjs';

const root = new URL('../../', import.meta.url);
const file = path => { const url = new URL(path, root); return existsSync(url) ? readFileSync(url) : undefined; };
const corpus = '../shared/corpus/';
const wanted = ['idcollect-ru', 'idocument-ru', 'kkpi-kk', 'medchat-ru', 'license-ru'];

export const KINDS = ['chromium', 'firefox'];
export const SEEDS = wanted.filter(id => existsSync(new URL(`${corpus}${id}/page.html`, root)));
if (SEEDS.length < wanted.length) console.warn(`Not tried, for want of ${corpus}: ${wanted.filter(id => !SEEDS.includes(id)).join(', ')}`);
export const QUIET = readdirSync(new URL('test/fixtures/quiet/', root)).map(name => name.replace('.html', ''));

const part = () => file('test/fixtures/live/policy.part.html').toString();
const whole = path => file(`test/fixtures/${path}`)?.toString().replace('<!-- policy -->', part);
const live = name => whole(`live/${name}.html`);

function answer(host, path, search) {
  if (path === '/favicon.ico') return '';
  if (/^(?:demo\.kz|xn--80aswg\.xn--80ao21a|example\.org)$/.test(host)) return file(`demo${path.endsWith('/') ? `${path}index.html` : path}`);
  if (host === 'docs.elsewhere.kz') return whole('sites/wordpress/privacy.html');
  const [name, ...zone] = host.split('.');
  if (!/^(?:kz|org)$/.test(zone.join('.'))) return undefined;
  if (name in SITES) return SITES[name][path + search] ?? SITES[name][path];
  if (SEEDS.includes(name)) return `<!doctype html><meta charset="utf-8"><title>${name}</title>${file(`${corpus}${name}/page.html`)}`;
  if (QUIET.includes(name)) return file(`test/fixtures/quiet/${name}.html`);
  return name === 'single-page' || name === 'late' ? live(name) : whole(`sites/${name}${path.endsWith('/') ? `${path}index.html` : path}`);
}

/** A browser of its own for each test file; `end` closes all and tells what was asked of the network. `more` answers first. */
export async function start(kind, more = () => undefined) {
  const site = await serve((host, path, search) => more(host, path) ?? answer(host, path, search));
  const driver = await launch(kind, { port: site.port, alone: true });
  return { ...driver, site, end: async () => { await driver.close(); await site.close(); } };
}

/** Waits for a condition and returns what it gave; says what it last gave when the time is up. */
export async function until(ask, what, patience = 10_000) {
  const deadline = Date.now() + patience;
  let last;
  for (;;) {
    last = await ask();
    if (last) return last;
    if (Date.now() > deadline) throw new Error(`${what}: still ${JSON.stringify(last)} after ${patience} ms`);
    await new Promise(resolve => setTimeout(resolve, 40));
  }
}

export const state = popup => popup.run(window => window.document.querySelector('[data-state]')?.dataset.state);
export const reaches = (popup, wanted) => until(async () => await state(popup) === wanted, `popup is ${wanted}`);
export const text = popup => popup.run(window => window.document.body.innerText);
export const click = (popup, selector) => until(() => popup.run((window, one) => {
  const found = window.document.querySelector(one);
  found?.click();
  return Boolean(found);
}, selector), `click on ${selector}`);

/** The words marked under a name, and where the first of them stand in the window. */
export const marked = (page, name) => page.evaluate(one => {
  const ranges = [...CSS.highlights.get(one) ?? []];
  const box = ranges[0]?.getBoundingClientRect();
  return { texts: ranges.map(range => range.toString().replace(/\s+/g, ' ').trim()), top: box?.top, bottom: box?.bottom, height: innerHeight, scrolled: scrollY };
}, name);

/** The tab in which an address was opened, once its marks are drawn. */
export async function openedWithMarks({ browser }, address) {
  const opened = await until(async () => {
    for (const page of await browser.pages()) if (page.url() === address) return page;
    return null;
  }, 'a tab');
  await until(async () => (await marked(opened, 'anyq-share')).texts.length, 'marks');
  return opened;
}

/** Open the popup on the page, do something with it, close it whatever happens. */
export async function withPopup(browser, page, task) {
  const popup = await browser.popup(page);
  try { return await task(popup); } finally { await popup.close(); }
}

export const badge = (browser, address) => browser.aside.evaluate(async pattern => {
  const api = globalThis.browser ?? globalThis.chrome;
  const [tab] = await api.tabs.query({ url: pattern });
  return api.action.getBadgeText({ tabId: tab.id });
}, address);

// What browsers ask of their makers whatever is installed in them.
const OWN = /^(?:clients\d|accounts|update|www|redirector|edgedl|optimizationguide-pa|content-autofill|safebrowsing)\.(?:google|googleapis|gvt1)\.com$|\.(?:mozilla\.(?:com|org|net)|firefox\.com)(?::443)?$|^unnamed$/;
export const asked = site => [...new Set(site.requests.map(({ host }) => host))].filter(host => !OWN.test(host));
