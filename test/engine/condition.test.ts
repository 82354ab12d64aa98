import fc from 'fast-check';
import { expect, test } from 'vitest';
import { condition, featuresOf } from '../../src/engine/condition.ts';
import { Room } from '../../src/engine/features.ts';
import { anchors, holds as walk, Questions } from '../../src/engine/questions.ts';

/** Does the condition hold of a clause with these features, as the engine asks it? */
function holds(source: string, ...features: string[]): boolean {
  const tree = condition(source), names = featuresOf(tree), questions = new Questions(name => names.indexOf(name));
  const first = questions.add(tree), set = new Room(names.length).make();
  for (const name of features) set.add(names.indexOf(name));
  return walk(Int32Array.from(questions.list), first, set);
}

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
    expect(holds(written(t), ...features)).toBe(true_(t, new Set(features)));
  }));
});

test('where a condition holds, one of its anchors is there', () => {
  fc.assert(fc.property(tree, fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd')), (t, features) => {
    const found = anchors(condition(written(t)), () => 1);
    if (found && holds(written(t), ...features)) expect(features.some(name => found.includes(name))).toBe(true);
  }));
});

test.each<[string, string[] | undefined]>([
  ['a & b & !c', ['b']], // the rarer one
  ['(a | b) & c', ['c']],
  ['a | b & c', ['a', 'b']],
  ['!a', undefined],
  ['!a & b', ['b']],
  ['!(a | !b)', ['b']],
  ['a | !b', undefined],
])('anchors of %s', (source, expected) => expect(anchors(condition(source), name => ({ a: 3, b: 1, c: 2 })[name] ?? 0)?.sort()).toEqual(expected));

test('questions that conditions share are asked from one place', () => {
  const questions = new Questions(name => name.charCodeAt(0));
  questions.add(condition('a & c'));
  questions.add(condition('b & c'));
  expect(questions.list).toHaveLength(9);
});
