import { describe, expect, test } from 'vitest';
import { spans, Terms } from '../../../src/engine/facts/retention.ts';
import type { Language } from '../../../src/reading.ts';
import { clauses, featuresOf } from '../tiny.ts';

/** The terms of the clauses that speak of keeping. */
function retention(text: string, language: Language = 'ru') {
  const terms = new Terms();
  for (const clause of clauses(text, language)) if (featuresOf(clause).some(name => ['acts.store', 'terms.year', 'retention.*'].includes(name))) terms.take(clause);
  return terms.all();
}

const found = (text: string, language: Language = 'ru') => retention(text, language).map(({ kind, period, bound }) => [kind, period, bound].filter(Boolean).join(' '));

describe('how long', () => {
  test.each<[string, string[]]>([
    ['Данные хранятся 3 года.', ['period P3Y exact']],
    ['Данные хранятся три года.', ['period P3Y exact']],
    ['Данные хранятся 3 (три) года.', ['period P3Y exact']],
    ['Данные хранятся не менее 3 лет.', ['period P3Y min']],
    ['Данные хранятся не более 6 месяцев.', ['period P6M max']],
    ['Данные хранятся 30 календарных дней.', ['period P30D exact']],
    ['Данные хранятся 15 рабочих дней.', ['period P15D exact']],
    ['Данные хранятся 1 год, затем 6 месяцев.', ['period P1Y exact', 'period P6M exact']],
    ['Данные хранятся 6–24 месяца.', ['period P24M max']],
    ['Данные хранятся с 21 мая 2013 года.', []], // a day of the calendar
    ['Данные хранятся бессрочно.', ['indefinite']],
    ['Данные хранятся до отзыва.', ['withdrawal']],
    ['Мы работаем 3 недели.', []],
    ['Деректер үш жыл сақталады.', ['period P3Y exact']],
    ['Деректер кемінде 3 жыл сақталады.', ['period P3Y min']],
    ['Деректер 5 жылдан аспайды және сақталады.', ['period P5Y max']],
    ['We keep data for at least three years.', ['period P3Y min']],
    ['We store data no longer than 2 weeks.', ['period P14D max']],
  ])('%s', (text, expected) => expect(found(text)).toEqual(expected));

  // A hyphen without spaces parts no words, and a comma is not read as one of a number.
  test.each([
    ['We keep data for 12-24 months.', ['period P24M max']],
    ['Данные хранятся 1,5 года.', ['period P18M exact']],
  ])('%s', (text, expected) => expect(found(text)).toEqual(expected));

  test('the same term of two sentences is one, with both places', () => {
    const [term, ...more] = retention('Данные хранятся 3 года. Копии хранятся три года.');
    expect(more).toEqual([]);
    expect(term!.quotes.map(({ text }) => text)).toEqual(['Данные хранятся 3 года.', 'Копии хранятся три года.']);
  });
});

test('a length of time is found with its number', () => {
  expect(spans(clauses('в течение 15 (пятнадцати) рабочих дней')[0]!)).toMatchObject([{ count: 15, unit: 'terms.working-day' }]);
  expect(spans(clauses('ежегодно, каждый год')[0]!)).toEqual([]);
});
