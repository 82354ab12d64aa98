import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold, latinTwin } from '../../src/engine/fold.ts';
import { PLACES } from '../../src/engine/known.ts';
import { GAP, words } from '../../src/engine/normalise.ts';

const texts = (text: string) => words(text).map(word => word.text);

describe('words', () => {
  test.each([
    ['Мы собираем ФИО, ИИН.', ['мы', 'собираем', 'фио', 'иин']],
    ['Ещё одна: «ёлка»', ['еще', 'одна', 'елка']],
    ['e-mail и IP-адрес', ['e', 'mail', 'и', 'ip', 'адрес']],
    ['Пишите на Privacy@Site.KZ.', ['пишите', 'на', 'privacy@site.kz']],
    ['см. https://site.kz/policy?x=1, далее', ['см', 'https://site.kz/policy?x=1', 'далее']],
    ['на demo.kz и www.demo.kz', ['на', 'demo.kz', 'и', 'www.demo.kz']],
    ['пер\u00ADсональные дан\u200Bные', ['персональные', 'данные']],
    ['Дербес деректеріңіз жиналмайды', ['дербес', 'деректеріңіз', 'жиналмайды']],
    ['', []],
    ['… — ;', []],
  ])('%s', (text, expected) => expect(texts(text)).toEqual(expected));

  test('knows what is printed with a capital and what follows a dash', () => {
    expect(words('Оператор – «Demo», а не demo').map(({ capital, dash }) => [capital, dash])).toEqual([[true, false], [true, true], [false, false], [false, false], [false, false]]);
  });
});

describe('look-alike letters', () => {
  test.each([
    ['Cбор', 'сбор'], // Latin C
    ['дaнные', 'данные'], // Latin a
    ['cооkie', 'cookie'], // Cyrillic о, о
    ['дaнныe', 'данные'], // Latin a, e
    ['lР', 'lp'], // Cyrillic Р
    ['cookie', 'cookie'],
    ['данные', 'данные'],
    ['iP', 'ip'],
    ['ЖCН', 'жсн'],
    ['қaзір', 'қазір'],
    ['жəне', 'және'], // the Latin schwa
    ['Əкімшілік', 'әкімшілік'],
    ['ɵңдеу', 'өңдеу'], // the Latin barred o
    ['ҝұпиялылыҝ', 'құпиялылық'],
  ])('%s is %s', (printed, folded) => expect(fold(printed)).toBe(folded));
  test('a wholly Cyrillic word may stand for a Latin one', () => {
    expect(latinTwin('ір')).toBe('ip');
    expect(latinTwin('соокіе')).toBe('cookie');
    expect(latinTwin('данные')).toBeUndefined();
  });
});

describe('what parts two words', () => {
  const gaps = (text: string) => words(text).slice(1).map(word => word.gap);
  test.each([
    ['один два', [GAP.none]],
    ['один, два', [GAP.comma]],
    ['один (два)', [GAP.comma]],
    ['один; два', [GAP.break]],
    ['один: два', [GAP.break]],
    ['один – два', [GAP.break]],
    ['один - два', [GAP.break]],
    ['один-два', [GAP.none]],
    ['один/два', [GAP.none]],
    ['Один. Два', [GAP.end]],
    ['один? Два! Три', [GAP.end, GAP.end]],
    ['Один… Два', [GAP.end]],
    ['A. Два', [GAP.none]], // an initial
    ['п. 5', [GAP.none]],
    ['мкр. Орбита', [GAP.none]], // no vowel before the stop
    ['и т.д. по списку', [GAP.none, GAP.none, GAP.none, GAP.none]],
    ['ст.8', [GAP.none]],
  ])('%s', (text, expected) => expect(gaps(text)).toEqual(expected));
});

// A short word before the stop passes for an abbreviation, and "kz" has no vowel: the two sentences are read as one.
test.each(['Пишите на a@b.kz. Спасибо', 'Мы не передаем их. Мы', 'We do not sell it. We'])('%s: two sentences', text => {
  expect(words(text).some(word => word.gap === GAP.end)).toBe(true);
});

/** Text as pages have it: letters of the three languages and their look-alikes, marks, spaces, invisible characters. */
const text = fc.array(fc.constantFrom(...'абвгёғқңһсАВСІabcehxyzABC 0123.,:;–-—«»()@/…!?\u00AD\u200B\u00A0\u0301'), { maxLength: 200 }).map(list => list.join(''));

test('a word is a piece of its text, in order, whatever the text', () => {
  fc.assert(fc.property(fc.oneof(text, fc.string({ unit: 'binary', maxLength: 200 })), source => {
    let last = 0;
    for (const { start, end, gap, text: folded } of words(source)) {
      expect(start).toBeGreaterThanOrEqual(last);
      expect(end).toBeGreaterThan(start);
      expect(end).toBeLessThanOrEqual(source.length);
      expect(/[\p{L}\p{N}]/u.test(source.slice(start, end)), source.slice(start, end)).toBe(true);
      expect([0, 1, 2, 3]).toContain(gap);
      expect(folded).toBe(folded.toLowerCase());
      last = end;
    }
  }), { numRuns: 500 });
});

test('folding twice changes nothing', () => {
  fc.assert(fc.property(text, source => { for (const word of words(source)) if (!/[@./]/.test(word.text)) expect(fold(word.text)).toBe(word.text); }), { numRuns: 500 });
});

// Each of these took minutes where an expression looked for addresses from every letter on.
test.each(['a', 'a.', 'a-', '-', 'a@', 'a@a.', '.', 'www.', 'https://', 'a.kz', 'a.kz/', '\u0430\u0301', '𝐀', ' . ', '— '])('300 KB of "%s" is read through', piece => {
  const source = piece.repeat(Math.ceil(3e5 / piece.length));
  for (const { start, end } of [words(source), words(`${source} x`)].flat()) if (end <= start) throw new Error(`${start} ${end}`);
});

test('a word that is printed the same has the same id; of random words few are kept', () => {
  const [first, second, third] = words('слово, слово. Слова');
  expect(first!.id).toBe(second!.id);
  expect(first!.id).not.toBe(third!.id);
  const list = words(Array.from({ length: 100_000 }, (_, at) => `w${at.toString(36)}q`).join(' '));
  expect(list.every(({ id }) => id >= 0 && id < PLACES)).toBe(true);
  expect(list.map(({ text }) => text).slice(-1)).toEqual([`w${(99_999).toString(36)}q`]);
});
