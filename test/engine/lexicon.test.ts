import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { words } from '../../src/engine/normalise.ts';
import { numbers, signed, signedText, written } from '../../src/engine/numbers.ts';
import { compilePhrases, fault, lexicon, type ConceptPhrases } from '../../src/engine/phrases.ts';
import { ALL, phrases } from './tiny.ts';

/** The concepts found, in order. */
function ids(concepts: Record<string, ConceptPhrases>, text: string): string[] {
  const all = lexicon(concepts);
  return all.find(words(text), ALL).map(({ concept }) => all.concepts[concept]!);
}

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
  const both = (text: string) => ids({
    'data.email': phrases({ ru: ['адрес* электронн* почт*'] }), 'data.address': phrases({ ru: ['адрес*'] }),
    'things.mail': phrases({ ru: ['почт*'] }), 'things.long': phrases({ ru: ['электронн* почт*'] }),
  }, text);
  test('of one folder of answers the longer match', () => expect(both('адрес электронной почты')).toEqual(['data.email', 'things.long', 'things.mail']));
  test('what stands elsewhere is not touched', () => expect(both('адрес, адрес электронной почты')[0]).toBe('data.address'));
  test('a phrase that means something else covers its own concept only', () => {
    expect(finds('телефон*', 'телефон службы поддержки и ваш телефон', ['телефон* службы'])).toEqual(['телефон']);
    expect(ids({ 'data.phone': { ru: { phrases: ['телефон*'], never: ['телефон* службы'] } }, 'data.x': phrases({ ru: ['телефон'] }) }, 'телефон службы')).toEqual(['data.x']);
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
  const concepts = Object.fromEntries(vocabulary.map(word => [`things.${word}`, phrases({ ru: [word] })]));
  fc.assert(fc.property(fc.array(fc.constantFrom(...vocabulary, 'и', 'нет'), { maxLength: 30 }), fc.constantFrom(' ', ', ', '. ', '; '), (list, glue) => {
    expect(ids(concepts, list.join(glue))).toEqual(list.filter(word => vocabulary.includes(word)).map(word => `things.${word}`));
  }));
});

describe('what may be missing', () => {
  test.each([
    ['(a) (b) c', 'c', ['c']],
    ['(a) b (c)', 'a b, b c, x b', ['a b', 'b c', 'b']],
    ['a .. (b) c', 'a x b c', ['a x b c']],
    ['a .. (b) c', 'a, c', ['a, c']],
    ['a .. (b) c', 'a x b, c', ['a x b, c']],
    ['a (b-b) c', 'a b b c', ['a b b c']],
    ['a (b-b) c', 'a b c', []],
    ['a .. (b) .. c', 'a b c', ['a b c']],
    ['a-b|c d', 'c d', ['c d']],
  ])('%s in "%s"', (phrase, text, found) => expect(finds(phrase, text)).toEqual(found));
});

test('matches stand by place, the longest first, then by id', () => {
  expect(ids({ 'things.b': phrases({ ru: ['x', 'x y'] }), 'things.a': phrases({ en: ['x'] }) }, 'x y')).toEqual(['things.b', 'things.a', 'things.b']);
});

describe('a phrase that could never be found as it is meant', () => {
  test.each([
    ['раздел* (мои данные)', /bracket/], ['(профил*|мои данные) x', /bracket/], ['a (b', /bracket/], ['.. a', /gap/], ['a ...', /gap/], ['a .. ... b', /gaps/],
    ['(a) (b)', /missing/], ['', /word/], ['*a*', /star/], ['a*b', /star/], ['a-*', /star|word/], ['terms & conditions', /word/], ['*', /word/], [5, /text/], [undefined, /text/],
  ])('%s', (phrase, why) => expect(fault(phrase)).toMatch(why));

  test('stops the compiler, which names the rule', () => {
    expect(() => compilePhrases({ 'data.x': phrases({ ru: ['a (b c)'] }) })).toThrow(/^data\.x: a bracket .*: a \(b c\)$/);
  });
  test.each(['a', '*a', 'a*', 'a|b* (c|*d) .. e-f', '(a) b'])('%s is none', phrase => expect(fault(phrase)).toBe(''));
});

