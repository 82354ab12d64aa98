/** What the package uses must be in Chrome 109 and Firefox 140: CSS, extension APIs and manifest keys, by MDN's tables. */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';

const OLDEST = { chrome: 109, firefox: 140 };
/** The table's statement on an entry stands under `__compat`, beside the entries below it. */
interface Entry { [key: string]: Entry }
const tables = JSON.parse(readFileSync(createRequire(import.meta.url).resolve('@mdn/browser-compat-data'), 'utf8')) as { css: Entry; webextensions: Entry };
/** Unknown to older browsers, and nothing is lost by it. */
const HARMLESS = ['scrollbar-width'];
/** Second names, which the tables do not list. */
const ALIAS: Record<string, string> = { rgba: 'rgb', hsla: 'hsl' };

const root = new URL('../', import.meta.url);
const file = (path: string) => readFileSync(new URL(path, root), 'utf8');
const css = ['popup/style.css', 'popup/letter/style.css', 'src/page/marks.css'].map(file).join('\n').replace(/\/\*[\s\S]*?\*\//g, '');
const sources = ['src', 'popup'].flatMap(folder => readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' })
  .filter(name => /\.tsx?$/.test(name)).map(name => file(`${folder}/${name}`))).join('\n');

const at = (table: Entry, ...path: string[]) => path.reduce<Entry | undefined>((entry, key) => entry?.[key], table);

/** The browsers that are too old for an entry; one that the tables do not know is too new for all. */
function missing(entry: Entry | undefined): string[] {
  const support = entry?.__compat?.support as Record<string, unknown> | undefined;
  if (!support) return ['unknown'];
  return Object.entries(OLDEST).filter(([browser, oldest]) => {
    const statements = [support[browser]].flat() as { version_added?: string | false; prefix?: string; flags?: unknown; partial_implementation?: boolean }[];
    return !statements.some(({ version_added: added, prefix, flags }) => added && !prefix && !flags && (added === 'preview' ? false : parseFloat(added.replace('≤', '')) <= oldest));
  }).map(([browser]) => browser);
}

/** The entries of that name anywhere below. */
function named(table: Entry, name: string): Entry[] {
  return Object.entries(table).filter(([key]) => key !== '__compat').flatMap(([key, entry]) => [...key === name && entry.__compat ? [entry] : [], ...named(entry, name)]);
}

const unique = (found: Iterable<RegExpMatchArray>) => [...new Set([...found].map(match => match[1]!))];
const tooNew = (names: string[], find: (name: string) => Entry | undefined) =>
  names.map(name => ({ name, in: missing(find(name)) })).filter(({ in: browsers }) => browsers.length);

test('the check itself sees what is too new', () => {
  expect(missing(at(tables.css, 'properties', 'text-wrap'))).toEqual(['chrome']);
  expect(missing(named(tables.css, 'color-mix')[0])).toEqual(['chrome']);
  expect(missing(at(tables.webextensions, 'api', 'action', 'setBadgeTextColor'))).toEqual(['chrome']);
  expect(missing(at(tables.css, 'properties', 'no-such'))).toEqual(['unknown']);
  expect(missing(at(tables.css, 'properties', 'inset'))).toEqual([]);
});

test('CSS properties', () => {
  const names = unique(css.matchAll(/[{;]\s*(?!--)([a-z-]+)\s*:/g)).filter(name => !HARMLESS.includes(name));
  expect(names.length).toBeGreaterThan(20);
  expect(tooNew(names, name => at(tables.css, 'at-rules', 'page', name) ?? at(tables.css, 'properties', name))).toEqual([]);
});

test('CSS functions, pseudo-classes and at-rules', () => {
  const functions = unique(css.matchAll(/[\s,:(]([a-z][a-z-]*)\(/g)).filter(name => !['highlight', 'var', 'not', 'is', 'where'].includes(name)).map(name => ALIAS[name] ?? name);
  // Of several entries by one name the oldest is the function itself, the younger are its uses.
  expect(tooNew(functions, name => named(tables.css, name).find(entry => !missing(entry).length) ?? named(tables.css, name)[0])).toEqual([]);
  expect(tooNew(unique(css.matchAll(/::?([a-z-]+)(?=[\s{,:(.)>+~[])(?![^{}]*;)/g)), name => at(tables.css, 'selectors', name))).toEqual([]);
  expect(tooNew(unique(css.matchAll(/@([a-z-]+)/g)), name => at(tables.css, 'at-rules', name))).toEqual([]);
  expect(css.includes('&'), 'nesting is of Chrome 112').toBe(false);
});

test('no var() inside ::highlight: Chrome 109 does not resolve it', () => {
  expect([...css.matchAll(/::highlight\([^)]*\)\s*\{[^}]*\}/g)].map(([rule]) => rule).filter(rule => rule.includes('var('))).toEqual([]);
});

test('extension APIs', () => {
  const used = unique(sources.matchAll(/api\(\)\??\.([a-zA-Z]+\.[a-zA-Z]+)/g));
  expect(used).toContain('scripting.executeScript');
  expect(tooNew(used, name => at(tables.webextensions, 'api', ...name.split('.')))).toEqual([]);
});

test('manifest keys', () => {
  for (const [browser, oldest] of Object.entries(OLDEST)) {
    const keys = Object.keys(JSON.parse(file('manifest.json'))).filter(key => !(browser === 'firefox' ? ['minimum_chrome_version'] : ['browser_specific_settings']).includes(key));
    expect(tooNew(keys, key => at(tables.webextensions, 'manifest', key)).filter(({ in: browsers }) => browsers.includes(browser)), `${browser} ${oldest}`).toEqual([]);
  }
});
