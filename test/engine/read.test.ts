import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { read, reading } from '../../src/engine/read.ts';
import { READING_VERSION, type Block, type Quote, type Reading } from '../../src/reading.ts';
import { blocks, RULES } from './tiny.ts';

const LINES = ['# Политика конфиденциальности', 'ТОО «Demo» (далее – Оператор), БИН 180640000004, info@demo.kz.', '## Сбор данных', 'Мы собираем:', '- ИИН;', '- телефон.', 'Мы не передаем данные партнерам, кроме случаев, предусмотренных законом.', '## Согласие', 'Вы можете отозвать согласие письмом на info@demo.kz.', 'Біз деректерді бермейді.'];

/** Every quote of a reading, wherever it stands. */
function quotes(value: unknown): Quote[] {
  if (!value || typeof value !== 'object') return [];
  if ('block' in value && 'start' in value && 'text' in value) return [value as Quote];
  return Object.values(value).flatMap(quotes);
}

function sound(reading: Reading, source: readonly Block[]): void {
  const texts = new Map(source.map(block => [block.n, block.text]));
  for (const { block, start, end, text } of quotes(reading)) expect(text).toBe(texts.get(block)?.slice(start, end));
  for (const evidence of Object.values(reading.facts.data)) expect(evidence.blocks).toEqual([...new Set(evidence.blocks)].sort((a, b) => a - b));
  for (const n of Object.keys(reading.labels)) expect(texts.has(Number(n))).toBe(true);
  expect(reading.read.blocks).toBe(source.length);
}

test('a small policy from end to end', () => {
  const source = blocks(...LINES), found = read(source, RULES);
  expect(found).toMatchObject({
    version: READING_VERSION, policy: true, language: 'ru',
    labels: { 3: ['collect'], 4: ['collect'], 5: ['collect'], 6: ['collect'], 7: ['share'], 9: ['withdraw'] },
    facts: {
      operator: { bin: '180640000004' }, emails: ['info@demo.kz'],
      data: { iin: { blocks: [5] }, phone: { blocks: [6] } }, recipients: { 'state-bodies': { consent: 'without', blocks: [7] } },
      withdrawal: { stated: true, channels: ['email'], email: 'info@demo.kz', blocks: [9] },
      abroad: { value: 'silent' }, silences: ['abroad', 'rights'],
    },
  });
  expect(found.facts.operator.names[0]).toBe('ТОО «Demo»');
  expect(Object.keys(found.facts.recipients)).toEqual(['state-bodies']);
  sound(found, source);
});

test('a fragment of one clause is read like a whole document', () => {
  expect(read(blocks('Мы собираем ваш ИИН'), RULES)).toMatchObject({ policy: false, language: 'ru', labels: { 1: ['collect'] }, facts: { data: { iin: { blocks: [1] } } } });
});

test('a block is read in its own language, a line without words in that of the line before', () => {
  expect(read(blocks('Оператор ЖСН мен телефон нөмірін өңдейді.', '- ЖСН', 'Мы собираем телефон.', 'Мы не продаем.'), RULES).language).toBe('kk+ru');
  expect(read(blocks('We collect your IIN.', '123'), RULES).language).toBe('en');
  expect(read([], RULES)).toMatchObject({ policy: false, language: 'unknown', labels: {}, read: { blocks: 0, words: 0 } });
});

test('the numbers of the blocks are those given, not their order', () => {
  const source = blocks('Мы собираем:', '- ИИН').map((block, at) => ({ ...block, n: 10 + 7 * at }));
  expect(read(source, RULES).facts.data.iin?.blocks).toEqual([17]);
});

