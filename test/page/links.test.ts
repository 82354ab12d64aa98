/** Documents that a page links to: each example of rules/links.yaml, and whole pages. */
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { documents } from '../../src/page/links.ts';
import { single } from '../../scripts/rules.mjs';

type Example = string | { text?: string; href?: string; beside?: string };
const { examples } = single('links') as { examples: Record<string, Example[]> };
const page = (html: string, url = 'https://site.kz/page/1') => new JSDOM(html, { url }).window.document;
const link = (example: Example) => {
  const { text, beside = `[${text}]`, href = '/page/7' } = typeof example === 'string' ? { text: example } : example;
  return page(`<main><p>…</p></main><footer><div>${beside.replace('[', `<a href="${href}">`).replace(']', '</a>')}</div></footer>`);
};

describe.each(Object.entries(examples))('%s', (kind, all) => {
  test.each(all.map(one => [typeof one === 'string' ? one : JSON.stringify(one), one] as const))('%s', (_, example) => {
    expect(documents(link(example)).map(found => found.kind)).toEqual(kind === 'silent' ? [] : [kind]);
  });
});

test('ranked: the policy first, the offer last; once each, without what follows a #', () => {
  const found = documents(page(`<nav><a href="/oferta">Оферта</a><a href="/about">О нас</a></nav>
    <form><label><input type="checkbox"> Я согласен с <a href="/privacy#form">политикой конфиденциальности</a></label></form>
    <footer><a href="/privacy">Политика конфиденциальности</a> <a href="/cookie">Cookie</a> <a href="/soglasie.pdf">Согласие на обработку персональных данных</a></footer>`));
  expect(found.map(({ kind, url, title, file }) => [kind, url, title, file])).toEqual([
    ['privacy', 'https://site.kz/privacy', 'Политика конфиденциальности', null],
    ['consent', 'https://site.kz/soglasie.pdf', 'Согласие на обработку персональных данных', 'PDF'],
    ['cookies', 'https://site.kz/cookie', 'Cookie', null],
    ['terms', 'https://site.kz/oferta', 'Оферта', null],
  ]);
});

test('another host is named and never taken for this one; an old http address of this one is', () => {
  const found = documents(page('<a href="https://docs.site.kz/privacy">Политика конфиденциальности</a><a href="http://site.kz/pdn">Персональные данные</a>'));
  expect(found.map(({ url, here }) => [url, here])).toEqual([['https://docs.site.kz/privacy', false], ['https://site.kz/pdn', true]]);
});

test('labels, titles and pictures speak for a link without words', () => {
  for (const inner of ['aria-label="Құпиялылық саясаты"><svg></svg>', 'title="Политика конфиденциальности"><i></i>', '><img alt="Privacy policy">']) {
    expect(documents(page(`<a href="/7" ${inner}</a>`)).length, inner).toBe(1);
  }
});

test('no more than a handful, and none that leads nowhere', () => {
  const many = Array.from({ length: 20 }, (_, n) => `<a href="/privacy/${n}">Политика конфиденциальности ${n}</a>`).join(' ');
  expect(documents(page(many)).length).toBe(6);
  expect(documents(page('<a href="#privacy">Политика конфиденциальности</a><a href="javascript:show()">Privacy policy</a><a href="mailto:privacy@site.kz">Privacy</a><a href="https://">Privacy policy</a>'))).toEqual([]);
});

test('open shadow roots are looked into', () => {
  const document = page('<div id="bar"></div>');
  document.querySelector('#bar')!.attachShadow({ mode: 'open' }).innerHTML = '<p>Мы используем куки. <a href="/cookies">Подробнее</a></p>';
  expect(documents(document).map(({ kind }) => kind)).toEqual(['cookies']);
});
