import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emails, phones } from '../../src/engine/addresses.ts';

const values = (found: { value: string }[]) => found.map(({ value }) => value);

describe('e-mail addresses', () => {
  test.each([
    ['Пишите на Privacy@Demo.KZ.', ['privacy@demo.kz']],
    ['a.b+c@mail.demo.kz, инфо@сайт.қаз', ['a.b+c@mail.demo.kz', 'инфо@сайт.қаз']],
    ['@demo и demo@', []],
    ['mailto:info@demo.kz', ['info@demo.kz']],
  ])('%s', (text, expected) => expect(values(emails(text))).toEqual(expected));
});

describe('phone numbers', () => {
  test.each([
    ['+7 (700) 123-45-67', ['77001234567']],
    ['8 700 123 45 67', ['77001234567']],
    ['87001234567', ['77001234567']],
    ['+77001234567 и 8 (727) 310-49-21', ['77001234567', '77273104921']],
    ['БИН 180640000004', []],
    ['ИИН 870012345678', []],
    ['счет KZ87001234567', []],
    ['в 2024 году, ст. 8', []],
  ])('%s', (text, expected) => expect(values(phones(text))).toEqual(expected));

  test('however a number is parted, its digits are the same', () => {
    const part = fc.constantFrom('', ' ', '-', '–');
    fc.assert(fc.property(fc.constantFrom('+7', '8'), part, part, part, part, fc.constantFrom(['(', ')'], ['', '']), (country, a, b, c, d, [open, close]) => {
      const text = `Тел. ${country}${a}${open}701${close}${b}765${c}43${d}21, с 9 до 18`;
      expect(values(phones(text)), text).toEqual(['77017654321']);
    }));
  });
});

test('a place is where the text stands', () => {
  fc.assert(fc.property(fc.string(), fc.string(), (before, after) => {
    const text = `${before} info@demo.kz +7 700 123 45 67 ${after}`;
    for (const { text: own, start, end } of [...emails(text), ...phones(text)]) expect(text.slice(start, end)).toBe(own);
  }));
});
