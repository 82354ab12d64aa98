/** What the repository promises as a whole: nothing leaves the browser, words are data, imports point one way. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const files = (folder: string, kind: RegExp) => readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).filter(name => kind.test(name)).map(name => join(folder, name)).sort();
const text = (file: string) => readFileSync(join(root, file), 'utf8');
const CODE = [...files('src', /\.tsx?$/), ...files('popup', /\.tsx?$/)];

describe.each(['chrome', 'firefox'])('dist/%s', browser => {
  const scripts = files(`dist/${browser}`, /\.js$/), manifest = JSON.parse(text(`dist/${browser}/manifest.json`));
  const NETWORK = /(?<![\w$.])(?:fetch|importScripts)\s*\(|\.fetch\s*\(|XMLHttpRequest|WebSocket|WebTransport|EventSource|RTCPeerConnection|sendBeacon|serviceWorker\.register/;

  test('no script can ask anything of the network, but for those that do at a click', () => {
    expect(scripts.length).toBeGreaterThanOrEqual(4);
    // Of pdf.js test/package.test.ts judges: its methods called "fetch" ask nothing.
    const own = scripts.filter(name => !/popup\/document\/pdf(?:\.worker)?\.js$/.test(name));
    expect(own.filter(name => NETWORK.test(text(name)))).toEqual([`dist/${browser}/links.js`, `dist/${browser}/popup/document/index.js`]);
  });
  test('no page of ours takes anything from elsewhere', () => {
    const pages = files(`dist/${browser}`, /\.(?:html|css)$/);
    expect(pages.filter(name => /(?:src|href)\s*=\s*["']?(?:https?:)?\/\/|url\(\s*["']?(?:https?:)?\/\/|@import/i.test(text(name)))).toEqual([]);
  });
  test('the manifest asks for what is promised and nothing more', () => {
    const asked = Object.fromEntries(Object.entries(manifest).filter(([key]) => /permission|hosts|connectable|accessible|content_security_policy/.test(key)));
    expect(asked).toEqual({ permissions: ['storage', 'activeTab', 'scripting', 'alarms'], optional_permissions: ['notifications'], host_permissions: ['*://*.kz/*', '*://*.xn--80ao21a/*'], optional_host_permissions: ['*://*/*'], content_security_policy: { extension_pages: "script-src 'self'; object-src 'self'" } });
    expect(manifest.content_scripts.map(({ matches }: { matches: string[] }) => matches)).toEqual([manifest.host_permissions]);
    if (browser === 'firefox') expect(manifest.browser_specific_settings.gecko.data_collection_permissions).toEqual({ required: ['none'] });
  });
});

/** The literals of a file: strings, templates, regular expressions. */
function literals(source: string, name = 'x.tsx'): { kind: 'text' | 'regex'; value: string }[] {
  const found: { kind: 'text' | 'regex'; value: string }[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddle(node) || ts.isTemplateTail(node)) found.push({ kind: 'text', value: node.text });
    if (ts.isJsxText(node)) found.push({ kind: 'text', value: node.text });
    if (ts.isRegularExpressionLiteral(node)) found.push({ kind: 'regex', value: node.text });
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(name, source, ts.ScriptTarget.Latest, true));
  return found;
}

/** A table of letters that look like Latin ones: long, and none twice. No word is. */
const isTable = (value: string) => value.length >= 8 && /^[авсеһнікмортуүхѕј]+$/u.test(value) && new Set(value).size === value.length;
/** Literals that hold a word of a Cyrillic language. A class of a regular expression is an alphabet, a single letter an entry of a table. */
const spoken = (source: string) => literals(source).filter(({ kind, value }) => !isTable(value) && /\p{Script=Cyrillic}{2}/u.test(kind === 'regex' ? value.replace(/\[[^\]]*\]/g, '') : value)).map(({ value }) => value);

describe('words are data', () => {
  test('the check sees them', () => {
    expect(spoken('const a = "данные", b = /(?:согласие)/u, c = `x${1}және`, d = { а: "a" };')).toEqual(['данные', '/(?:согласие)/u', 'және']);
    expect(spoken('// слово\nconst a = /[әғқңөұүһі]/, b = "ё", c = /ё/g;')).toEqual([]);
  });
  test.each([...files('src/engine', /\.ts$/), ...files('src/page', /\.ts$/)])('%s', file => expect(spoken(text(file))).toEqual([]));
});

