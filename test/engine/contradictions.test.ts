/** Contradictions with the real rules: over pairs of our own, and over a real policy that contradicts itself twice. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { engineRules } from '../../scripts/rules.mjs';
import { blocksOf } from '../../src/cli/input.ts';
import { read } from '../../src/engine/read.ts';
import type { Block, Contradiction } from '../../src/reading.ts';

interface Pair { lines: string[]; about?: Contradiction['about']; a?: number; b?: number; why?: string }

const REACH = { precision: 0.9, recall: 0.5 };
const pairs = parse(readFileSync(new URL('../fixtures/contradictions.yaml', import.meta.url), 'utf8')) as { true: Pair[]; false: Pair[] };
const LICENSE = new URL('../../../shared/corpus/license-ru/', import.meta.url);
const rules = engineRules();

/** "# " begins a heading, "- " an item. */
function blocks(lines: readonly string[]): Block[] {
  return lines.map((line, at) => {
    const kind = line.startsWith('# ') ? 'heading' : line.startsWith('- ') ? 'item' : 'paragraph';
    return { n: at + 1, kind, text: kind === 'paragraph' ? line : line.slice(2), level: { heading: 2, item: 1, paragraph: 0 }[kind] };
  });
}
const found = ({ lines }: Pair) => read(blocks(lines), rules).facts.contradictions;
/** The right matter, and each side in the block that says it. */
const isMeant = ({ about, a, b }: Pair, one: Contradiction) => one.about === about && one.a.includes(a as number) && one.b.includes(b as number);

const results = [...pairs.true, ...pairs.false].map(pair => ({ pair, all: found(pair) }));
const hits = results.filter(({ pair, all }) => all.some(one => isMeant(pair, one)));
const wrong = results.flatMap(({ pair, all }) => all.filter(one => !isMeant(pair, one)).map(one => ({ lines: pair.lines, why: pair.why, one })));

test('twenty pairs that contradict each other, forty that do not, of five kinds', () => {
  expect([pairs.true.length, pairs.false.length]).toEqual([20, 40]);
  expect(new Set(pairs.true.map(pair => pair.about))).toEqual(new Set(['share', 'purpose', 'abroad', 'retain', 'collect']));
});

test('precision and recall', () => {
  const precision = hits.length / (hits.length + wrong.length), recall = hits.length / pairs.true.length;
  console.log(`contradictions  P ${(precision * 100).toFixed(1)}  R ${(recall * 100).toFixed(1)}`);
  expect(precision, JSON.stringify(wrong, null, 1)).toBeGreaterThanOrEqual(REACH.precision);
  expect(recall).toBeGreaterThanOrEqual(REACH.recall);
});

test('each kind is found at least once, and each side quotes its own block', () => {
  expect(new Set(hits.map(({ pair }) => pair.about)).size).toBe(5);
  for (const { pair, all } of hits) {
    const one = all.find(each => isMeant(pair, each)) as Contradiction, source = blocks(pair.lines);
    expect(one.quotes.map(quote => quote.block)).toEqual([pair.a, pair.b]);
    for (const { block, start, end, text } of one.quotes) expect(source[block - 1]?.text.slice(start, end)).toBe(text);
  }
});

test('a passage of another matter between the two changes nothing', () => {
  const apart = hits.filter(({ pair }) => pair.lines.length === 2).map(({ pair }) => ({ ...pair, b: 3, lines: [pair.lines[0] as string, '2026', pair.lines[1] as string] }));
  expect(apart.length).toBeGreaterThan(0);
  for (const pair of apart) expect(found(pair).some(one => isMeant(pair, one)), pair.lines.join(' | ')).toBe(true);
});

describe.each(['index.html', 'kk/index.html'])('the demo page %s', page => {
  test('never to anyone, and yet to couriers and advertisers', async () => {
    const source = await blocksOf(readFileSync(new URL(`../../demo/${page}`, import.meta.url), 'utf8'));
    const at = (number: string) => source.find(({ text }) => text.startsWith(number))?.n as number;
    const [one] = read(source, rules).facts.contradictions;
    expect(one).toMatchObject({ about: 'share', a: [at('4.1.')], b: [at('4.2.'), at('4.5.')] });
    expect(one?.quotes.map(quote => quote.block)).toEqual([at('4.1.'), at('4.5.')]);
  });
});

test.skipIf(!existsSync(LICENSE))('both contradictions of a real policy, with both passages', async () => {
  const file = (name: string) => readFileSync(new URL(name, LICENSE), 'utf8');
  const gold = (JSON.parse(file('gold.json')) as { facts: { contradictions: Contradiction[] } }).facts.contradictions;
  const got = read(await blocksOf(file('page.html')), rules).facts.contradictions;
  const meet = (one: readonly number[], other: readonly number[]) => one.some(block => other.includes(block));
  expect(gold).toHaveLength(2);
  for (const { about, a, b } of gold) expect(got.some(one => one.about === about && meet(one.a, a) && meet(one.b, b)), about).toBe(true);
  expect(got).toHaveLength(2);
});
