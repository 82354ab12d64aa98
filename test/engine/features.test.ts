import fc from 'fast-check';
import { expect, test } from 'vitest';
import { F, NAMES, Room } from '../../src/engine/features.ts';

const SIZE = 100;
const id = fc.nat(SIZE - 1);

test('names are numbered from 0, each once', () => expect(NAMES.map(name => F[name])).toEqual(NAMES.map((_, at) => at)));

test('sets of one list of bits do not touch each other', () => {
  const room = new Room(SIZE);
  fc.assert(fc.property(fc.array(fc.tuple(fc.array(id), fc.array(id)), { maxLength: 20 }), lists => {
    const sets = lists.map(() => room.make());
    lists.forEach(([more, less], at) => { sets[at]!.addAll(more); for (const one of less) sets[at]!.delete(one); });
    lists.forEach(([more, less], at) => {
      for (let one = 0; one < SIZE; one++) expect(sets[at]!.has(one)).toBe(more.includes(one) && !less.includes(one));
    });
  }));
});

test('what nobody asks for is not kept', () => {
  const set = new Room(SIZE).make();
  set.add(-1);
  set.delete(-1);
  expect([...set.bits].every(bits => bits === 0)).toBe(true);
});

test('a set takes all of another', () => {
  fc.assert(fc.property(fc.array(id), fc.array(id), (a, b) => {
    const room = new Room(SIZE), one = room.make(), other = room.make();
    one.addAll(a);
    other.addAll(b);
    one.union(other, room.words);
    for (let at = 0; at < SIZE; at++) expect([one.has(at), other.has(at)]).toEqual([a.includes(at) || b.includes(at), b.includes(at)]);
  }));
});
