import { describe, expect, test } from 'vitest';
import { beyond } from '../../../src/engine/facts/listed.ts';
import { read } from '../../../src/engine/read.ts';
import type { FactRule } from '../../../src/engine/rules.ts';
import { blocks, RULES } from '../tiny.ts';

const rule = { when: ['acts.collect'], unless: ['definition'], perhaps: ['acts.store'] };
const reading = (text: string, more: Partial<FactRule> = {}) => read(blocks(text), { ...RULES, facts: { ...RULES.facts, data: { ...rule, ...more } } });
const found = (text: string, more: Partial<FactRule> = {}) => Object.fromEntries(Object.entries(reading(text, more).facts.data).map(([id, { quotes }]) => [id, quotes.map(({ text: own }) => own)]));

describe('ids named in clauses of the kind', () => {
  test.each<[string, string[]]>([
    ['Мы собираем ИИН и телефон.', ['iin', 'phone']],
    ['Ваш ИИН и телефон.', []],
    ['Мы не собираем ИИН.', []],
    ['Мы собираем телефон, но не собираем адрес проживания в городе и области.', ['phone']],
    ['Персональные данные – ИИН, которые собирают.', []],
    ['Мы собираем телефон: +7 700 123 45 67.', []], // somebody's own, no kind of data
    ['Собираем на email: info@demo.kz.', []],
  ])('%s', (text, ids) => expect(Object.keys(found(text))).toEqual(ids));

  test('each with the sentences it stands in', () => expect(found('Мы собираем ИИН. Сбор ИИН идет на сайте.')).toEqual({ iin: ['Мы собираем ИИН.', 'Сбор ИИН идет на сайте.'] }));
});

test('where a clause of the kind names none, the id for that', () => {
  const other = { otherwise: { id: 'other', when: ['acts.collect'] } };
  expect(Object.keys(found('Мы собираем разное.', other))).toEqual(['other']);
  expect(Object.keys(found('Мы собираем ИИН.', other))).toEqual(['iin']);
  expect(Object.keys(found('Мы храним разное.', other))).toEqual([]);
});

test('what only may be so is kept apart, and is not said twice', () => {
  const { facts, perhaps } = reading('Мы собираем ИИН. Мы храним ИИН и телефон.');
  expect(Object.keys(facts.data)).toEqual(['iin']);
  expect(Object.keys(perhaps.data!)).toEqual(['phone']);
});

test('a folder without a rule says nothing', () => expect(read(blocks('Мы собираем ИИН.'), { ...RULES, facts: {} }).facts.data).toEqual({}));

test('what is more than is known', () => expect(beyond({ a: 1, b: 2 }, { a: 3 })).toEqual({ b: 2 }));
