import { describe, expect, test } from 'vitest';
import type { Clause } from '../../../src/engine/clause.ts';
import { F, Room } from '../../../src/engine/features.ts';
import { furtherAim, keyOf, limitsData, matterOf, sameMatter } from '../../../src/engine/facts/matter.ts';

/** A clause of nothing but concepts: "concept@from" where its place matters. */
function passage(names: string[], language: 'ru' | 'kk' = 'ru'): Pick<Clause, 'matches' | 'features' | 'vocabulary'> {
  const features = new Room(Object.keys(F).length).make();
  const concepts = names.map(text => { const name = text.split('@')[0]!; return { name, folder: name.split('.')[0]!, id: name.split('.')[1]!, service: undefined }; });
  for (const { name } of concepts) features.add(F[name as keyof typeof F] ?? -1);
  const matches = names.map((text, concept) => { const from = +(text.split('@')[1] ?? concept); return { concept, from, to: from + 1, language }; });
  return { matches, features, vocabulary: { concepts } as unknown as Clause['vocabulary'] };
}
const clause = (names: string[]) => matterOf(passage(names));

describe('the same data of the same people', () => {
  test.each<[string[], string[], boolean]>([
    [[], ['data.phone'], true],
    [['data.phone'], ['data.phone', 'data.name'], true],
    [['data.phone'], ['data.name'], false],
    [['data.phone'], [], false],
    [['data.phone'], ['channels.phone'], true],
    [['data.phone', 'things.personal-data-strict'], ['data.name'], true],
    [['data.other'], ['data.name'], true],
    [['things.cookie'], [], false],
    [[], ['things.cookie'], false],
    [[], ['head:things.cookie'], false],
    [['things.cookie'], ['things.cookie'], true],
    [['things.child'], [], false],
    [[], ['things.child'], true],
    [[], ['things.anonymous'], false],
    [['things.anonymous'], ['things.anonymous'], true],
  ])('%o and %o', (a, b, same) => expect(sameMatter(clause(a), clause(b))).toBe(same));
});

test('an aim beyond those named', () => {
  expect(furtherAim(clause(['purposes.delivery']), clause(['purposes.delivery', 'purposes.marketing']))).toBe(true);
  expect(furtherAim(clause(['purposes.delivery']), clause(['purposes.delivery']))).toBe(false);
});

describe('"only" that limits the data, not the aims', () => {
  test.each<[string[], 'ru' | 'kk', boolean]>([
    [['marks.only@0', 'things.personal-data@1'], 'ru', true],
    [['marks.only@0', 'data.phone@2'], 'ru', true],
    [['marks.only@0', 'data.phone@3'], 'ru', false],
    [['things.personal-data@0', 'marks.only@1', 'marks.finite@2'], 'ru', false],
    [['things.personal-data@0', 'marks.only@1', 'marks.finite@2'], 'kk', true],
    [['things.personal-data@0', 'marks.only@1', 'marks.finite@4'], 'kk', false],
  ])('%o in %s', (concepts, language, limits) => expect(limitsData(passage(concepts, language))).toBe(limits));
});

test('sentences on the same are told by one key', () => {
  expect(keyOf(clause(['data.phone', 'data.name']))).toBe(keyOf(clause(['data.name', 'acts.share', 'data.phone', 'data.other'])));
  for (const other of [['data.phone'], ['data.phone', 'data.name', 'things.child'], ['data.phone', 'channels.name']]) expect(keyOf(clause(other))).not.toBe(keyOf(clause(['data.phone', 'data.name'])));
});
