// @vitest-environment jsdom
/** A document over several pages, put together; the site's answers are given. */
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Got } from '../src/page/fetch.ts';
import type { Failure } from '../src/messages.ts';
import { whole } from '../src/whole.ts';

const HERE = new URL('https://site.kz/privacy');
const page = (text: string, links = '') => `<h1>Политика</h1><p>${text}</p><p>${links}</p><p>Вопросы: 8 800</p>`;
const link = (n: number) => `<a href="/privacy?page=${n}">${n}</a>`;
type Answer = string | { why: Failure } | { sent: string; html: string };

/** Reads with these answers; what was asked for comes with it. */
async function read(answers: Record<number, Answer>) {
  const get = vi.fn(async (url: string): Promise<Got | Failure> => {
    const one = answers[Number(new URL(url).searchParams.get('page'))];
    if (one === undefined) return 'missing';
    if (typeof one === 'object' && 'why' in one) return one.why;
    const [html, at] = typeof one === 'string' ? [one, url] : [one.html, one.sent];
    return { url: at, type: 'text/html; charset=utf-8', bytes: new TextEncoder().encode(html) };
  });
  const found = await whole(document, HERE, get);
  return { ...found, texts: found.blocks.map(({ text }) => text), asked: get.mock.calls.map(([url]) => new URL(url).search) };
}

beforeEach(() => { document.body.innerHTML = page('Первая.', link(2)); });

test('page by page, each asked for once, in the order of the document; what they repeat stands once', async () => {
  const { texts, asked, pages, blocks } = await read({ 2: page('Вторая.', `${link(1)} ${link(3)}`), 3: page('Третья.', link(2)) });
  expect(asked).toEqual(['?page=2', '?page=3']);
  expect(texts.filter(text => /^\p{L}+\.$/u.test(text))).toEqual(['Первая.', 'Вторая.', 'Третья.']);
  expect(texts.filter(text => text === 'Политика' || text.startsWith('Вопросы'))).toEqual(['Политика', 'Вопросы: 8 800']);
  expect(pages.map(({ number, open }) => [number, open])).toEqual([[1, true], [2, false], [3, false]]);
  blocks.slice(1).forEach(({ n }, at) => expect(n).toBeGreaterThan(blocks[at]!.n));
});

test('each block is known by its page and its number there', async () => {
  const { blocks, pages } = await read({ 2: page('Вторая.') });
  const { n } = blocks.find(({ text }) => text === 'Вторая.')!;
  const { number, shift } = pages.find(({ from, to }) => from <= n && n <= to)!;
  expect([number, n - shift]).toEqual([2, 2]);
  expect(pages[0]!.shift).toBe(0);
});

describe('what could not be read is told', () => {
  test('a page that is gone', async () => {
    const { missing, pages } = await read({ 2: page('Вторая.', link(3)) });
    expect(missing).toEqual([{ url: 'https://site.kz/privacy?page=3', number: 3, why: 'missing' }]);
    expect(pages).toHaveLength(2);
  });
  test('an empty one, and one made by scripts', async () => {
    expect((await read({ 2: '<p></p>' })).missing[0]!.why).toBe('empty');
    expect((await read({ 2: '<div id="app"></div><script src="/x.js"></script>' })).missing[0]!.why).toBe('shell');
  });
  test('at another address: never asked for', async () => {
    document.body.innerHTML = page('Первая.', '<a href="https://docs.elsewhere.kz/2">Часть 2</a>');
    const { asked, missing } = await read({});
    expect(asked).toEqual([]);
    expect(missing).toEqual([{ url: 'https://docs.elsewhere.kz/2', number: 2, why: null }]);
  });
  test('beyond ten', async () => {
    document.body.innerHTML = page('Первая.', Array.from({ length: 14 }, (_, n) => link(n + 2)).join(' '));
    const { asked, missing } = await read(Object.fromEntries(Array.from({ length: 14 }, (_, n) => [n + 2, page(`Страница ${n}.`)])));
    expect(asked).toHaveLength(10);
    expect(missing.map(({ number, why }) => [number, why])).toEqual([12, 13, 14, 15].map(n => [n, null]));
  });
});

test('a site that answers each number with the same page, or sends back to a known one, adds nothing', async () => {
  expect((await read({ 2: page('Первая.', link(2)) })).texts).toHaveLength(document.querySelectorAll('h1,p').length);
  expect((await read({ 2: page('Вторая.', `${link(1)} ${link(3)}`), 3: page('Первая.', link(2)) })).pages).toHaveLength(2);
  expect((await read({ 2: { sent: HERE.href, html: page('Иная.') } })).pages).toHaveLength(1);
});
