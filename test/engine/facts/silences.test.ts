import { expect, test } from 'vitest';
import { read } from '../../../src/engine/read.ts';
import { blocks, RULES } from '../tiny.ts';

const silent = (broken: string, ...lines: string[]) => read(blocks(...lines), { ...RULES, silences: { x: [broken] } }).facts.silences.length > 0;

test.each<[string, string, string]>([
  ['data', 'Мы собираем ИИН.', 'Мы не собираем ИИН.'],
  ['purposes', 'Для рекламы.', 'Погода.'],
  ['recipients', 'Мы передаем данные партнерам.', 'Мы не передаем данные.'],
  ['label:share', 'Мы не передаем данные.', 'Погода.'],
  ['label:share', 'Мы не передаем данные.', '# Получатели'], // a heading says nothing
  ['operator', 'Оператор – ТОО «Demo».', 'Погода.'],
  ['operator', 'БИН 180640000004', 'Погода.'],
  ['abroad', 'В Казахстане.', 'Погода.'],
  ['withdrawal', 'Вы вправе отозвать согласие.', 'Погода.'],
  ['emails', 'Пишите: info@demo.kz.', 'Пишите.'],
  ['phones', 'Звоните: +7 700 123 45 67.', 'Звоните.'],
  ['retention', 'Данные хранятся 3 года.', 'Данные хранятся.'],
])('%s is broken by "%s", not by "%s"', (broken, by, not) => {
  expect(silent(broken, by)).toBe(false);
  expect(silent(broken, not)).toBe(true);
});