describe('\\b, \\w and \\W know only Latin letters', () => {
  const blind = (source: string) => literals(source).filter(({ kind, value }) => kind === 'regex' && /(?<!\\)(?:\\\\)*\\[bBwW]/.test(value)).map(({ value }) => value);
  test('the check sees them', () => expect(blind(String.raw`const a = /\bслово/, b = /[\w-]+/, c = /\\b/, d = /\p{L}/u;`)).toEqual([String.raw`/\bслово/`, String.raw`/[\w-]+/`]));
  test.each(CODE)('%s', file => expect(blind(text(file))).toEqual([]));
});

/** Each folder's layer: a file imports from its own folder and from those listed. */
const MAY: Record<string, string[]> = {
  'src/engine': ['src/reading.ts'],
  'src/page': ['src/reading.ts', 'src/groups.ts', 'src/messages.ts', 'src/api.ts'],
  'src/strings': ['src/reading.ts', 'src/messages.ts', 'src/groups.ts'],
  'src/letters': ['src/reading.ts'],
  popup: ['src/documents', 'src/slices.ts', 'src/compare.ts', 'src/home.ts', 'src/letters', 'src/reminders.ts', 'src/draft.ts', 'src/today.ts', 'src/desk.ts', 'src/strings', 'src/reading.ts', 'src/messages.ts', 'src/groups.ts', 'src/settings.ts', 'src/api.ts', 'src/send.ts'],
  'src/documents': ['src/reading.ts', 'src/page/outline.ts'],
  'src/cli': ['src/reading.ts', 'src/documents', 'src/page', 'src/strings', 'src/engine'],
};
const imports = (file: string) => ts.preProcessFile(text(file)).importedFiles.map(({ fileName }) => fileName).filter(name => name.startsWith('.')).map(name => relative(root, resolve(root, dirname(file), name)));
const below = (file: string, folder: string) => file === folder || file.startsWith(`${folder}/`);

describe('imports point one way', () => {
  test.each(Object.entries(MAY))('%s', (folder, allowed) => {
    const own = CODE.filter(file => below(file, folder));
    expect(own.length).toBeGreaterThan(0);
    expect(own.flatMap(file => imports(file).filter(name => ![folder, ...allowed].some(one => below(name, one))).map(name => `${file} imports ${name}`))).toEqual([]);
  });
  test('the engine knows no rules: it takes them as an argument', () => {
    expect(CODE.filter(file => below(file, 'src/engine') && /from 'anyq:/.test(text(file)))).toEqual([]);
  });
  test('nothing imports itself by way of others', () => {
    // What is a type only is gone when the code runs, and may look back.
    const runtime = new Map(CODE.map(file => [file, valueImports(file)]));
    const cycles = CODE.flatMap(file => reaches(file, file, runtime) ? [file] : []);
    expect(cycles).toEqual([]);
  });
});

function valueImports(file: string): string[] {
  const tree = ts.createSourceFile(file, text(file), ts.ScriptTarget.Latest);
  return tree.statements.flatMap(node => {
    if (!(ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) || !node.moduleSpecifier || !ts.isStringLiteral(node.moduleSpecifier)) return [];
    const typed = ts.isImportDeclaration(node)
      ? node.importClause?.isTypeOnly || (node.importClause?.namedBindings && ts.isNamedImports(node.importClause.namedBindings) && !node.importClause.name && node.importClause.namedBindings.elements.every(one => one.isTypeOnly))
      : node.isTypeOnly;
    const name = node.moduleSpecifier.text;
    return typed || !name.startsWith('.') ? [] : [relative(root, resolve(root, dirname(file), name))];
  });
}

function reaches(from: string, to: string, graph: ReadonlyMap<string, string[]>, seen = new Set<string>()): boolean {
  return (graph.get(from) ?? []).some(next => next === to || (!seen.has(next) && (seen.add(next), reaches(next, to, graph, seen))));
}

test('no file stands unfinished', () => {
  const marks = /\b(?:TODO|FIXME|XXX|HACK)\b|\.only\(|\bdebugger\b/;
  expect([...CODE, ...files('scripts', /\.m?[jt]s$/), ...files('test', /\.(?:test\.tsx?|test\.mjs)$/).filter(name => name !== 'test/repository.test.ts')].filter(file => marks.test(text(file)))).toEqual([]);
});
