import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quote } from '../../src/engine/clause.ts';
import { clauses, featuresOf } from './tiny.ts';

const printed = (text: string) => clauses(text).map(clause => { const { start, end } = quote(clause, 0, clause.words.length); return text.slice(start, end); });
const features = (text: string, more = {}) => featuresOf(clauses(text, 'ru', more)[0]!);

describe('sentences', () => {
  test.each([
    ['Мы собираем ИИН. Мы храним его.', ['Мы собираем ИИН', 'Мы храним его']],
    ['2. Мы собираем ИИН.', ['Мы собираем ИИН']], // a number of its own is no sentence
    ['п. 5 и т.д. по списку', ['п. 5 и т.д. по списку']],
    ['Сбор; передача', ['Сбор; передача']],
    ['123', ['123']],
  ])('%s', (text, expected) => expect(printed(text)).toEqual(expected));
  test('a text of numbers and marks is at most one clause, and a block without words has none', () => {
    expect(clauses('… — ;')).toHaveLength(0);
    expect(clauses('1. 2. 3.').length).toBeLessThanOrEqual(1);
  });
  test('what is longer than any sentence is read in parts', () => {
    const parts = clauses('слово '.repeat(1000));
    expect(parts.length).toBeGreaterThan(2);
    expect(parts.reduce((sum, part) => sum + part.words.length, 0)).toBe(1000);
  });
});

describe('features', () => {
  test('a concept, its folder, and whether it is denied', () => {
    const has = features('Мы собираем ваш телефон, но не собираем адрес проживания в городе');
    for (const name of ['acts.collect', 'acts.*', 'data.phone', 'data.*', 'yes:acts.collect', 'no:acts.collect', 'yes:data.phone', 'no:data.address', 'starts:acts.collect', 'tail:data.address']) expect(has, name).toContain(name);
    for (const name of ['no:data.phone', 'yes:data.address', 'starts:data.address', 'data.email']) expect(has, name).not.toContain(name);
  });
  test('the end of a sentence', () => {
    expect(features('мы собираем ИИН')).toContain('ends:data.iin');
    expect(features('мы ИИН собираем')).not.toContain('ends:data.iin');
  });
  test('an open end of a list names no kind', () => {
    expect(features('Мы собираем другие данные')).toContain('data.other');
    expect(features('Мы собираем другие данные')).not.toContain('data.*');
  });
  test('what the block is', () => {
    expect(features('Сбор данных', { kind: 'heading', level: 2 })).toEqual(expect.arrayContaining(['heading', 'first', 'short']));
    expect(featuresOf(clauses('Раз раз раз. Два два два.')[1]!)).not.toContain('first');
    expect(features('один два три четыре пять шесть семь')).not.toContain('short');
  });
  test('addresses', () => {
    expect(features('Пишите: info@demo.kz')).toContain('address.email');
    expect(features('Звоните: +7 700 123 45 67')).toContain('address.phone');
    expect(features('Мы собираем телефон')).not.toContain('address.phone');
  });
  test('a definition is a term that policies define, then a dash', () => {
    expect(features('Персональные данные – любые сведения о лице')).toEqual(expect.arrayContaining(['term', 'definition']));
    expect(features('ИИН – это номер')).toContain('term');
    expect(features('ИИН – это номер')).not.toContain('definition');
    expect(features('Персональные данные: ИИН, телефон – для связи')).not.toContain('definition'); // a list, named before a colon
    expect(featuresOf(clauses('Personal data means any information', 'en')[0]!)).toContain('definition');
    expect(features('Мы собираем персональные данные')).not.toContain('term');
  });
});

test('every word and match of a block is in exactly one clause, at its place', () => {
  const word = fc.constantFrom('Мы', 'собираем', 'ИИН', 'персональные', 'данные', 'партнерам', 'бермейді', 'не', 'share', '12', 'info@demo.kz', '—', '«Demo»');
  fc.assert(fc.property(fc.array(fc.tuple(word, fc.constantFrom(' ', ', ', '. ', '; ', ': ')), { maxLength: 40 }), parts => {
    const text = parts.flat().join('').trim();
    let last = 0;
    for (const clause of clauses(text)) {
      const { start, end, text: own } = quote(clause, 0, clause.words.length);
      expect(start).toBeGreaterThanOrEqual(last);
      expect(own).toBe(text.slice(start, end));
      for (const match of clause.matches) {
        expect(match.from).toBeGreaterThanOrEqual(0);
        expect(match.to).toBeLessThanOrEqual(clause.words.length);
        expect(match.from).toBeLessThan(match.to);
      }
      last = end;
    }
  }), { numRuns: 300 });
});