describe('no text stalls the search', () => {
  /** How often a phrase begun is looked at, for each word of the text. */
  function perWord(phrase: string, text: string): number {
    const all = lexicon({ 'data.x': phrases({ ru: [phrase] }) }), list = words(text);
    all.find(list, ALL);
    return all.work / list.length;
  }
  const LONG = 3_000;
  test('one that repeats the beginning of a phrase with gaps', () => {
    expect(perWord('a ... a ... a ... b', 'a '.repeat(LONG))).toBeLessThan(100);
    expect(perWord('a ... a ... a ... a ... a ... a ... a ... b', 'a '.repeat(LONG))).toBeLessThan(1000);
  });
  test('one that is full of matches', () => {
    const text = 'a '.repeat(LONG);
    expect(finds('a', text, ['a a a'])).toEqual([]);
    expect(finds('a', text)).toHaveLength(LONG);
    expect(finds('a a', text)).toHaveLength(LONG - 1);
  });
  test('a line without spaces', () => expect(finds('a*', 'a'.repeat(5_000_000))).toHaveLength(1));
});

test('what is kept of random words does not grow without end, and finds the same after it was dropped', () => {
  const all = lexicon({ 'things.x': phrases({ ru: ['w*'] }), 'things.y': phrases({ ru: ['w* .. конец'] }) });
  for (let round = 0; round < 3; round++) {
    const list = words(`${Array.from({ length: 30_000 }, (_, at) => `w${(at + round * 30_000).toString(36)}`).join('; ')} конец`);
    const found = all.find(list, ALL);
    expect(found.filter(({ concept }) => all.concepts[concept] === 'things.x')).toHaveLength(30_000);
    expect(found.filter(({ concept }) => all.concepts[concept] === 'things.y')).toEqual([3, 2, 1, 0].map(before => ({ concept: 1, language: 'ru', from: 29_999 - before, to: 30_001 })));
  }
});

describe('numbers as text', () => {
  test('are read as they were written', () => {
    fc.assert(fc.property(fc.array(fc.oneof(fc.nat(100), fc.nat(3000), fc.nat(50_000), fc.nat(700_000))), list => { expect([...numbers(written(list))]).toEqual(list); }));
  });
  test('so are those below 0', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: -90_000, max: 90_000 })), fc.nat(3), (list, back) => { expect(signed(signedText(list, back))).toEqual(list); }));
  });
  test('need no sign that a script would have to escape', () => expect(JSON.stringify(written(Array.from({ length: 5000 }, (_, n) => n))).length).toBe(written(Array.from({ length: 5000 }, (_, n) => n)).length + 2));
  test.each([-1, 0.5, 1e9, NaN])('%s is none', n => expect(() => written([n])).toThrow(/no number/));
});

test('phrases are found the same whatever stands beside them in the tables', () => {
  const place = fc.constantFrom('a', 'b*', '*c', 'a|b*', 'b|c|d', 'ab', 'ba*'), part = fc.oneof(place, place.map(text => `(${text})`));
  const phrase = fc.tuple(place, fc.array(fc.tuple(fc.constantFrom(' ', ' .. ', ' ... '), part), { maxLength: 3 }), place).map(([first, rest, last]) => `${first}${rest.map(([gap, text]) => gap + text).join('')} ${last}`);
  const text = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'ab', 'bac', 'ba,', 'c.', 'D'), { maxLength: 15 }).map(list => list.join(' '));
  fc.assert(fc.property(fc.uniqueArray(phrase, { minLength: 2, maxLength: 6 }), text, (list, source) => {
    const concepts = Object.fromEntries(list.map((one, at) => [`things.${at}`, phrases({ ru: [one] })]));
    const alone = list.flatMap((one, at) => ids({ [`things.${at}`]: phrases({ ru: [one] }) }, source));
    expect(ids(concepts, source).sort()).toEqual(alone.sort());
  }), { numRuns: 300 });
});
