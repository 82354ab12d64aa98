import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evidenceOf, judge, review, type Model } from '../../src/engine/model.ts';
import { read } from '../../src/engine/read.ts';
import { blocks, clauses, RULES } from './tiny.ts';

const MODEL: Model = { labels: ['collect', 'retain'], bias: [-2, -2], weights: { 'data.iin': [9, -9], 'acts.store': [-9, 9], 'head:topics.share': [-9, 0] }, give: 0.7, take: 0.05, keep: [] };

test('without known words the bias speaks', () => expect(judge(new Set(['acts.share']), MODEL)[0]).toBeCloseTo(1 / (1 + Math.exp(2))));

test('a chance is a chance, and a word for a label raises it', () => {
  fc.assert(fc.property(fc.uniqueArray(fc.constantFrom(...Object.keys(MODEL.weights), 'x')), known => {
    for (const chance of judge(new Set(known), MODEL)) { expect(chance).toBeGreaterThanOrEqual(0); expect(chance).toBeLessThanOrEqual(1); }
  }));
  expect(judge(new Set(['data.iin']), MODEL)[0]).toBeGreaterThan(judge(new Set(), MODEL)[0]!);
});

test('it judges by the words, not by what the rules decided', () => {
  const [clause] = clauses('Мы не собираем ИИН.');
  for (const feature of ['label:share', 'head-label:share', 'handed:share', 'above:share']) clause!.features.add(feature);
  const seen = [...evidenceOf([clause!])];
  expect(seen).toContain('data.iin');
  expect(seen.filter(feature => /label|handed|above|^(?:no|yes|starts|tail|ends):/.test(feature))).toEqual([]);
});

describe('review', () => {
  test('gives what is sure, to the sentence that bears it', () => {
    const [weather, iin] = clauses('Погода хорошая. Ваш ИИН.');
    review([weather!, iin!], MODEL);
    expect([[...weather!.labels], [...iin!.labels]]).toEqual([[], ['collect']]);
    expect(iin!.features.has('label:collect')).toBe(true);
  });
  test('takes what is surely wrong, and leaves the rest', () => {
    const [clause] = clauses('Ваш ИИН.');
    clause!.labels.add('retain').add('share');
    review([clause!], MODEL);
    expect([...clause!.labels].sort()).toEqual(['collect', 'share']);
  });
  test('a block without clauses is no matter', () => expect(() => review([], MODEL)).not.toThrow());
});

test('labels of a reading are reviewed where the rules bring a model, but not those of a fragment', () => {
  const document = blocks(...Array<string>(6).fill('Ваш ИИН.'));
  expect(read(document, RULES).labels).toEqual({});
  expect(Object.values(read(document, { ...RULES, model: MODEL }).labels)).toEqual(Array(6).fill(['collect']));
  expect(read(document.slice(0, 5), { ...RULES, model: MODEL }).labels).toEqual({});
});

test('a label that is to be kept is never taken', () => {
  const document = blocks(...Array<string>(6).fill('Мы храним данные.'));
  const labels = (keep: string[]) => read(document, { ...RULES, model: { ...MODEL, bias: [-9, -9], weights: {}, give: 2, take: 1, keep } }).labels;
  expect(labels([])).toEqual({});
  expect(labels(Object.keys(RULES.labels))).toEqual(read(document, RULES).labels);
});
