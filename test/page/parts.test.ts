/** Pages that a policy goes over: each example of rules/links.yaml, and whole pages. */
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { parts } from '../../src/page/parts.ts';
import { single } from '../../scripts/rules.mjs';

interface Example { text?: string; href: string; label?: string; beside?: string; n?: number }
const { further } = single('links') as { further: Record<'found' | 'silent', Example[]> };
const at = (html: string, url = 'https://site.kz/privacy', own?: number) => parts(new JSDOM(html, { url }).window.document, new URL(url), own);
const found = (html: string, url?: string) => at(html, url).pages.map(page => `${page.number} ${page.url}`);
const link = ({ text, href, label, beside = `[${text}]` }: Example) =>
  `<main><h1>Политика</h1><p>…</p><div>${beside.replace('[', `<a href="${href}"${label ? ` aria-label="${label}"` : ''}>`).replace(']', '</a>')}</div></main>`;

describe('an example', () => {
  test.each(further.found.map(one => [JSON.stringify(one), one] as const))('of a further page: %s', (_, one) => {
    expect(at(link(one)).pages.map(({ number, url, here }) => ({ number, url, here }))).toEqual([{ number: one.n, url: new URL(one.href, 'https://site.kz/privacy').href, here: !one.href.startsWith('https') }]);
  });
  test.each(further.silent.map(one => [JSON.stringify(one), one] as const))('of none: %s', (_, one) => expect(at(link(one)).pages).toEqual([]));
});

test('parts 1 2 3 are in order, the open one left out, wherever it stands', () => {
  const bar = (own: number) => [1, 2, 3].map(n => (n === own ? `<b>Часть ${n}</b>` : `<a href="/doc/${'abc'[n - 1]}">Часть ${n}</a>`)).join(' | ');
  expect(found(bar(1), 'https://site.kz/doc/a')).toEqual(['2 https://site.kz/doc/b', '3 https://site.kz/doc/c']);
  expect(at(bar(2), 'https://site.kz/doc/b')).toMatchObject({ own: 2, pages: [{ number: 1 }, { number: 3 }] });
});

test('the head names the next page: taken where the address is alike, not where it is the next article', () => {
  expect(found('<link rel="next" href="/privacy/page/2/">', 'https://site.kz/privacy/')).toEqual(['2 https://site.kz/privacy/page/2/']);
  expect(found('<link rel="next" href="/kak-my-rabotaem/">', 'https://site.kz/privacy/')).toEqual([]);
});

test('chapters in a folder that is named as a document; in another folder they are articles', () => {
  expect(found('<a href="share/">Далее</a>', 'https://site.kz/privacy-policy/collect/')).toEqual([]);
  expect(found('<a href="../share/">Далее</a>', 'https://site.kz/privacy-policy/collect/')).toEqual(['2 https://site.kz/privacy-policy/share/']);
  expect(found('<a href="../share/">Далее</a>', 'https://site.kz/articles/collect/')).toEqual([]);
  expect(found('<a href="../share/">Далее</a>', 'https://site.kz/news/privacy/')).toEqual([]);
});

test('numbers that count articles are no pages; those of a named document are, back and forth', () => {
  expect(found('<a href="/docs/13">Далее</a> <a href="/docs/11">Назад</a>', 'https://site.kz/docs/12')).toEqual([]);
  expect(found('<a href="/?p=13">Next</a>', 'https://site.kz/?p=12')).toEqual([]);
  expect(found('<a href="/privacy/3">Далее</a> <a href="/privacy/1">Назад</a>', 'https://site.kz/privacy/2')).toEqual(['1 https://site.kz/privacy/1', '3 https://site.kz/privacy/3']);
});

test('steps of a form, and links within a sentence, are none', () => {
  expect(found('<form><a href="/privacy?page=2">Далее</a></form>')).toEqual([]);
  expect(found('<p>Права субъекта перечислены там, где говорится о них подробнее: <a href="/privacy/2">далее</a>.</p>')).toEqual([]);
});

test('a page that was got by itself: its links lead from its own address, not from where it was parsed', () => {
  const { document } = new JSDOM('<a href="3">3</a><a href="2">2</a>', { url: 'https://site.kz/other/' }).window;
  expect(parts(document, new URL('https://site.kz/privacy/2'), 2).pages).toEqual([{ url: 'https://site.kz/privacy/3', number: 3, here: true }]);
});
