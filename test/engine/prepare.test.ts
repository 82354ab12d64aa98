/** What the build makes of rules reads as the rules themselves do. */
import { expect, test } from 'vitest';
import { prepared } from '../../src/engine/prepare.ts';
import { read } from '../../src/engine/read.ts';
import { blocks, RULES } from './tiny.ts';

const PAGE = blocks('# Политика конфиденциальности', 'Оператор собирает персональные данные: ИИН и телефон.', 'Мы не передаем данные, кроме партнеров.', 'Мы храним данные три года.', '- ЖСН', 'Мы собираем другие данные в целях рекламы.');
const MODEL = { labels: ['collect', 'share'], bias: [-0.5, -1.25], weights: { 'acts.store': [2.5, -0.75], 'data.phone': [0.3, 0] }, give: 0.6, take: 0.1, keep: ['share'] };

test.each([['rules alone', RULES], ['rules with a second opinion', { ...RULES, model: MODEL }]])('%s', (_, rules) => {
  const built = prepared(rules);
  expect(read(PAGE, JSON.parse(JSON.stringify(built)))).toEqual(read(PAGE, rules));
  expect(Object.keys(read(PAGE, built).labels).length).toBeGreaterThan(2);
  expect(JSON.stringify({ ...built, phrases: null, program: null })).not.toContain('acts.');
});
