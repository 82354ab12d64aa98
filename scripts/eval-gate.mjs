// The gate over a folder of pages with meta.json (kind: policy, consent, terms, other …): with true titles and addresses,
// with neutral ones, and with neutral ones and no heading left in the page.
// `node scripts/eval-gate.mjs [FOLDER]`; `evalGate(folder)` for other scripts.
import { build } from 'esbuild';
import { JSDOM } from 'jsdom';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { esbuildRules } from './rules.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const MUST = new Set(['policy', 'consent']);
const OTHERS = new Set(['terms', 'other']);

/** { true: {must, passed, others, woken, missed: [ids], wokenIds: [ids]}, neutral: the same, no: the same } */
export async function evalGate(folder) {
  const passes = await gate();
  const result = {};
  for (const mode of ['true', 'neutral', 'no']) result[mode] = tally(pages(folder).map(page => ({ ...page, passed: passes(dom(page, mode)) })));
  return result;
}

async function gate() {
  const { outputFiles } = await build({ entryPoints: [join(root, 'src/page/gate.ts')], bundle: true, format: 'esm', write: false, plugins: [esbuildRules] });
  return (await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`)).passes;
}

const pages = folder => readdirSync(folder).filter(id => existsSync(join(folder, id, 'page.html'))).map(id =>
  ({ id, html: readFileSync(join(folder, id, 'page.html'), 'utf8'), ...JSON.parse(readFileSync(join(folder, id, 'meta.json'), 'utf8')) }));

const ADDRESSES = { policy: 'privacy', consent: 'soglasie-na-obrabotku', terms: 'oferta', other: 'news' };

function dom({ html, kind }, mode) {
  const named = mode === 'true';
  const url = named ? `https://site.kz/${ADDRESSES[kind] ?? kind}` : 'https://site.kz/page/1';
  const { document } = new JSDOM(html, { url }).window;
  document.title = named ? document.querySelector('h1,h2')?.textContent ?? '' : 'Страница';
  if (mode === 'no') for (const heading of document.querySelectorAll('h1,h2,h3,h4,h5,h6,[role=heading]')) heading.remove();
  return document;
}

function tally(rows) {
  const must = rows.filter(({ kind }) => MUST.has(kind)), others = rows.filter(({ kind }) => OTHERS.has(kind));
  const woken = others.filter(({ passed }) => passed), missed = must.filter(({ passed }) => !passed);
  return { must: must.length, passed: must.length - missed.length, others: others.length, woken: woken.length, missed: missed.map(({ id }) => id), wokenIds: woken.map(({ id }) => id) };
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const result = await evalGate(process.argv[2] ?? join(root, '../shared/corpus'));
  for (const [mode, { must, passed, others, woken, missed, wokenIds }] of Object.entries(result)) {
    console.log(`gate, ${mode} titles: ${passed} of ${must} policies and consents pass, ${woken} of ${others} others wake it`);
    for (const [what, ids] of [['missed', missed], ['woken by', wokenIds]]) if (ids.length) console.log(`  ${what}: ${ids.join(' ')}`);
  }
}
