import { describe, expect, test } from 'vitest';
import law from 'anyq:law';
import { catalogues, speak, type Key } from '../../src/strings/index.ts';
import type { Language } from '../../src/reading.ts';

const LANGUAGES = Object.keys(catalogues) as Language[];
const keys = Object.keys(catalogues.ru) as Key[];
const texts = (language: Language, key: Key) => [catalogues[language][key]].flatMap(entry => typeof entry === 'string' ? [entry] : Object.values(entry));
const slots = (text: string) => [...text.matchAll(/\{(.*?)\}/g)].map(match => match[1]).sort();

describe.each(LANGUAGES)('strings in %s', language => {
  test('have the same slots as in Russian, in every form', () => {
    for (const key of keys) for (const text of texts(language, key)) expect(slots(text), key).toEqual(slots(texts('ru', key)[0]!));
  });

  test('have no key that Russian has not, and none empty', () => {
    expect(Object.keys(catalogues[language]).sort()).toEqual([...keys].sort());
    for (const key of keys) for (const text of texts(language, key)) expect(text.trim(), key).not.toBe('');
  });

  test('state no law and no number: those live in the rules', () => {
    for (const key of keys) for (const text of texts(language, key)) expect(text, key).not.toMatch(/\d/);
  });
});

test('no language borrows the words of another', () => {
  const same = keys.filter(key => texts('kk', key).some(text => texts('ru', key).includes(text)));
  expect(same).toEqual(['date', 'reportSite', 'reportQuote', 'block'].filter(key => same.includes(key as Key)));
  for (const key of keys) for (const text of texts('en', key)) expect(text.replace('.қаз', ''), key).not.toMatch(/\p{Script=Cyrillic}/u);
});

test('numbers agree with their nouns', () => {
  const days = (language: Language) => [1, 2, 5, 11, 21, 30].map(n => speak(language)('workingDays', { n }));
  expect(days('ru')).toEqual(['1 рабочий день', '2 рабочих дня', '5 рабочих дней', '11 рабочих дней', '21 рабочий день', '30 рабочих дней']);
  expect(days('kk')).toEqual([1, 2, 5, 11, 21, 30].map(n => `${n} жұмыс күні`));
  expect(days('en')).toEqual(['1 working day', ...[2, 5, 11, 21, 30].map(n => `${n} working days`)]);
});

test('counted words have every form their language asks for', () => {
  for (const language of LANGUAGES) {
    const asked = new Set([...Array(200).keys()].map(n => new Intl.PluralRules(language).select(n)));
    for (const key of keys) {
      const entry = catalogues[language][key];
      if (typeof entry === 'string' || language === 'kk') continue;
      expect([...asked].every(form => form in entry), `${language} ${key}`).toBe(true);
    }
  }
});

describe('rules/law.yaml', () => {
  test.each(Object.entries(law))('%s says it in three languages, with article, link, date and certainty', (_, entry) => {
    expect(entry.article).toMatch(/^\d+(-\d+)?(\(\d+(-\d+)?\))*$/);
    for (const language of LANGUAGES) expect(entry.says[language].length).toBeGreaterThan(20);
    expect(entry.link.ru).toMatch(/^https:\/\/adilet\.zan\.kz\/rus\/docs\//);
    expect(entry.link.kk).toMatch(/^https:\/\/adilet\.zan\.kz\/kaz\/docs\//);
    expect(entry.checked).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(['official', 'two-sources', 'one-source']).toContain(entry.certainty);
  });

  test('the languages tell the same numbers', () => {
    const numbers = (text: string) => text.match(/\d+/g) ?? [];
    for (const [id, { says }] of Object.entries(law)) for (const language of LANGUAGES) expect(numbers(says[language]), id).toEqual(numbers(says.ru));
  });
});
