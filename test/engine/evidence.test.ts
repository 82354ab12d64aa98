import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nameOf } from '../../src/engine/clause.ts';
import { addClause, addMatch, addQuote, at, none } from '../../src/engine/evidence.ts';
import { clauses } from './tiny.ts';

function quoted(text: string, concept: string, index = 0) {
  const clause = clauses(text)[index]!, evidence = none();
  addMatch(evidence, clause, clause.matches.find(match => nameOf(clause, match) === concept)!);
  return evidence.quotes[0]!;
}

test('a quote is the sentence, with its number and its stop', () => {
  expect(quoted('2.1. Мы собираем ИИН. Мы храним его.', 'data.iin').text).toBe('2.1. Мы собираем ИИН.');
  expect(quoted('Мы храним. Мы собираем ИИН (обязательно).', 'data.iin', 1).text).toBe('Мы собираем ИИН (обязательно).');
  expect(quoted('Мы собираем «ИИН».', 'data.iin').text).toBe('Мы собираем «ИИН».');
});

test('of a long sentence, the part around the match that commas mark off', () => {
  const filler = 'а также иные сведения о лице, которые нужны для договора, '.repeat(8);
  const { text, start, end } = quoted(`Мы собираем, ${filler} ваш ИИН для заключения договора, ${filler} и так далее.`, 'data.iin');
  expect(text).toContain('ИИН');
  expect(text.length).toBeGreaterThanOrEqual(60);
  expect(text.length).toBeLessThan(200);
  expect(end - start).toBe(text.length);
});

test('the same words are quoted once, a block is named once', () => {
  const clause = clauses('Мы собираем ИИН и телефон.')[0]!, evidence = none();
  addClause(evidence, clause);
  addClause(evidence, clause);
  addQuote(evidence, { block: 1, start: 0, end: 2, text: 'Мы' });
  expect(evidence.blocks).toEqual([1]);
  expect(evidence.quotes).toHaveLength(2);
});

test('in whatever order, the same words are quoted once and a block is named once', () => {
  const piece = fc.record({ block: fc.integer({ min: 1, max: 4 }), start: fc.nat(2), end: fc.constant(5), text: fc.constant('x') });
  fc.assert(fc.property(fc.array(piece, { maxLength: 30 }), pieces => {
    const evidence = none(), key = ({ block, start }: { block: number; start: number }) => `${block} ${start}`;
    for (const one of pieces) addQuote(evidence, one);
    expect(evidence.blocks).toEqual([...new Set(pieces.map(({ block }) => block))]);
    expect(evidence.quotes.map(key)).toEqual([...new Set(pieces.map(key))]);
  }), { numRuns: 500 });
});

test('evidence under an id is made once', () => {
  const facts: Record<string, ReturnType<typeof none>> = {};
  const first = at(facts, 'iin', none);
  expect(at(facts, 'iin', none)).toBe(first);
  expect(Object.keys(facts)).toEqual(['iin']);
});

test('a quote holds its match and is the words of its block', () => {
  const word = fc.constantFrom('Мы', 'собираем', 'данные', 'лица', 'договор', 'и', '(да)', '«Demo»', '2.1.');
  const text = fc.tuple(fc.array(fc.tuple(word, fc.constantFrom(' ', ', ', '; ')), { maxLength: 120 }), fc.array(fc.tuple(word, fc.constantFrom(' ', ', ')), { maxLength: 60 }))
    .map(([a, b]) => `${a.flat().join('')}ИИН ${b.flat().join('')}`.trim());
  fc.assert(fc.property(text, source => {
    for (const clause of clauses(source)) for (const match of clause.matches.filter(m => nameOf(clause, m) === 'data.iin')) {
      const evidence = none();
      addMatch(evidence, clause, match);
      const { start, end, text: own } = evidence.quotes[0]!;
      expect(own).toBe(source.slice(start, end));
      expect(own).toContain('ИИН');
    }
  }), { numRuns: 200 });
});
