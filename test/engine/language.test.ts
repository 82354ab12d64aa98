import fc from 'fast-check';
import { expect, test } from 'vitest';
import { documentLanguage, languageOf, Voices } from '../../src/engine/language.ts';
import { words } from '../../src/engine/normalise.ts';
import type { Language } from '../../src/reading.ts';

const voices = new Voices(new Map<string, Language>([['и', 'ru'], ['не', 'ru'], ['мен', 'kk'], ['үшін', 'kk'], ['бойынша', 'kk'], ['the', 'en'], ['of', 'en']]));

test.each([
  ['Мы не передаём данные', 'ru'],
  ['Біз деректерді бермейміз', 'kk'],
  ['We keep the data', 'en'],
  ['Оператор обрабатывает cookies и IP', 'ru'],
  ['Біз Google Analytics қолданамыз', 'kk'],
  ['info@demo.kz, https://demo.kz/policy', null],
  ['12345 — 67', null],
  ['', null],
])('%s: %s', (text, language) => expect(languageOf(words(text), voices)).toBe(language));

// A word of the Kazakh list counts two for Kazakh and, without one of the nine letters, one for Russian too.
test('a word known as Kazakh speaks for Kazakh alone', () => expect(languageOf(words('шарт бойынша тараптар'), voices)).toBe('kk'));

test.each([
  [{ ru: 100, kk: 0, en: 3 }, 'ru'],
  [{ ru: 10, kk: 90, en: 0 }, 'kk'],
  [{ ru: 50, kk: 50, en: 0 }, 'kk+ru'],
  [{ ru: 20, kk: 80, en: 0 }, 'kk+ru'], // a fifth
  [{ ru: 19, kk: 81, en: 0 }, 'kk'],
  [{ ru: 45, kk: 0, en: 55 }, 'en'],
  [{ ru: 0, kk: 0, en: 0 }, 'unknown'],
])('%o is %s', (spoken, language) => expect(documentLanguage(spoken)).toBe(language));

test('two languages are named only where both have their share', () => {
  fc.assert(fc.property(fc.nat(1000), fc.nat(1000), fc.nat(1000), (ru, kk, en) => {
    const total = ru + kk + en, language = documentLanguage({ ru, kk, en });
    expect(language === 'kk+ru').toBe(total > 0 && Math.min(ru, kk) >= total / 5);
    if (language === 'ru' || language === 'kk' || language === 'en') expect({ ru, kk, en }[language]).toBe(Math.max(ru, kk, en));
  }));
});
