import { describe, expect, test } from 'vitest';
import { beyond, listed, listing, unsure } from '../../../src/engine/facts/listed.ts';
import { clauses } from '../tiny.ts';

const rule = { when: ['acts.collect'], unless: ['definition'], perhaps: ['acts.store'] };
const found = (text: string, listings = listing('data', rule)) => Object.fromEntries(Object.entries(listed(clauses(text), listings)).map(([id, { quotes }]) => [id, quotes.map(({ text: own }) => own)]));

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
  const other = listing('data', { ...rule, otherwise: { id: 'other', when: ['acts.collect'] } });
  expect(Object.keys(found('Мы собираем разное.', other))).toEqual(['other']);
  expect(Object.keys(found('Мы собираем ИИН.', other))).toEqual(['iin']);
  expect(Object.keys(found('Мы храним разное.', other))).toEqual([]);
});

test('what only may be so is kept apart, and is not said twice', () => {
  const all = listing('data', rule), text = 'Мы собираем ИИН. Мы храним ИИН и телефон.';
  const sure = listed(clauses(text), all);
  expect(Object.keys(sure)).toEqual(['iin']);
  expect(Object.keys(beyond(listed(clauses(text), unsure(all)), sure))).toEqual(['phone']);
});

test('a folder without a rule says nothing', () => expect(listed(clauses('Мы собираем ИИН.'), listing('data', undefined))).toEqual({}));
