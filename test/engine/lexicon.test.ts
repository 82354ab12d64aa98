import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lexicon } from '../../src/engine/lexicon.ts';
import { words } from '../../src/engine/normalise.ts';
import { ALL, phrases } from './tiny.ts';

/** The pieces of text that one phrase finds. */
function finds(phrase: string, text: string, never: string[] = []): string[] {
  const list = words(text);
  return lexicon({ 'data.x': { ru: { phrases: [phrase], never } } }).find(list, ALL).map(({ from, to }) => text.slice(list[from]!.start, list[to - 1]!.end));
}

describe('the phrase language', () => {
  test.each([
    ['согласие', 'Согласие и согласия', ['Согласие']],
    ['согласи*', 'согласие, согласия, не соглашение', ['согласие', 'согласия']],
    ['*мейді', 'бермейді, берілмейді, береді', ['бермейді', 'берілмейді']],
    ['передаем|передает', 'мы передаём, он передает, передал', ['передаём', 'передает']],
    ['номер* (мобильн*) телефон*', 'номер телефона и номера мобильных телефонов', ['номер телефона', 'номера мобильных телефонов']],
    ['отозва* .. согласи*', 'отозвать данное ранее согласие', ['отозвать данное ранее согласие']],
    ['отозва* .. согласи*', 'отозвать а б в г согласие', []],
    ['отозва* ... согласи*', 'отозвать а б в г д е согласие', ['отозвать а б в г д е согласие']],
    ['отозва* ... согласи*', 'отозвать а б в г д е ж согласие', []],
    ['отозва* .. согласи*', 'отозвать. Согласие', []],
    ['отозва* .. согласи*', 'отозвать, если нужно, согласие', ['отозвать, если нужно, согласие']],
    ['e-mail', 'ваш e-mail и e mail', ['e-mail', 'e mail']],
    ['ip-адрес', 'IP‑адрес; ІР-адрес', ['IP‑адрес', 'ІР-адрес']],
    ['третьи лица', 'третьи, лица', []],
    ['третьи лица', 'третьи (лица)', []],
    ['cookie*', 'соокie и cookies', ['соокie', 'cookies']], // Cyrillic с, о, о, к
  ])('%s in "%s"', (phrase, text, found) => expect(finds(phrase, text)).toEqual(found));

  test('a word in brackets may be missing, each on its own', () => {
    for (const text of ['a b c', 'a c', 'b c', 'c']) expect(finds('(a) (b) c', text)).toContain(text);
  });
});

describe('what wins', () => {
  const both = (text: string) => {
    const list = words(text);
    return lexicon({
      'data.email': phrases({ ru: ['адрес* электронн* почт*'] }), 'data.address': phrases({ ru: ['адрес*'] }),
      'things.mail': phrases({ ru: ['почт*'] }), 'things.long': phrases({ ru: ['электронн* почт*'] }),
    }).find(list, ALL).map(match => match.concept);
  };
  test('of one folder of answers the longer match', () => expect(both('адрес электронной почты')).toEqual(['data.email', 'things.long', 'things.mail']));
  test('what stands elsewhere is not touched', () => expect(both('адрес, адрес электронной почты')[0]).toBe('data.address'));
  test('a phrase that means something else covers its own concept only', () => {
    expect(finds('телефон*', 'телефон службы поддержки и ваш телефон', ['телефон* службы'])).toEqual(['телефон']);
    const list = words('телефон службы');
    expect(lexicon({ 'data.phone': { ru: { phrases: ['телефон*'], never: ['телефон* службы'] } }, 'data.x': phrases({ ru: ['телефон'] }) }).find(list, ALL).map(m => m.concept)).toEqual(['data.x']);
  });
  test('a concept that several phrases find in one place is found once', () => {
    const list = words('телефон');
    expect(lexicon({ 'data.phone': phrases({ ru: ['телефон', 'телефон*'], kk: ['телефон'] }) }).find(list, ALL)).toHaveLength(1);
  });
  test('only the languages asked for count', () => {
    const list = words('телефон');
    expect(lexicon({ 'data.phone': phrases({ kk: ['телефон'] }) }).find(list, new Set(['ru']))).toEqual([]);
  });
});

test('every word of a text that is a phrase is found there, in order', () => {
  const vocabulary = ['данные', 'телефон', 'адрес', 'бермейді', 'share'];
  const all = lexicon(Object.fromEntries(vocabulary.map(word => [`things.${word}`, phrases({ ru: [word] })])));
  fc.assert(fc.property(fc.array(fc.constantFrom(...vocabulary, 'и', 'нет'), { maxLength: 30 }), fc.constantFrom(' ', ', ', '. ', '; '), (list, glue) => {
    expect(all.find(words(list.join(glue)), ALL).map(m => m.concept)).toEqual(list.filter(word => vocabulary.includes(word)).map(word => `things.${word}`));
  }));
});

test('a text that repeats the beginning of a phrase does not stall the search', () => {
  const text = 'a '.repeat(20_000);
  const found = lexicon({ 'data.x': phrases({ ru: ['a ... a ... a ... b'] }) }).find(words(text), ALL);
  expect(found).toEqual([]);
}, 20_000);
