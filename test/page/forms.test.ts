/** Consents beside forms, and the page's other languages. */
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { consents } from '../../src/page/forms.ts';
import { versions } from '../../src/page/versions.ts';

const page = (html: string, url = 'https://site.kz/ru/order') => new JSDOM(html, { url }).window.document;
const found = (html: string) => consents(page(html)).map(({ consent }) => consent);
const LINK = '<a href="/privacy">политикой конфиденциальности</a>';

describe('a box to tick', () => {
  test('in its label, with the document it speaks of', () => {
    expect(found(`<form><label><input type="checkbox"> Я согласен с ${LINK}</label><button>OK</button></form>`)).toMatchObject([
      { text: 'Я согласен с политикой конфиденциальности', ticked: 'no', box: true, document: { url: 'https://site.kz/privacy', kind: 'privacy' } },
    ]);
  });
  test('ticked beforehand: an input by what the page brought, not by what the person did', () => {
    const html = `<form><input type="checkbox" id="a" checked><label for="a">Согласен на обработку персональных данных</label></form>`;
    const document = page(html);
    document.querySelector<HTMLInputElement>('#a')!.checked = false;
    expect(consents(document).map(({ consent }) => [consent.ticked, consent.document])).toEqual([['before', null]]);
    const other = page(html.replace(' checked', ''));
    other.querySelector<HTMLInputElement>('#a')!.checked = true;
    expect(consents(other).map(({ consent }) => consent.ticked)).toEqual(['no']);
  });
  test('one that is no input: ticked now', () => {
    expect(found(`<div><span role="checkbox" aria-checked="true" aria-labelledby="t"></span><span id="t">Даю согласие на обработку персональных данных</span></div>`)).toMatchObject([{ ticked: 'now', box: true }]);
  });
  test('words beside it, as builders write them', () => {
    expect(found(`<div class="t-input-group"><div><label class="t-checkbox__control"><input type="checkbox" checked><div></div></label><span>Мен дербес деректерімді өңдеуге келісемін</span></div></div>`)).toMatchObject([{ ticked: 'before', text: 'Мен дербес деректерімді өңдеуге келісемін' }]);
  });
  test.each(['Согласен получать рассылку', 'Запомнить меня', 'Доставка до двери', 'Барлығын таңдау', 'Остаться в системе'])('"%s" is none', label => {
    expect(found(`<form><label><input type="checkbox" checked> ${label}</label></form>`)).toEqual([]);
  });
});

describe('a sentence by a button', () => {
  test.each([
    'Нажимая кнопку, вы соглашаетесь с <a href="/oferta">условиями</a>',
    'Нажимая на кнопку «Отправить», я даю согласие на <a href="/soglasie">обработку персональных данных</a>.',
    'Батырманы басу арқылы сіз <a href="/kk/policy">құпиялылық саясатымен</a> келісесіз',
    'By clicking the button you agree to our <a href="/privacy">Privacy Policy</a>',
    'Отправляя заявку, вы даёте согласие на обработку персональных данных',
  ])('%s', sentence => {
    expect(found(`<form><input name="phone"><button>Отправить</button><p>${sentence}</p></form>`)).toMatchObject([{ box: false, ticked: 'no' }]);
  });
  test('is said of the link in it alone', () => {
    expect(found(`<div><main><form><button>OK</button><p>Нажимая кнопку, вы соглашаетесь с ${LINK}</p></form></main><footer><a href="/privacy">Политика конфиденциальности</a></footer></div>`).length).toBe(1);
  });
  test('far from any form it is the text of a page', () => {
    expect(found(`<article><div><div><div><div><p>Нажимая кнопку, вы соглашаетесь с <a href="/privacy">политикой</a>.</p></div></div></div></div></article><form><button>OK</button></form>`)).toEqual([]);
  });
  test('said of a box and of a button once', () => {
    expect(found(`<form><label><input type="checkbox"> Нажимая кнопку, я соглашаюсь с ${LINK}</label><button>OK</button></form>`).length).toBe(1);
  });
});

describe('other languages', () => {
  const of = (html: string, url?: string) => versions(page(html, url)).map(({ language, url }) => [language, url.replace('https://site.kz', '')]);
  test('by the head of the page before all', () => {
    expect(of('<link rel="alternate" hreflang="kk-KZ" href="/kk/privacy"><link rel="alternate" hreflang="x-default" href="/"><a href="/kz/">Қаз</a>')).toEqual([['kk', '/kk/privacy']]);
  });
  test('by a switch, and the one that leads to this page before one that leads home', () => {
    expect(of('<a href="/kz/">ҚАЗ</a> <a href="/ru/order">Рус</a> <a href="/en/order">EN</a> <a href="/kz/order">kz</a>')).toEqual([['kk', '/kz/order'], ['en', '/en/order']]);
  });
  test('by an address that differs in its language alone', () => {
    expect(of('<a href="/privacy?lang=kk"><img></a>', 'https://site.kz/privacy?lang=ru')).toEqual([['kk', '/privacy?lang=kk']]);
    expect(of('<a href="/kk/privacy">•</a><a href="/kk/about">•</a>', 'https://site.kz/privacy')).toEqual([['kk', '/kk/privacy']]);
  });
  test('on another host they are named as such', () => {
    expect(versions(page('<a href="https://kz.site.kz/order">Қазақша</a>'))).toEqual([{ language: 'kk', url: 'https://kz.site.kz/order', here: false }]);
  });
  test('a page that has none', () => expect(of('<a href="/about">О нас</a><a href="/kz-delivery">Доставка по КЗ</a>')).toEqual([]));
});
