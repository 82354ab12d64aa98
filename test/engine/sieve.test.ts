import fc from 'fast-check';
import { expect, test } from 'vitest';
import { featuresOf, condition, type Condition } from '../../src/engine/condition.ts';
import { Room } from '../../src/engine/features.ts';
import { program } from '../../src/engine/program.ts';
import { Sieve } from '../../src/engine/sieve.ts';
import { LABELS, RULES } from './tiny.ts';
import type { LabelRule } from '../../src/engine/rules.ts';

const FEATURES = ['item', 'short', 'row', 'acts.share', 'acts.collect', 'label:a', 'label:b', 'label:c'];
const feature = fc.constantFrom(...FEATURES);
const part = fc.tuple(fc.boolean(), feature).map(([not, name]) => (not ? `!${name}` : name));
const source = fc.array(fc.array(part, { minLength: 1, maxLength: 3 }).map(all => all.join(' & ')), { minLength: 1, maxLength: 2 }).map(any => any.join(' | '));
const list = fc.array(source, { maxLength: 3 });
const labels = fc.record({ a: fc.tuple(list, list), b: fc.tuple(list, list), c: fc.tuple(list, list) });

function told(tree: Condition, has: ReadonlySet<string>): boolean {
  if ('feature' in tree) return has.has(tree.feature);
  return 'not' in tree ? !told(tree.not, has) : 'all' in tree ? tree.all.every(one => told(one, has)) : tree.any.some(one => told(one, has));
}

/** Each rule by each of its conditions, in order: what the sieve saves itself. */
function plainly(rules: [string, string[], string[]][], has: Set<string>): string[] {
  const holds = (sources: string[]) => sources.some(one => told(condition(one), has));
  return rules.filter(([name, when, unless]) => { const given = !holds(unless) && holds(when); if (given) has.add(`label:${name}`); return given; }).map(([name]) => name);
}

function sieved(rules: [string, string[], string[]][], names: string[]): string[] {
  const of = (rank: number, when: string[], unless: string[]): LabelRule => ({ rank, when, unless, heading: [], otherwise: [], items: [] });
  const made = program({ ...RULES, labels: Object.fromEntries(rules.map(([name, when, unless], rank) => [name, of(rank, when, unless)])), facts: {}, signals: {} }, []);
  const sieve = new Sieve(made.sentences, Int32Array.from(made.questions), made.features.length), set = new Room(made.features.length).make();
  for (const name of names) set.add(made.features.indexOf(name));
  return sieve.try(set).map(rule => sieve.rules[rule]!);
}

test('finds the rules that hold, in order, as if each were tried', () => {
  fc.assert(fc.property(labels, fc.uniqueArray(feature), ({ a, b, c }, names) => {
    const rules: [string, string[], string[]][] = [['a', ...a], ['b', ...b], ['c', ...c]];
    expect(sieved(rules, names)).toEqual(plainly(rules, new Set(names)));
  }), { numRuns: 500 });
});

test('a clause that holds nothing asked for costs nothing, however many the rules', () => {
  const { sentences } = program(RULES, RULES.phrases.concepts);
  expect(sentences.anchors[-1]).toBeUndefined();
  const tried = new Set(Object.values(sentences.anchors).flat());
  expect(tried.size).toBe(Object.values(LABELS).flatMap(({ when, unless }) => [...when, ...unless]).length);
});

test('a program is plain data: made once, it needs nothing of the rules', () => {
  const made = program(RULES, RULES.phrases.concepts);
  expect(JSON.parse(JSON.stringify(made))).toEqual(made);
  const asked = Object.values(LABELS).flatMap(({ when, unless }) => [...when, ...unless]).flatMap(one => featuresOf(condition(one)));
  expect(asked.filter(name => !made.features.includes(name))).toEqual([]);
  expect(new Set(made.features).size).toBe(made.features.length);
});
