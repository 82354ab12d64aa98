import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { passes } from '../../src/page/gate.ts';

/** Short texts in many wordings, with titles and addresses that say nothing. */
const texts = (name: string) => Object.entries(parse(readFileSync(new URL(`../fixtures/gate/${name}.yaml`, import.meta.url), 'utf8')) as Record<string, string>);
const page = (text: string) => new JSDOM(text.trim().split('\n').map(line => `<p>${line}</p>`).join(''), { url: 'https://site.kz/page/1' }).window.document;

describe('what a policy or a consent speaks of lets it pass', () => {
  test.each(texts('policies'))('%s', (_, text) => expect(passes(page(text))).toBe(true));
  test.each(texts('policies'))('%s, with half of its words in capitals', (_, text) => expect(passes(page(text.replace(/\S+/g, (word, at: number) => (at % 2 ? word.toUpperCase() : word))))).toBe(true));
});

/** So near that the engine may have to read them: a camera, an interface to user records, an offer that is half about data. */
const NEAR = ['ru-product', 'en-docs', 'ru-offer'];

describe('other pages stay asleep', () => {
  test.each(texts('others').filter(([name]) => !NEAR.includes(name)))('%s', (_, text) => expect(passes(page(text))).toBe(false));
});

test('each matter counts once, however often it is named', () => {
  expect(passes(page('Мы собираем, собираем и собираем персональные данные. Сбор данных. '.repeat(30)))).toBe(false);
});
