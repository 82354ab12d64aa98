// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { PageState } from '../src/messages.ts';
import type { Block, Quote, Reading } from '../src/reading.ts';
import type { Engine } from '../src/page/seat.ts';
import { Reader } from '../src/reader.ts';

type Listener = (letter: unknown, sender: unknown, respond: (answer: unknown) => void) => unknown;
let listeners: Listener[], badges: unknown[], reader: Reader;
const moved = vi.fn();

/** Asks the reader as the popup does. */
const ask = (name: string, request: object = {}) => new Promise<unknown>(resolve => {
  if (!listeners.some(listener => listener({ name, request }, {}, resolve))) resolve('nobody');
}) as Promise<{ reply: PageState & { shown?: boolean } }>;
const state = async () => (await ask('page.state')).reply;
const settled = () => vi.waitFor(async () => { const now = await state(); if (now.state === 'reading') throw new Error('reading'); return now; });

/** For this engine a block with a certain word is a clause about collecting, and each such clause a warning. */
const engine = (fault?: string): Engine => ({
  *read(blocks: readonly Block[]) {
    for (const [i] of blocks.entries()) yield i / blocks.length;
    if (fault) throw new Error(fault);
    const labels = Object.fromEntries(blocks.filter(({ text }) => text.includes('collect')).map(({ n }) => [n, ['collect']]));
    return { policy: true, labels, facts: { signals: {} } } as unknown as Reading;
  },
  *halves(blocks) {
    yield 0.5;
    const half = (own: boolean) => ({ read: { blocks: blocks.filter(({ text }) => /collect/.test(text) === own).length } }) as unknown as Reading;
    return { kk: half(true), ru: half(false) };
  },
  warnings: ({ labels }) => Object.keys(labels).length,
});

beforeEach(() => {
  [listeners, badges] = [[], []];
  vi.stubGlobal('chrome', { runtime: {
    id: 'anyq',
    sendMessage: async ({ name, request }: { name: string; request: { warnings: unknown } }) => { if (name === 'page.badge') badges.push(request.warnings); return { reply: {} }; },
    onMessage: { addListener: (listener: Listener) => listeners.push(listener), removeListener: (listener: Listener) => { listeners = listeners.filter(one => one !== listener); } },
  } });
  // jsdom draws nothing and knows no highlights: a registry is a map, a highlight a set of ranges.
  vi.stubGlobal('CSS', { highlights: new Map(), escape: (text: string) => text });
  vi.stubGlobal('Highlight', class extends Set { priority = 0; constructor(...ranges: Range[]) { super(ranges); } });
  vi.stubGlobal('scrollBy', () => {});
  Element.prototype.scrollIntoView = () => {};
  Element.prototype.checkVisibility = () => true;
  Range.prototype.getBoundingClientRect = () => new DOMRect();
  document.body.innerHTML = '<h1>Policy</h1><p>We collect names.</p><p>We keep them.</p>';
  history.replaceState(null, '', '/policy');
});
afterEach(() => { reader.stop(); vi.unstubAllGlobals(); moved.mockClear(); });

const read = async (fault?: string) => { reader = new Reader(engine(fault), moved); await reader.read(); return settled(); };
const marks = () => [...CSS.highlights].flatMap(([name, ranges]) => [...ranges].map(range => `${name}: ${String(range)}`));

test('reads, answers and tells the badge', async () => {
  expect(await read()).toMatchObject({ state: 'read', marks: false, reading: { labels: { 2: ['collect'] } } });
  expect(badges).toEqual([1]);
});

test('an engine that fails leaves the page unreadable, with the reason and without a badge', async () => {
  expect(await read('out of words')).toMatchObject({ state: 'unreadable', reason: 'Error: out of words' });
  expect(badges).toEqual([null]);
});

test('marks all clauses by the question they answer, and none', async () => {
  await read();
  await ask('page.marks', { on: true, legend: { collect: 'c', share: 's', withdraw: 'w', other: 'o' } });
  expect(marks()).toEqual(['anyq-collect: We collect names.']);
  expect(document.querySelectorAll('anyq-legend')).toHaveLength(1);
  expect(await state()).toMatchObject({ marks: true });
  await ask('page.marks', { on: false });
  expect(CSS.highlights.size).toBe(0);
  expect(document.querySelectorAll('anyq-legend')).toHaveLength(0);
});

test('a quote is found again where the page was drawn anew, and not where its words are gone', async () => {
  await read();
  const quote: Quote = { block: 2, start: 3, end: 10, text: 'collect' };
  document.body.innerHTML = '<p>News</p><h1>Policy</h1><p>Here we collect names.</p>';
  expect((await ask('page.show', { quote })).reply.shown).toBe(true);
  expect(marks()).toEqual(['anyq-shown: collect']);
  document.body.innerHTML = '<p>Nothing is left.</p>';
  expect((await ask('page.show', { quote })).reply.shown).toBe(false);
  expect(marks()).toEqual([]);
});

test('text that changes is read again, the marks with it', async () => {
  await read();
  await ask('page.marks', { on: true });
  document.body.append(Object.assign(document.createElement('p'), { textContent: 'We collect phones too.' }));
  await vi.waitFor(async () => expect(await state()).toMatchObject({ state: 'read', marks: true, reading: { labels: { 4: ['collect'] } } }), 3000);
  expect(marks()).toContain('anyq-collect: We collect phones too.');
  expect(badges).toEqual([1, 2]);
});

test('another address is told, and what ends leaves nothing behind', async () => {
  await read();
  await ask('page.marks', { on: true });
  history.pushState(null, '', '/home');
  document.body.append(document.createElement('p'));
  await vi.waitFor(() => expect(moved).toHaveBeenCalledOnce(), 3000);
  reader.stop();
  expect(CSS.highlights.size).toBe(0);
  expect(await ask('page.state')).toBe('nobody');
});

test('a long reading lets the page work in between', async () => {
  const slow: Engine = { ...engine(), *read() { for (let i = 0; i < 20; i++) { const until = performance.now() + 3; while (performance.now() < until) { /* work */ } yield i / 20; } return { policy: false, labels: {}, facts: { signals: {} } } as unknown as Reading; } };
  reader = new Reader(slow, moved);
  const done: number[] = [];
  const reading = reader.read();
  while ((await state()).state === 'reading') { const now = await state(); if (now.state === 'reading') done.push(now.done); await new Promise(resolve => setImmediate(resolve)); }
  await reading;
  expect(new Set(done).size, `shares seen on the way: ${done}`).toBeGreaterThan(2);
  expect(badges).toEqual([null]);
});

test('a page in two languages is read as two, at a wish', async () => {
  reader = new Reader(engine(), moved);
  await reader.read();
  await settled();
  const { reply } = await ask('page.halves') as unknown as { reply: Record<'kk' | 'ru', Reading> };
  const whole = (await state() as { reading: Reading }).reading;
  expect(reply.kk.read.blocks).toBe(Object.keys(whole.labels).length);
  expect(reply.kk.read.blocks + reply.ru.read.blocks).toBeGreaterThan(reply.kk.read.blocks);
});
