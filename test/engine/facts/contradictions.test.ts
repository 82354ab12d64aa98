import { describe, expect, test } from 'vitest';
import { read } from '../../../src/engine/read.ts';
import { blocks, RULES } from '../tiny.ts';

const found = (...lines: string[]) => read(blocks(...lines), RULES).facts.contradictions;

describe('two passages that cannot both hold', () => {
  test('each with its blocks and its words', () => {
    expect(found('Мы не передаем ИИН.', 'Погода.', 'Мы передаем ИИН партнерам.', 'Мы передаем ИИН.')).toEqual([
      { about: 'share', a: [1], b: [3, 4], quotes: [{ block: 1, start: 0, end: 18, text: 'Мы не передаем ИИН' }, { block: 3, start: 0, end: 26, text: 'Мы передаем ИИН партнерам' }].map(quote => ({ ...quote, end: quote.text.length })) },
    ]);
  });
  test('in whatever order', () => expect(found('Мы передаем ИИН партнерам.', 'Мы не передаем ИИН.')).toMatchObject([{ a: [2], b: [1] }]));
});

describe('none', () => {
  test.each([
    ['one side alone', ['Мы не передаем ИИН.']],
    ['the other alone', ['Мы передаем ИИН.']],
    ['an exception in the same sentence', ['Мы не передаем ИИН, кроме партнеров.', 'Мы передаем ИИН партнерам.']],
  ])('%s', (_, lines) => expect(found(...lines)).toEqual([]));
});
