import { readdirSync, readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { fold, mayBePolicy } from '../../src/page/decide.ts';
import { glance, language, passes } from '../../src/page/gate.ts';

const root = new URL('../../', import.meta.url);
const file = (path: string) => readFileSync(new URL(path, root), 'utf8');
const dom = (html: string, url = 'https://site.kz/page/1') => new JSDOM(html, { url }).window.document;

describe('a policy passes', () => {
  const policies = { ru: file('demo/index.html'), kk: file('demo/kk/index.html'), short: file('test/fixtures/live/policy.part.html') };
  test.each(Object.entries(policies))('%s', (_, html) => expect(passes(dom(html))).toBe(true));
  test.each(['ru', 'kk'] as const)('%s, by its text alone', name => expect(mayBePolicy({ named: '', text: glance(dom(policies[name])).text })).toBe(true));
  test('in English', () => expect(passes(dom('<title>Acme</title><h1>Privacy notice</h1><p>We collect your name and process it to deliver orders. You may withdraw consent.</p>'))).toBe(true));
  test('a consent in Kazakh', () => expect(passes(dom('<h2>Өтінім</h2><p>Мен дербес деректерімді жинауға және өңдеуге келісім беремін. Деректер үшінші тұлғаларға берілмейді, бір жыл сақталады. Келісімді кері қайтарып ала аламын. Жеке деректер қорғалады.</p>'))).toBe(true));
});

describe('another page does not', () => {
  test.each(readdirSync(new URL('test/fixtures/quiet/', root)))('%s', name => expect(passes(dom(file(`test/fixtures/quiet/${name}`)))).toBe(false));
  test('an empty shell that only calls itself a policy waits for its text', () => expect(passes(dom('<title>Политика конфиденциальности</title><div id="root"></div>'))).toBe(false));
});

test('a Latin letter that looks like a Cyrillic one is taken for it', () => {
  const [latin, cyrillic] = ['oпepaтop пepcoнaльныx дaнныx', 'оператор персональных данных'];
  expect(latin).not.toBe(cyrillic);
  expect(fold(latin)).toBe(fold(cyrillic));
  expect(fold('IP-шлюз, Wi-Fi')).toBe(fold('ір  шлюз wі fі'));
  expect(fold('Ещё')).toBe(fold('еще'));
  expect(fold('Əкімшілік жəне')).toBe(fold('әкімшілік және'));
});

test('a look writes nothing and reads a bounded part', () => {
  const document = dom(`<h1>Роман</h1>${'<p>Длинная глава о степи и ветре.</p>'.repeat(20_000)}`);
  const before = document.documentElement.outerHTML;
  expect(glance(document).text.length).toBe(5000);
  expect(document.documentElement.outerHTML).toBe(before);
});

test('links, buttons and the words of forms are not the text', () => {
  expect(glance(dom('<p>Текст</p><a href="/p">Политика</a><button>Да</button><label>Согласие</label><script>var a</script><nav>Меню</nav>')).text.trim()).toBe('Текст');
});

test('words inside of links are not the text either', () => {
  expect(glance(dom('<p>Текст</p><a href="/p"><span>Политика</span></a><nav><ul><li>Меню</li></ul></nav>')).text.trim()).toBe('Текст');
});

describe('a policy below a long menu', () => {
  const menu = (size: number) => `<div>${'<a href="/c"><span>Товары для дома, дачи и сада</span></a>'.repeat(size)}</div>`;
  const said = '<p>Мы собираем имя и телефон, чтобы доставить заказ. Персональные данные храним год, потом удаляем. Третьим лицам их не передаём. Согласие можно отозвать.</p>';
  test('passes', () => expect(passes(dom(`${menu(60)}${said}`))).toBe(true));
  test('passes by its title, however long the menu', () => expect(passes(dom(`<title>Privacy</title>${menu(400)}${said}`))).toBe(true));
  test('is what counts: goods alone are none', () => expect(passes(dom(`<h1>Дом и сад</h1>${menu(400)}`))).toBe(false));
});

test('the language of a page: Kazakh letters in the title outweigh what it calls itself', () => {
  expect(language(dom('<html lang="ru"><title>Құпиялылық саясаты</title>'))).toBe('kk');
  expect(language(dom('<html lang="en-GB"><title>Privacy</title>'))).toBe('en');
  expect(language(dom('<title>Политика</title>'))).toBe('ru');
});
