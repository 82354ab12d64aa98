import { describe, expect, test } from 'vitest';
import { read } from '../../../src/engine/read.ts';
import type { SignalRule } from '../../../src/engine/rules.ts';
import { blocks, RULES } from '../tiny.ts';

const rule = (more: Partial<SignalRule>): SignalRule => ({ kind: 'warn', when: [], unless: [], from: [], not: [], ...more });
const found = (signals: Record<string, Partial<SignalRule>>, ...lines: string[]) => {
  const all = Object.fromEntries(Object.entries(signals).map(([id, more]) => [id, rule(more)]));
  return Object.fromEntries(Object.entries(read(blocks(...lines), { ...RULES, signals: all }).facts.signals).map(([id, evidence]) => [id, evidence.blocks]));
};

test('sentences that say it', () => expect(found({ x: { when: ['no:acts.share'], unless: ['marks.exception'] } }, 'Мы не передаем ИИН.', 'Мы не передаем ИИН, кроме телефона.', 'Мы передаем ИИН.')).toEqual({ x: [1] }));

describe('facts it follows from', () => {
  test.each<[string, string[], number[] | undefined]>([
    ['data.other', ['Мы собираем другие данные.'], [1]],
    ['data.other', ['Мы собираем ИИН.'], undefined],
    ['purposes.marketing', ['Для рекламы.'], [1]],
    ['rights.delete', ['Право на удаление.'], [1]],
    ['recipients.partners', ['Мы передаем данные партнерам с согласия лица.'], [1]],
    ['recipients.partners:with', ['Мы передаем данные партнерам с согласия лица.'], [1]],
    ['recipients.partners:unstated', ['Мы передаем данные партнерам с согласия лица.'], undefined],
    ['abroad.yes', ['Данные за границей.'], [1]],
    ['abroad.no', ['Данные за границей.'], undefined],
    ['retention.indefinite', ['Данные хранятся бессрочно.'], [1]],
    ['retention.period:exact', ['Данные хранятся 3 года.'], [1]],
    ['retention.period:max', ['Данные хранятся 3 года.'], undefined],
    ['withdrawal', ['Вы вправе отозвать согласие.'], [1]],
    ['withdrawal.channel', ['Вы вправе отозвать согласие.'], undefined],
    ['withdrawal.channel', ['Вы вправе отозвать согласие лично.'], [1]],
    ['refusal', ['Вы вправе отозвать согласие.'], undefined],
  ])('%s of %o', (from, lines, expected) => expect(found({ x: { from: [from] } }, ...lines).x).toEqual(expected));
});

test('words and facts together are one signal, its blocks in order', () => {
  expect(found({ x: { when: ['acts.store'], from: ['data.other'] } }, 'Мы собираем другие данные.', 'Мы храним ИИН.')).toEqual({ x: [1, 2] });
  expect(found({ x: { when: ['acts.store'], from: ['data.other'] } }, 'Мы храним ИИН.', 'Мы собираем другие данные.', 'Мы храним ИИН.')).toEqual({ x: [1, 2, 3] });
});

describe('what takes it away', () => {
  test('another signal', () => expect(found({ x: { when: ['acts.share'], not: ['signals.y'] }, y: { when: ['acts.store'] } }, 'Мы передаем ИИН.', 'Мы храним ИИН.')).toEqual({ y: [2] }));
  test('a fact', () => expect(found({ x: { when: ['acts.share'], not: ['abroad.no'] } }, 'Мы передаем ИИН.', 'В Казахстане.')).toEqual({}));
  test('only where it is there', () => expect(found({ x: { when: ['acts.share'], not: ['signals.y', 'abroad.no'] }, y: { when: ['acts.store'] } }, 'Мы передаем ИИН.')).toEqual({ x: [1] }));
});
