import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { engineRules } from '../../scripts/rules.mjs';
import { read } from '../../src/engine/read.ts';
import type { Block } from '../../src/reading.ts';

const rules = engineRules();
const texts = (name: string) => parse(readFileSync(new URL(`../fixtures/languages/${name}.yaml`, import.meta.url), 'utf8')) as Record<string, string>;
const [others, own] = [texts('others'), texts('own')];
const blocks = (...parts: string[]): Block[] => parts.join('\n').split('\n').filter(Boolean).map((text, i) => ({ n: i + 1, kind: 'paragraph', text, level: 0 }));
const policy = `Политика конфиденциальности
1. Оператор собирает имя, номер телефона и адрес электронной почты посетителя.
2. Данные обрабатываются в целях ответа на обращения и хранятся один год.
3. Данные не передаются третьим лицам без согласия субъекта персональных данных.
4. Согласие на обработку персональных данных можно отозвать письмом на data@live.kz.`;

test('there are enough to try', () => expect(Object.keys(others).length).toBeGreaterThanOrEqual(12));

describe('a page in another language is said to be that, and nothing is said of what it holds', () => {
  test.each(Object.entries(others))('%s', (_, text) => {
    const reading = read(blocks(text), rules);
    expect(reading).toMatchObject({ policy: false, language: 'unknown', labels: {} });
    expect(reading.unread?.blocks.length).toBeGreaterThan(0);
  });
});

describe('a page in a language that is read, or of no language, is not taken for another', () => {
  test.each(Object.entries(own))('%s', (_, text) => expect(read(blocks(text), rules).unread).toBeUndefined());
});

describe('a part in another language is left out and said to be; the rest is read', () => {
  test.each(Object.entries(others))('ru + %s', (_, text) => {
    const [alone, both] = [read(blocks(policy), rules), read(blocks(policy, text, text), rules)];
    expect(both).toMatchObject({ policy: true, language: 'ru' });
    expect(Object.keys(both.labels), 'no clause of the other part').toEqual(Object.keys(alone.labels));
    expect(both.unread?.blocks[0]).toBeGreaterThan(5);
    const { text: words, block, start, end } = both.unread!.quotes[0]!;
    expect(blocks(policy, text, text)[block - 1]!.text.slice(start, end)).toBe(words);
  });

  test('what follows it is read again', () => {
    const { unread, facts } = read(blocks(others.zh!, policy), rules);
    expect(Math.max(...unread!.blocks)).toBe(3);
    expect(facts.emails).toEqual(['data@live.kz']);
  });

  test('a few words of it are not worth mentioning', () => expect(read(blocks(policy, policy, '隐私政策'), rules).unread).toBeUndefined());
});

test('rules without other languages read all they are given', () => {
  const { others: _, ...plain } = rules;
  expect(read(blocks(others.de!), plain).unread).toBeUndefined();
});
