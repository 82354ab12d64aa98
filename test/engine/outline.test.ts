import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Outline, type Place } from '../../src/engine/outline.ts';
import type { Block } from '../../src/reading.ts';
import { blocks } from './tiny.ts';

/** The places of all blocks, in order. */
function outline(list: Block[]): Place[] {
  const made = new Outline(list);
  return list.map(() => made.next());
}

/** The numbers of the blocks that introduce each block, 0 for none. */
const intros = (...lines: string[]) => outline(blocks(...lines)).map(place => place.intro + 1);
const above = (...lines: string[]) => outline(blocks(...lines)).map(place => place.headings.map(index => index + 1));

describe('headings above', () => {
  test('nearest last, as deep as they are', () => {
    expect(above('# Политика', 'Текст', '## Данные', 'Текст', '## Права', 'Текст', '# Другое', 'Текст')).toEqual([[], [1], [1], [1, 3], [1], [1, 5], [], [7]]);
  });
  test('a short numbered line of the second level is one over a text, not amid its like', () => {
    expect(above('Введение', '2.1. Какие данные', 'Мы собираем имя и телефон.')).toEqual([[], [], [2]]);
    expect(above('Введение', '2.1. Имя', '2.2. Телефон', 'Мы собираем имя и телефон.')).toEqual([[], [], [], [3]]);
  });
  test('a page may begin deep', () => expect(above('### Данные', 'Текст', '# Политика', 'Текст')).toEqual([[], [1], [], [3]]));
});

describe('what introduces a block', () => {
  test.each<[string, string[], number[]]>([
    ['items after a colon', ['Мы собираем:', '- имя;', '- телефон.', 'Прочее.'], [0, 1, 1, 0]],
    ['items without a colon before them hang on nothing', ['Мы собираем имя.', '- имя'], [0, 0]],
    ['a nested list hangs on its item', ['Мы собираем:', '- контакты', '-- телефон', '- имя'], [0, 1, 2, 1]],
    ['a heading ends the list', ['Мы собираем:', '# Права', '- доступ'], [0, 0, 0]],
    ['a heading with a colon introduces what follows', ['# Мы собираем:', '- имя', 'телефон'], [0, 1, 1]],
    ['paragraphs as items: they end with a semicolon', ['Мы собираем:', 'имя;', 'телефон;', 'Почту.', 'Мы храним.'], [0, 1, 1, 1, 0]],
    ['numbers deeper than the line', ['2.2. Мы собираем:', '2.2.1. Имя.', '2.2.2. Телефон.', '2.3. Мы храним.'], [0, 1, 1, 0]],
    ['bullets typed by hand', ['Мы собираем:', '– имя', '– телефон', 'Мы храним данные.'], [0, 1, 1, 0]],
    ['letters', ['5.1. Права:', 'а) доступ', 'б) удаление', '5.2. Иное.'], [0, 1, 1, 0]],
    ['rows', ['Мы собираем:', '| имя | оплата', '| телефон | доставка'], [0, 1, 1]],
  ])('%s', (_, lines, expected) => expect(intros(...lines)).toEqual(expected));

  test('a row of header cells introduces the rows', () => {
    const [head, ...rows] = blocks('| Данные | Цель', '| имя | договор', '| телефон | связь', 'Конец');
    expect(outline([{ ...head!, header: true }, ...rows]).map(place => place.intro)).toEqual([-1, 0, 0, -1]);
  });
});

describe('headings that are paragraphs', () => {
  const kinds = (...lines: string[]) => outline(blocks(...lines)).map(({ block }) => block.kind[0]);
  const long = 'Мы собираем персональные данные пользователей сайта, чтобы исполнить договор и отвечать на обращения, а также для других целей.';
  test.each<[string, string[], string]>([
    ['numbered on the first level, short, without a stop', ['4. Права субъекта', long], 'hp'],
    ['Roman', ['IV. Права субъекта', long], 'hp'],
    ['a sentence is none', ['4. Вы вправе отозвать согласие.', long], 'pp'],
    ['a numbered list is none', ['1. Имя', '2. Телефон', '3. Почта'], 'ppp'],
    ['plain words over a paragraph', ['Вводный текст здесь.', 'Безопасность', long], 'php'],
    ['not over a short line', ['Вводный текст здесь.', 'Безопасность', 'Коротко'], 'ppp'],
    ['not inside a list', ['Мы собираем:', 'Телефон', long], 'ppp'],
    ['no address or number', ['Вводный текст здесь.', 'Дом 5', long], 'ppp'],
  ])('%s', (_, lines, expected) => expect(kinds(...lines).join('')).toBe(expected));
});

test('lists that are opened without end are not all kept', () => {
  const places = outline(blocks(...Array<string>(2000).fill('| Слова:'), 'Конец.'));
  expect(places.map(({ intro }) => intro).slice(0, 2000)).toEqual(Array.from({ length: 2000 }, (_, at) => at - 1));
});

test('every block has a place, and what stands above it stands before it', () => {
  const line = fc.tuple(fc.constantFrom('# ', '## ', '- ', '-- ', '| ', ''), fc.constantFrom('1. ', '1.2. ', 'а) ', '– ', ''), fc.constantFrom('текст', 'Слова:', 'имя;', 'Конец.')).map(parts => parts.join(''));
  fc.assert(fc.property(fc.array(line, { maxLength: 25 }), lines => {
    const all = blocks(...lines), places = outline(all);
    expect(places).toHaveLength(all.length);
    places.forEach(({ headings, intro }, at) => {
      expect(intro).toBeLessThan(at);
      expect([...headings]).toEqual([...headings].sort((a, b) => a - b));
      for (const index of headings) { expect(index).toBeLessThan(at); expect(all[index]!.kind).toBe('heading'); }
    });
  }), { numRuns: 300 });
});
