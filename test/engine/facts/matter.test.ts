import { describe, expect, test } from 'vitest';
import type { Clause } from '../../../src/engine/clause.ts';
import { furtherAim, limitsData, sameMatter } from '../../../src/engine/facts/matter.ts';

/** A clause of nothing but concepts: "concept@from" where its place matters. */
function clause(concepts: string[], language: 'ru' | 'kk' = 'ru'): Clause {
  const matches = concepts.map((text, at) => { const [concept, from = at] = text.split('@'); return { concept: concept as string, from: +from, to: +from + 1, language }; });
  return { matches, features: new Set(matches.map(match => match.concept)) } as unknown as Clause;
}

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
  ])('%o in %s', (concepts, language, limits) => expect(limitsData(clause(concepts, language))).toBe(limits));
});
