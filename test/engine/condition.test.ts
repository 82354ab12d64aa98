import fc from 'fast-check';
import { expect, test } from 'vitest';
import { condition } from '../../src/engine/condition.ts';

const holds = (source: string, ...features: string[]) => condition(source)(new Set(features));

test.each<[string, string[], boolean]>([
  ['acts.share', ['acts.share'], true],
  ['acts.share', ['acts.shares'], false],
  ['a & b', ['a', 'b'], true],
  ['a & b', ['a'], false],
  ['a | b', ['b'], true],
  ['a | b & c', ['a'], true], // & binds closer
  ['a | b & c', ['b'], false],
  ['(a | b) & c', ['a'], false],
  ['(a | b) & c', ['b', 'c'], true],
  ['!a', [], true],
  ['!a & b', ['a', 'b'], false],
  ['!(a | b)', ['b'], false],
  ['!!a', ['a'], true],
  ['head:topics.share&!definition', ['head:topics.share'], true],
  ['recipients.* & no:acts.share', ['recipients.*', 'no:acts.share'], true],
])('%s of %o', (source, features, expected) => expect(holds(source, ...features)).toBe(expected));

test.each(['', 'a &', '& a', '(a', 'a)', 'a b', 'a | | b', '!', '()'])('"%s" cannot be read, and the message says which', source => {
  expect(() => condition(source)).toThrow(`cannot be read`);
  expect(() => condition(source)).toThrow(`: ${source}`);
});

type Tree = string | { not: Tree } | { all: Tree[] } | { any: Tree[] };
const { tree } = fc.letrec<{ tree: Tree }>(tie => ({
  tree: fc.oneof({ depthSize: 'small' }, fc.constantFrom('a', 'b', 'c', 'd'), tie('tree').map(not => ({ not })),
    fc.array(tie('tree'), { minLength: 1, maxLength: 3 }).map(all => ({ all })), fc.array(tie('tree'), { minLength: 1, maxLength: 3 }).map(any => ({ any }))),
}));
const written = (t: Tree): string => (typeof t === 'string' ? t : 'not' in t ? `!(${written(t.not)})` : `(${('all' in t ? t.all : t.any).map(written).join('all' in t ? ' & ' : '|')})`);
const true_ = (t: Tree, has: ReadonlySet<string>): boolean => (typeof t === 'string' ? has.has(t) : 'not' in t ? !true_(t.not, has) : 'all' in t ? t.all.every(part => true_(part, has)) : t.any.some(part => true_(part, has)));

test('a condition is what it is written from', () => {
  fc.assert(fc.property(tree, fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd')), (t, features) => {
    expect(condition(written(t))(new Set(features))).toBe(true_(t, new Set(features)));
  }));
});
