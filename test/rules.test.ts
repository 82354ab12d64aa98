/** Each rule file, and all of them together: names, titles, references, examples held by the whole engine. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { failures } from '../scripts/eval/examples.mjs';
import { references } from '../scripts/eval/references.mjs';
import { rulesDocument } from '../scripts/rules-docs.mjs';
import { engineRules, loadRules, RULES, single, type Rule } from '../scripts/rules.mjs';
import { blocksOf } from '../src/cli/input.ts';
import { condition } from '../src/engine/condition.ts';
import { compiled } from '../src/engine/compile.ts';
import { words } from '../src/engine/normalise.ts';
import { read } from '../src/engine/read.ts';

const LANGUAGES = ['ru', 'kk', 'en'] as const;
const rules = loadRules();
const of = (folder: string) => rules.filter(({ id }) => id.startsWith(`${folder}.`));
const names = (folder: string) => of(folder).map(({ id }) => id.slice(folder.length + 1)).sort();
const fault = (rule: Rule, wrong: boolean, text: string) => (wrong ? [`${rule.file}: ${text}`] : []);

/** Folders whose ids the taxonomy fixes, and where it has them. */
const TAXONOMY = new URL('../../shared/taxonomy.json', import.meta.url);
const FIXED = ['labels', 'data', 'purposes', 'recipients', 'rights', 'signals', 'silences', 'channels', 'retention'];

test('every rule is one file in a folder, by its id', () => {
  expect(rules.length).toBeGreaterThan(200);
  const odd = readdirSync(RULES, { recursive: true, encoding: 'utf8' }).filter(name => !/^(?:[a-z]+|[a-z]+\/[a-z0-9-]+\.yaml|[a-z]+\.(?:yaml|json)|README\.md)$/.test(name));
  expect(odd).toEqual([]);
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
});

test.skipIf(!existsSync(TAXONOMY)).each(FIXED)('%s: the ids are those of the taxonomy (skipped where ../shared is absent)', folder => {
  const taxonomy = JSON.parse(readFileSync(TAXONOMY, 'utf8'));
  const parts: Record<string, object> = { signals: { ...taxonomy.signals.warn, ...taxonomy.signals.good }, retention: taxonomy.retention.kinds };
  const wanted = parts[folder] ?? taxonomy[folder];
  expect(names(folder)).toEqual((Array.isArray(wanted) ? wanted : Object.keys(wanted)).sort());
});

test('what a view shows is titled in three languages, in few words', () => {
  const wrong = FIXED.flatMap(of).flatMap(rule => LANGUAGES.flatMap(language => {
    const title = rule.title?.[language];
    return [...fault(rule, !title?.trim(), `no title in ${language}`), ...fault(rule, (title?.length ?? 0) > 60, `a long title in ${language}: ${title}`)];
  }));
  expect(wrong).toEqual([]);
});

test('a signal and a silence have a sentence in three languages; a signal is good or a warning', () => {
  const spoken = [...of('signals'), ...of('silences')].flatMap(rule => LANGUAGES.flatMap(language => fault(rule, !/[.!?]$/.test(rule.message?.[language] ?? ''), `no sentence in ${language}`)));
  expect([...spoken, ...of('signals').flatMap(rule => fault(rule, !['warn', 'good'].includes(String(rule.kind)), `kind: ${String(rule.kind)}`))]).toEqual([]);
});

test('phrases are lists of text in small letters, and can be found', () => {
  const wrong = rules.flatMap(rule => LANGUAGES.flatMap(language => (['phrases', 'never'] as const).flatMap(key => {
    const list: unknown = rule[language]?.[key] ?? [];
    if (!Array.isArray(list)) return [`${rule.file}: ${language}.${key} is no list`];
    return list.flatMap(phrase => fault(rule, typeof phrase !== 'string' || phrase !== phrase.toLowerCase() || /ё|\*[\p{L}\p{N}]*\*|\*[^\s|)*]+\*/u.test(phrase) || !/\p{L}|\p{N}/u.test(phrase), `${language}.${key}: ${JSON.stringify(phrase)}`));
  })));
  expect(wrong).toEqual([]);
});

test('conditions can be read and name what exists', () => expect(references(rules, single('law'), condition)).toEqual([]));

test('the check of references sees what is misspelt', () => {
  const frame = (when: string) => ({ id: 'labels.x', file: 'x', when: [when] });
  const known = [{ id: 'acts.share', file: 'y' }, { id: 'labels.share', file: 'z' }];
  const check = (when: string) => references([frame(when), ...known], {}, condition);
  expect(check('no:acts.share & (head:acts.* | label:share) & !definition & handed:x')).toEqual([]);
  for (const wrong of ['acts.shares', 'head:act.*', 'label:shares', 'intro:label:share', 'acts.share &', 'defintion', 'labels.share']) expect(check(wrong), wrong).toHaveLength(1);
});

