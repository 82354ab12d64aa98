/** The command line as it is shipped: dist/cli.js. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import type { Reading } from '../../src/reading.ts';

const CLI = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const DEMO = fileURLToPath(new URL('../../demo/index.html', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'anyq-cli-'));
afterAll(() => rmSync(folder, { recursive: true }));

function anyq(args: string[], input?: string) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], { encoding: 'utf8', input });
  return { status, stdout, stderr };
}
function reading(args: string[], input?: string): Reading {
  const { status, stdout, stderr } = anyq(['read', '--json', ...args], input);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout.endsWith('}\n') && stdout.indexOf('\n') === stdout.length - 1, 'one line').toBe(true);
  return JSON.parse(stdout) as Reading;
}
function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

describe('what is read', () => {
  test('an HTML page', () => {
    const { policy, language, facts, read } = reading([DEMO]);
    expect({ policy, language }).toEqual({ policy: true, language: 'ru' });
    expect(facts.operator.names.length).toBeGreaterThan(0);
    expect(Object.keys(facts.data).length).toBeGreaterThan(3);
    expect(read.blocks).toBeGreaterThan(10);
  });
  test('plain text: a line is a block, a bullet an item', () => {
    const { labels, facts, read } = reading([file('policy.txt', 'Оператор собирает следующие данные:\r\n\r\n- ИИН;\r\n- номер телефона.\r\n')]);
    expect(read.blocks).toBe(3);
    for (const n of [1, 2, 3]) expect(labels[n]).toContain('collect');
    expect(facts.data).toMatchObject({ iin: { blocks: [2], quotes: [{ block: 2, start: 0, text: 'ИИН;' }] }, phone: { blocks: [3] } });
  });
  test('standard input', () => expect(reading(['-'], '<h1>Policy</h1><p>Мы собираем ваш ИИН.</p>').facts.data).toMatchObject({ iin: { blocks: [2] } }));
  test.each([['ru', 'Мы собираем ваш ИИН'], ['kk', 'Біз сіздің ЖСН-іңізді және телефон нөміріңізді жинаймыз'], ['en', 'We collect your phone number']])('a fragment of one clause (%s)', (language, text) => {
    expect(reading(['-'], text)).toMatchObject({ policy: false, language, labels: { 1: expect.arrayContaining(['collect']) }, read: { blocks: 1 } });
  });
  test('an empty text', () => expect(reading(['-'], '')).toMatchObject({ policy: false, language: 'unknown', labels: {}, read: { blocks: 0, words: 0 } }));
  test('text with "<" in it is no page', () => expect(reading(['-'], 'Если возраст < 18 лет, мы собираем ИИН родителя.').read.blocks).toBe(1));
});

describe('text for a person', () => {
  const HEADS = { ru: /[а-я]{4,}/, kk: /[әғқңөұүһі]/, en: /^[^а-яёәғқңөұүһі]+$/i };
  const text = (...args: string[]) => anyq(['read', '-', ...args], 'We collect your phone number and share it with partners.').stdout;
  test.each(['ru', 'kk', 'en'] as const)('in %s', language => {
    const printed = text('--lang', language);
    const own = printed.split('\n').filter(line => line && !line.includes('«')).join(' ');
    expect(own).toMatch(HEADS[language]);
    expect(printed).toContain('We collect your phone number and share it with partners.');
  });
  test('the languages differ, and the default is the document\'s', () => {
    expect(new Set([text('--lang', 'ru'), text('--lang', 'kk'), text('--lang', 'en')]).size).toBe(3);
    expect(text()).toBe(text('--lang', 'en'));
  });
});

describe('what is not understood', () => {
  test.each<[string[], number, RegExp]>([
    [['read'], 2, /which file/],
    [['read', 'a', 'b'], 2, /one source/],
    [['read', '-', '--yaml'], 2, /unknown option: --yaml/],
    [['read', '-', '--lang', 'de'], 2, /--lang takes ru, kk or en, not de/],
    [['read', '-', '--lang'], 2, /not nothing/],
    [['write', 'x'], 2, /unknown command: write/],
    [['read', '/nowhere/policy.html'], 1, /anyq: .*\/nowhere\/policy\.html/],
    [['read', folder], 1, /anyq: /],
  ])('%o', (args, status, message) => {
    const done = anyq(args, '');
    expect(done).toMatchObject({ status, stdout: '' });
    expect(done.stderr).toMatch(message);
    expect(done.stderr.includes('usage: anyq read')).toBe(status === 2);
  });
  test.each([[[]], [['--help']], [['read', '-h']]])('%o prints the usage', args => expect(anyq(args)).toMatchObject({ status: 0, stderr: '', stdout: expect.stringContaining('usage: anyq read') }));
});
