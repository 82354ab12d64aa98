import { describe, expect, test } from 'vitest';
import { read } from '../../src/engine/read.ts';
import type { LabelRule } from '../../src/engine/rules.ts';
import { blocks, LABELS, RULES } from './tiny.ts';

const labels = (...lines: string[]) => read(blocks(...lines), RULES).labels;
const under = (more: Record<string, Partial<LabelRule>>, ...lines: string[]) =>
  read(blocks(...lines), { ...RULES, labels: Object.fromEntries(Object.entries(LABELS).map(([id, rule]) => [id, { ...rule, ...more[id] }])) }).labels;

describe('sentences', () => {
  test('what a sentence says, a block carries', () => expect(labels('Мы собираем ИИН. Мы передаем его партнерам.', 'Погода хорошая.')).toEqual({ 1: ['collect', 'share'] }));
  test('a frame may ask for those of a lower rank', () => expect(labels('Мы собираем и передаем ИИН.')).toEqual({ 1: ['share'] }));
  test('what takes a label away', () => expect(labels('Персональные данные – сведения, которые собирают.')).toEqual({}));
});

describe('headings', () => {
  test('carry a label by their topic alone', () => expect(labels('# Сбор данных', '# Мы собираем ИИН')).toEqual({ 1: ['collect'] }));
  test('lend it to what says nothing of its own', () => expect(labels('# Получатели', 'Их перечень ведет оператор.')).toEqual({ 1: ['share'], 2: ['share'] }));
  test('but not to what does', () => expect(labels('# Получатели', 'Мы храним ИИН.')).toEqual({ 1: ['share'], 2: ['retain'] }));
  test('and not beyond their section', () => expect(labels('# Получатели', '# Прочее', 'Их перечень ведет оператор.')).toEqual({ 1: ['share'] }));
  test('the title of the document is no topic', () => {
    const more = { share: { otherwise: ['head:things.privacy-title', 'head-label:share'] } };
    expect(under(more, '# Политика конфиденциальности', 'Их перечень ведет оператор.')).toEqual({});
  });
});

describe('lists', () => {
  test('hand their label to each item, and no further', () => expect(labels('Мы передаем ИИН:', '- партнерам;', '- банкам.', 'Погода хорошая.')).toEqual({ 1: ['share'], 2: ['share'], 3: ['share'] }));
  test('of two that could be handed on, the first by rank', () => expect(labels('Мы собираем и передаем:', '- ИИН')).toEqual({ 1: ['share'], 2: ['share'] }));
  test('a nested list hands on what hangs on its item', () => expect(labels('Мы передаем:', '- партнерам:', '-- банкам')).toMatchObject({ 2: ['share'] }));
  test('the line above takes the label that it hands on', () => expect(under({ collect: { when: ['handed:collect'] } }, 'Собираем:', '- ИИН')).toEqual({ 1: ['collect'], 2: ['collect'] }));
  test('a heading does not', () => expect(under({ collect: { heading: [] } }, '# Собираем:', '- ИИН')).toEqual({ 2: ['collect'] }));
});

describe('what is asked of the surroundings', () => {
  const seen = (when: string, ...lines: string[]) => Object.keys(under({ withdraw: { when: [when] } }, ...lines)).filter(n => under({ withdraw: { when: [when] } }, ...lines)[n]!.includes('withdraw')).map(Number);
  test.each<[string, string[], number[]]>([
    ['intro:acts.share', ['Мы передаем:', '- ИИН', 'Прочее.'], [2]],
    ['intro-label:share', ['Мы передаем:', '- ИИН', 'Прочее.'], [2]],
    ['intro:no:acts.share', ['Мы не передаем:', '- ИИН'], [2]],
    ['intro:no:acts.share', ['Мы передаем:', '- ИИН'], []],
    ['head:topics.share', ['# Получатели', '## Прочее', 'Слово.'], [3]],
    ['head-label:share', ['# Получатели', 'Слово.', '# Прочее', 'Слово.'], [2]],
    ['above:collect', ['# Прочее', 'Собираем ИИН.', 'Слово.', '# Другое', 'Слово.'], [3]],
    ['introducing', ['Мы передаем:', '- ИИН'], [1]],
    ['introduced', ['Мы передаем:', '- ИИН'], [2]],
    ['row', ['| ИИН | договор', 'Слово.'], [1]],
  ])('%s of %o', (when, lines, expected) => expect(seen(when, ...lines)).toEqual(expected));
});