describe('in steps', () => {
  /** The shares seen on the way, and what comes out. */
  function drained(source: readonly Block[], rules = RULES) {
    const steps = reading(source, rules), shares: number[] = [];
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done) return { shares, result: step.value };
      shares.push(step.value);
    }
  }
  test('the share done rises from 0 to 1', () => {
    const { shares } = drained(blocks(...LINES), structuredClone(RULES));
    expect(shares.length).toBeGreaterThan(LINES.length);
    expect(shares.every((share, at) => share >= 0 && share <= 1 && share >= (shares[at - 1] ?? 0))).toBe(true);
    expect(new Set(shares).size).toBeGreaterThan(LINES.length - 1);
  });
  test('the steps come to the same reading as one go', () => expect(drained(blocks(...LINES)).result).toEqual(read(blocks(...LINES), RULES)));
  test('two documents read in turns do not meet', () => {
    const a = blocks(...LINES), b = blocks('We collect your IIN.', 'We share it with partners.');
    const one = reading(a, RULES), two = reading(b, RULES);
    let first = one.next(), second = two.next();
    while (!first.done || !second.done) { if (!first.done) first = one.next(); if (!second.done) second = two.next(); }
    expect(first.value).toEqual(read(a, RULES));
    expect(second.value).toEqual(read(b, RULES));
  });
  test('what passages contradict takes steps by what they speak of, not by how often they say it', () => {
    const last = (times: number) => {
      const lines = Array.from({ length: times }, () => ['Мы не передаем ИИН.', 'Мы передаем ИИН партнерам.', 'Мы передаем телефон.']).flat();
      const { shares, result } = drained(blocks(...lines));
      expect(result.facts.contradictions[0]!.a).toHaveLength(times);
      return shares.filter(share => share === shares.at(-1)).length;
    };
    const few = last(20);
    expect(last(160)).toBe(few);
    // Some hundreds of passages are a step of their own.
    expect(last(1000) - few).toBe((1000 + 2000) / 500);
  });
  test('steps grow with the blocks, and with nothing else', () => {
    const steps = (times: number) => drained(Array.from({ length: times }, () => LINES).flat().map((line, at) => ({ ...blocks(line)[0]!, n: at + 1 }))).shares.length;
    const [one, two, four] = [steps(1), steps(2), steps(4)];
    expect(two - one).toBe(LINES.length);
    expect(four - two).toBe(2 * LINES.length);
  });
});

describe('whatever the page', () => {
  const kind = fc.constantFrom<Block['kind']>('heading', 'paragraph', 'item', 'row');
  const word = fc.constantFrom('Мы', 'собираем', 'ИИН', 'передаем', 'партнерам', 'не', 'кроме', 'с согласия', 'храним', 'три', '3', 'года', 'бессрочно', 'бермейді', 'ТОО', '«Demo»', '«', '»', '(далее', '–', 'Оператор)', 'БИН', '180640000004', 'info@demo.kz', '+7 700 123 45 67', 'отозвать согласие', 'с темой', 'Metrica', 'за границу', 'предусмотренных законом', '2.1.', 'а)');
  const speech = fc.array(fc.tuple(word, fc.constantFrom(' ', ', ', '. ', '; ', ': ', ' – ')), { maxLength: 25 }).map(parts => parts.flat().join('').trim());
  const page = (text: fc.Arbitrary<string>) => fc.array(fc.tuple(kind, text, fc.integer({ min: 1, max: 6 })), { maxLength: 12 })
    .map(list => list.map(([k, t, level], at): Block => ({ n: at + 1, kind: k, text: t.replace(/\s+/gu, ' ').trim(), level: k === 'heading' || k === 'item' ? level : 0 })));

  test('words of policies in any order are read without a fault, and every quote is the page\'s own', () => {
    fc.assert(fc.property(page(speech), source => sound(read(source, RULES), source)), { numRuns: 300 });
  });
  test('so is any text', () => {
    fc.assert(fc.property(page(fc.string({ unit: 'binary', maxLength: 80 })), source => sound(read(source, RULES), source)), { numRuns: 300 });
  });
  test('a reading is plain JSON', () => {
    fc.assert(fc.property(page(speech), source => { const found = read(source, RULES); expect(JSON.parse(JSON.stringify(found))).toEqual(found); }), { numRuns: 100 });
  });
  test('the same page is read the same twice', () => {
    fc.assert(fc.property(page(speech), source => { expect(read(source, RULES)).toEqual(read(source, RULES)); }), { numRuns: 100 });
  });
});

test('the Kazakh "or", spelled as the Russian "not", denies nothing; a Russian denial in a Kazakh line does', () => {
  const recipients = (text: string) => Object.keys(read(blocks('# Деректерді беру', text), RULES).facts.recipients);
  expect(recipients('Сіздің деректеріңіз серіктестерге не мемлекеттік органдарға беріледі.')).toEqual(['partners', 'state-bodies']);
  expect(recipients('Сіздің деректеріңізді біз ешқашан не передаем партнерам.')).toEqual([]);
});
