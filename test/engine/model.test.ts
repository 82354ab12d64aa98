import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Room } from '../../src/engine/features.ts';
import { evidenceOf, judge, Opinion, UNIT, weightsOf, type Model } from '../../src/engine/model.ts';
import { read } from '../../src/engine/read.ts';
import type { Clause } from '../../src/engine/clause.ts';
import { blocks, clauses, ENGINE, RULES } from './tiny.ts';

const MODEL: Model = { labels: ['collect', 'retain'], bias: [-2, -2], weights: { 'data.iin': [9, -9], 'acts.store': [-9, 9], 'head:topics.share': [-9, 0] }, give: 0.7, take: 0.05, keep: [] };
const NAMES = ENGINE.program.features, id = (name: string) => NAMES.indexOf(name);
const opinion = (model = MODEL) => new Opinion(weightsOf(model, id), NAMES.length);

test('without known words the bias speaks', () => expect(judge(['acts.share'], MODEL)[0]).toBeCloseTo(1 / (1 + Math.exp(2))));

test('a chance is a chance, and a word for a label raises it', () => {
  fc.assert(fc.property(fc.uniqueArray(fc.constantFrom(...Object.keys(MODEL.weights), 'x')), known => {
    for (const chance of judge(known, MODEL)) { expect(chance).toBeGreaterThanOrEqual(0); expect(chance).toBeLessThanOrEqual(1); }
  }));
  expect(judge(['data.iin'], MODEL)[0]).toBeGreaterThan(judge([], MODEL)[0]!);
});

test('what is shipped scores as what was trained', () => {
  const feature = fc.constantFrom('data.iin', 'acts.store', 'head:topics.share', 'acts.share', 'item');
  const weight = fc.integer({ min: -127, max: 127 }).map(n => n / UNIT), row = fc.tuple(weight, weight);
  fc.assert(fc.property(row, fc.dictionary(feature, row), fc.array(fc.uniqueArray(feature), { minLength: 1, maxLength: 3 }), (bias, weights, sets) => {
    const model: Model = { ...MODEL, bias, weights }, room = new Room(NAMES.length);
    const of = sets.map(names => { const features = room.make(); for (const name of names) features.add(id(name)); return { features } as Clause; });
    const chances = [...opinion(model).scores(of)].map(score => 1 / (1 + Math.exp(-score / UNIT)));
    judge([...new Set(sets.flat())], model).forEach((chance, at) => expect(chances[at]).toBeCloseTo(chance, 9));
  }));
});

test('the trained weights are whole units, each of which a byte holds', () => {
  const { weights, bias } = JSON.parse(readFileSync(new URL('../../rules/model.json', import.meta.url), 'utf8')) as Model;
  const all = [...bias, ...Object.values(weights).flat()];
  expect(all.length).toBeGreaterThan(1000);
  for (const weight of all) { expect(Math.abs(weight * UNIT)).toBeLessThanOrEqual(127); expect(Math.abs(weight * UNIT - Math.round(weight * UNIT))).toBeLessThan(1e-9); }
});

test('it judges by the words, not by what the rules decided', () => {
  const [clause] = clauses('Мы не собираем ИИН.');
  for (const feature of ['label:share', 'head-label:share', 'handed:share', 'above:share']) clause!.features.add(id(feature));
  const seen = evidenceOf([clause!], NAMES);
  expect(seen).toContain('data.iin');
  expect(seen.filter(feature => /label|handed|above|^(?:no|yes|starts|tail|ends):/.test(feature))).toEqual([]);
});

describe('review', () => {
  test('gives what is sure, to the sentence that bears it', () => {
    const [weather, iin] = clauses('Погода хорошая. Ваш ИИН.');
    opinion().review([weather!, iin!]);
    expect([weather!.labels, iin!.labels]).toEqual([[], ['collect']]);
    expect(iin!.features.has(id('label:collect'))).toBe(true);
  });
  test('takes what is surely wrong, and leaves the rest', () => {
    const [clause] = clauses('Ваш ИИН.');
    clause!.labels.push('retain', 'share');
    clause!.features.add(id('label:retain'));
    opinion().review([clause!]);
    expect(clause!.labels.sort()).toEqual(['collect', 'share']);
    expect(clause!.features.has(id('label:retain'))).toBe(false);
  });
  test('a block without clauses is no matter', () => expect(() => opinion().review([])).not.toThrow());
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
