import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cuedNames, formedNames, nameAfter } from '../../../src/engine/facts/names.ts';
import { checks, Operators } from '../../../src/engine/facts/operator.ts';
import { read } from '../../../src/engine/read.ts';
import { blocks, clauses, RULES } from '../tiny.ts';

const formed = (text: string) => clauses(text).flatMap(formedNames).map(({ text: own }) => own);
const cued = (text: string) => clauses(text).flatMap(cuedNames).map(({ text: own }) => own);

describe('names with a legal form', () => {
  test.each<[string, string[]]>([
    ['Оператор – ТОО «Demo».', ['ТОО «Demo»']],
    ['«Demo» ЖШС деректерді жинайды.', ['«Demo» ЖШС']],
    ['Demo Group LLP collects data.', ['Demo Group LLP']],
    ['ТОО "Demo Kazakhstan", город Алматы', ['ТОО "Demo Kazakhstan"']],
    ['ТОО «Агентство «Demo» (Демо)» работает', ['ТОО «Агентство «Demo» (Демо)»']],
    ['ИП Иванов И.И. оказывает услуги', ['ИП Иванов И.И.']],
    ['любое ТОО обязано', []],
  ])('%s', (text, expected) => expect(formed(text)).toEqual(expected));
});

describe('names without one', () => {
  test.each<[string, string[]]>([
    ['Оператор: Demo', ['Demo']],
    ['Demo (далее – мы)', ['Demo']],
    ['Оператор – компания', []], // a common name is nobody's own
  ])('%s', (text, expected) => expect(cued(text)).toEqual(expected));
});

test('a name ends where its words do, and is never of many', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 150 }), fc.nat(20), (text, at) => {
    const end = nameAfter(text, at);
    expect(end === 0 || (end > 0 && end <= text.length)).toBe(true);
  }), { numRuns: 500 });
});

describe('the operator of a document', () => {
  const who = (...lines: string[]) => read(blocks(...lines), RULES).facts.operator;
  test('is the one that is said to be', () => {
    expect(who('Оператор – ТОО «Demo».', 'Мы передаем данные ТОО «Other».').names[0]).toBe('ТОО «Demo»');
    const far = Array.from({ length: 8 }, () => 'Погода хорошая.');
    expect(who('Погода хорошая.', ...far, 'Мы передаем данные ТОО «Other».').names).toEqual([]);
  });
  test('BIN as printed, doubtful where its check digit fails', () => {
    expect(who('ТОО «Demo», БИН 180640000004.')).toMatchObject({ bin: '180640000004', binDoubtful: !checks('180640000004') });
    expect(who('БИН: 1806 4000 0004').bin).toBeNull();
    expect(who('ИИН 180640000004').bin).toBeNull();
  });
  test('evidence is the name', () => {
    const all = new Operators();
    all.take(clauses('Оператор – ТОО «Demo».')[0]!, true, false);
    expect(all.found()).toMatchObject({ blocks: [1], quotes: [{ text: 'ТОО «Demo»' }] });
  });
  test('is named by its best place, and of many names a few are kept', () => {
    const all = new Operators();
    for (const [name, cued] of [['A1', false], ['B2', true], ['C3', false], ['D4', false], ['E5', false], ['F6', false], ['F6', false]] as const) all.take(clauses(`ТОО «${name}» работает.`)[0]!, cued, false);
    expect(all.found().names).toEqual(['ТОО «B2»', 'ТОО «F6»', 'ТОО «A1»', 'ТОО «C3»']);
  });
  test('addresses are the operator\'s, but those of others', () => {
    const rules = { ...RULES, facts: { ...RULES.facts, 'contacts-of-others': { when: ['recipients.state-bodies'], unless: [], perhaps: [] } } };
    expect(read(blocks('Пишите: Info@Demo.kz, +7 700 123 45 67.', 'Жалобы в суд: sud@sud.kz.'), rules).facts).toMatchObject({ emails: ['info@demo.kz'], phones: ['77001234567'] });
  });
});

describe('the check digit', () => {
  test.each([['940140000385', true], ['940140000386', false], ['111111111111', false]])('%s', (digits, right) => expect(checks(digits)).toBe(right));
  test('of ten numbers that differ in it alone at most one is right', () => {
    fc.assert(fc.property(fc.array(fc.nat(9), { minLength: 11, maxLength: 11 }), head => {
      expect(Array.from({ length: 10 }, (_, digit) => checks([...head, digit].join(''))).filter(Boolean).length).toBeLessThanOrEqual(1);
    }));
  });
});

test('a piece of a longer name is no name beside it', () => {
  const { names } = read(blocks('# Политика конфиденциальности', 'Политика сайта ТОО «Агентство «Demo Plus» (Демо Плюс)» (далее – Оператор).'), RULES).facts.operator;
  expect(names).toEqual(['ТОО «Агентство «Demo Plus» (Демо Плюс)»']);
});

describe('what is no name is not shown as one', () => {
  test.each<[string, string[]]>([
    ['ТОО «Demo», БИН 180640000004 (далее – Оператор), собирает ИИН.', ['ТОО «Demo»']],
    ['«Demo» ЖШС (бұдан әрі – Оператор) деректерді жинайды.', ['«Demo» ЖШС']],
    ['Demo LLP (“we”, “us”) provides services (the “Service”).', ['Demo LLP']],
  ])('%s', (text, expected) => expect(read(blocks('# Политика конфиденциальности', text), RULES).facts.operator.names).toEqual(expected));
});