test('every rule of facts is asked for by the engine', () => {
  const folder = new URL('../src/engine/facts/', import.meta.url);
  const named = new Set(readdirSync(folder).flatMap(name => [...readFileSync(new URL(name, folder), 'utf8').matchAll(/'([a-z-]+)'/g)].map(match => match[1]!)));
  // Those of contradictions come in pairs, and the code names what a pair is about.
  const asked = (name: string) => named.has(name) || named.has(/^contradiction-(.+)-(?:never|may)$/.exec(name)?.[1] ?? '');
  expect(names('facts').filter(name => !asked(name))).toEqual([]);
});

test('named services: a name each, spellings that find it, a kind of recipient that exists', () => {
  const named = (single('named') as unknown as { name: string; spellings: string[]; recipient: string | null }[]), kinds = names('recipients');
  expect(named.filter(({ recipient }) => recipient !== null && !kinds.includes(recipient))).toEqual([]);
  expect(named.filter(({ spellings }) => !spellings?.length)).toEqual([]);
  expect(named.length).toBe(new Set(named.map(({ name }) => name)).size);
});

/** The failures that are known: `npm run rules -- --known` writes them anew. The list may only grow shorter. */
const known = JSON.parse(readFileSync(new URL('rules.known.json', import.meta.url), 'utf8')) as string[];
const engine = { read, blocksOf, compiled, words, rules: engineRules(rules) };
const found = await failures(rules, engine);

test('the engine holds every example, but for those known to fail', () => {
  expect(found.filter(({ key }) => !known.includes(key)).map(({ key, wrong }) => `${key} → ${wrong}`)).toEqual([]);
});

test('no example is listed as failing that holds', () => {
  const keys = new Set(found.map(({ key }) => key));
  expect(known.filter(key => !keys.has(key)), 'npm run rules -- --known').toEqual([]);
});

test('the check of examples sees a rule that finds nothing, too much, or shows too little', async () => {
  const example = 'Мы собираем ваш ИИН.';
  const rule = (more: object): Rule => ({ id: 'data.iin', file: 'x', ...more });
  const run = async (more: object) => (await failures([rule(more)], engine)).map(({ wrong }) => wrong).filter(wrong => !wrong.includes(' holds '));
  const full = { kk: { holds: [], silent: [] }, en: { holds: [], silent: [] } };
  expect(await run({ ...full, ru: { holds: [example], silent: ['Сегодня хорошая погода.'] } })).toEqual([]);
  expect(await run({ ...full, ru: { holds: ['Сегодня хорошая погода.'] } })).toEqual(['not found; the folder says: nothing']);
  expect(await run({ ...full, ru: { silent: [example] } })).toEqual(['found where it must be silent']);
  expect(await run({ ...full, ru: { silent: [{ text: 'Мы собираем ваш телефон.', says: ['data.pone'] }] } })).toEqual(['says data.pone, and no rule is called so']);
});

test('docs/rules.md is what the rules say: npm run docs', () => {
  expect(readFileSync(new URL('../docs/rules.md', import.meta.url), 'utf8') === rulesDocument(rules)).toBe(true);
});

describe('npm run new-rule', () => {
  const script = fileURLToPath(new URL('../scripts/new-rule.mjs', import.meta.url));
  const root = mkdtempSync(join(tmpdir(), 'anyq-rules-'));
  for (const folder of ['data', 'signals', 'labels']) mkdirSync(join(root, folder));
  const start = (...name: string[]) => spawnSync(process.execPath, [script, ...name, '--root', root], { encoding: 'utf8' });
  afterAll(() => rmSync(root, { recursive: true }));

  test.each(['data', 'signals', 'labels'])('writes a rule of %s that loads and is red until it is filled', async folder => {
    expect(start(`${folder}/new-one`).status).toBe(0);
    const [rule] = loadRules(root).filter(({ id }) => id === `${folder}.new-one`);
    expect(Object.keys(rule!)).toEqual(expect.arrayContaining(['title', 'means', 'ru', 'kk', 'en']));
    expect(await failures([rule!], engine)).toMatchObject([{ wrong: 'ru holds 0, ru silent 0, kk holds 0, kk silent 0, en holds 0, en silent 0' }]);
  });
  test('overwrites nothing', () => {
    start('data/kept');
    writeFileSync(join(root, 'data/kept.yaml'), 'means: mine\n');
    expect(start('data/kept').status).toBe(1);
    expect(readFileSync(join(root, 'data/kept.yaml'), 'utf8')).toBe('means: mine\n');
  });
  test.each([[[]], [['data']], [['nothing/here']], [['data/Upper']], [['data/../x']]])('refuses %o', name => expect(start(...name)).toMatchObject({ status: 1, stdout: '' }));
});
