import { describe, expect, test } from 'vitest';
import { read } from '../../../src/engine/read.ts';
import { blocks, RULES } from '../tiny.ts';

const way = (...lines: string[]) => read(blocks(...lines), RULES).facts.withdrawal;

describe('how consent is taken back', () => {
  test('not said', () => expect(way('Мы собираем ИИН.', 'Пишите: info@demo.kz.')).toMatchObject({ stated: false, channels: [], email: null, blocks: [] }));
  test('said, but not how', () => expect(way('Вы вправе отозвать согласие.')).toMatchObject({ stated: true, channels: ['unstated'] }));
  test('by the channels that are named', () => expect(way('Вы вправе отозвать согласие почтой или лично.').channels).toEqual(['post', 'in-person']));
  test('to an address', () => expect(way('Чтобы отозвать согласие, пишите на Info@Demo.kz.')).toMatchObject({ channels: ['email'], email: 'info@demo.kz' }));
  test('with a subject line', () => expect(way('Чтобы отозвать согласие, пишите на a@demo.kz с темой «Отзыв согласия».').subject).toBe('Отзыв согласия'));
  test('no subject where none is asked for', () => expect(way('Чтобы отозвать согласие, пишите в «Demo» на a@demo.kz.').subject).toBeNull());
  test.each([['в течение 15 рабочих дней', 15, 'working'], ['в течение 30 дней', 30, 'calendar'], ['within three working days', 3, 'working']])('%s', (term, days, unit) => {
    expect(way(`Вы можете отозвать согласие, withdraw consent; ответ ${term}.`).deadline).toEqual({ days, unit });
  });
});

test('the term that the withdrawal itself is given, not that of an answer before it', () => {
  const lines = ['Чтобы отозвать согласие, пишите на a@demo.kz.', 'Для реализации прав a@demo.kz: ответ в течение 3 дней.', 'Вы вправе отозвать согласие: в течение 15 рабочих дней.'];
  expect(way(...lines).deadline).toEqual({ days: 15, unit: 'working' });
});

describe('what the section goes on to say', () => {
  test('the next line belongs to it', () => expect(way('Вы вправе отозвать согласие.', 'Пишите на a@demo.kz.')).toMatchObject({ email: 'a@demo.kz', blocks: [1, 2] }));
  test('a line further on only where it speaks of exercising', () => {
    expect(way('Вы вправе отозвать согласие.', 'Погода.', 'Пишите на a@demo.kz.').email).toBeNull();
    expect(way('Вы вправе отозвать согласие.', 'Погода.', 'Для реализации прав пишите на a@demo.kz.').email).toBe('a@demo.kz');
  });
  test('not beyond the next heading', () => expect(way('Вы вправе отозвать согласие.', '# Контакты', 'Пишите на a@demo.kz.').email).toBeNull());
});

test('a refusal of mailings has no deadline', () => {
  const rules = { ...RULES, facts: { ...RULES.facts, refusal: { when: ['rights.withdraw'], unless: [], perhaps: [] } } };
  expect(read(blocks('Вы вправе отозвать согласие в течение 30 дней.'), rules).facts.refusal).toMatchObject({ stated: true, deadline: null });
});
