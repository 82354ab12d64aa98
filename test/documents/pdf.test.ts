/** PDFs: words by their places on the page. */
import { expect, test } from 'vitest';
import { documentOf } from '../../src/cli/document.ts';
import { lines, pdf, type Word } from './make.ts';
import { said } from './read.ts';

// A letter is half its size wide: 70 letters of 12 points fill the 420 points between 60 and 480.
const FULL = 'Мы собираем ваше имя, номер телефона и адрес электронной почты, когда';

test('lines become paragraphs, a gap ends them', async () => {
  const page = [...lines([FULL, 'вы создаёте личный кабинет на нашем сайте и пользуетесь им.']), ...lines(['Мы храним их год.'], { y: 110 })];
  expect(await said(pdf([page]))).toEqual([`paragraph: ${FULL} вы создаёте личный кабинет на нашем сайте и пользуетесь им.`, 'paragraph: Мы храним их год.']);
});

test('a letter that the font lacks, drawn later into its gap, stands where it is seen', async () => {
  // As LibreOffice writes it: the line with a hole, then the letter out of another font.
  const page: Word[] = [
    { x: 60, y: 60, text: 'Т' }, { x: 66, y: 60, text: 'ігін б' }, { x: 108, y: 60, text: 'рышы дербес деректерді' }, { x: 102, y: 60, text: 'ұ', font: 'other' },
    // As Chromium does: pieces one after another.
    { x: 60, y: 74, text: 'жинайды ' }, { x: 108, y: 74, text: 'ә', font: 'other' }, { x: 114, y: 74, text: 'рі са' }, { x: 144, y: 74, text: 'қ', font: 'other' }, { x: 150, y: 74, text: 'тайды.' },
  ];
  expect(await said(pdf([page]))).toEqual(['paragraph: Тігін бұрышы дербес деректерді жинайды әрі сақтайды.']);
});

test('headings by their size, by weight and by number; items by their marks', async () => {
  const page = [
    ...lines(['Политика конфиденциальности'], { y: 60, size: 20 }), ...lines(['Что мы собираем'], { y: 100, size: 15 }), ...lines([FULL, 'вы пишете нам. Вот что ещё:'], { y: 130 }),
    ...lines(['• файлы cookie, которые оставляет в вашем устройстве наш сайт, и', '  данные о браузере;'], { y: 164, x: 78 }), ...lines(['– голос.'], { y: 192, x: 78 }),
    ...lines(['Кому мы передаём данные'], { y: 230, font: 'bold' }), ...lines(['Мы никому не передаём данные, которые получили от вас.'], { y: 244 }),
  ];
  expect(await said(pdf([page]))).toEqual([
    'heading1: Политика конфиденциальности', 'heading2: Что мы собираем', `paragraph: ${FULL} вы пишете нам. Вот что ещё:`,
    'item1: файлы cookie, которые оставляет в вашем устройстве наш сайт, и данные о браузере;', 'item1: голос.', 'heading3: Кому мы передаём данные', 'paragraph: Мы никому не передаём данные, которые получили от вас.',
  ]);
});

test('two columns are read one after another', async () => {
  const left = ['Мы собираем ваше имя, номер', 'телефона и адрес вашей почты,', 'когда вы создаёте кабинет на', 'нашем сайте и пользуетесь им', 'каждый день, а также тогда,', 'когда вы звоните нам по всем', 'вопросам доставки ваших', 'товаров, оплаты и возврата', 'денег через личный кабинет.'];
  const right = ['Мы передаём данные только', 'службам доставки, которые', 'везут ваш заказ, и никому', 'больше, кроме случаев, когда', 'этого требует закон нашей', 'страны, суд или те органы,', 'которые вправе спросить об', 'этом у нас по письменному', 'запросу с подписью судьи.'];
  const page = [...lines(['Политика сайта о данных покупателей, которые оформили заказ у нас:'], { y: 40 }), ...left.flatMap((text, i) => [{ x: 60, y: 80 + 14 * i, text }, { x: 300, y: 80 + 14 * i, text: right[i]! }])];
  const texts = await said(pdf([page])) as string[];
  expect(texts.slice(1)).toEqual([`paragraph: ${left.join(' ')}`, `paragraph: ${right.join(' ')}`]);
});

test('a table is read by rows, whether lines are drawn or not', async () => {
  const cells: Word[] = [
    { x: 62, y: 60, text: 'Данные', font: 'bold' }, { x: 262, y: 60, text: 'Срок', font: 'bold' }, { x: 62, y: 84, text: 'имя и телефон, которые' }, { x: 62, y: 98, text: 'вы нам дали' }, { x: 262, y: 84, text: 'год' },
    { x: 62, y: 122, text: 'файлы cookie' }, { x: 262, y: 122, text: 'три месяца' },
  ];
  const rows = ['row head: Данные | Срок', 'row: имя и телефон, которые вы нам дали | год', 'row: файлы cookie | три месяца'];
  expect(await said(pdf([cells]))).toEqual(rows);
  expect(await said(pdf([cells], { rules: [46, 70, 108, 130].map(y => [58, 400, y]) }))).toEqual(rows);
});

test('heads, feet and page numbers are left out, a paragraph goes on over the page, a cut word is whole again', async () => {
  const pages = ['Мы передаём ваши данные службам доставки, банкам и тем, кто помогает нам отве-', 'чать на ваши вопросы, но никогда не продаём их никому без вашего на то согласия,', 'которое вы вправе отозвать. Мы храним данные на серверах в городе Алматы и персо-']
    .map((text, i) => [{ x: 60, y: 30, text: 'ТОО «Дала» – Политика', size: 9 }, ...lines([text], { y: 80 }), { x: 280, y: 815, text: `Стр. ${i + 1} из 3`, size: 9 }]);
  pages[2]!.push(...lines(['нальные данные граждан не покидают страну, в которой мы с вами живём. Мы отве-', 'чаем на письма.'], { y: 94 }));
  const text = await documentOf(pdf(pages));
  if (!text || 'problem' in text) throw new Error('not read');
  expect(text.blocks.map(({ text: words }) => words)).toEqual(['Мы передаём ваши данные службам доставки, банкам и тем, кто помогает нам отвечать на ваши вопросы, но никогда не продаём их никому без вашего на то согласия, которое вы вправе отозвать. Мы храним данные на серверах в городе Алматы и персональные данные граждан не покидают страну, в которой мы с вами живём. Мы отвечаем на письма.']);
  expect(text.pages).toEqual({ 1: 1 });
});

test('the hyphen of a compound stays where words are not cut', async () => {
  const page = lines(['Мы пишем вам о новостях, если вы сами подписались на них на нашем веб-', 'сайте, и спрашиваем, что вам понравилось. Других писем мы не отправляем', 'никому, кто этого не просил. Каждое письмо можно отключить в кабинете', 'или по ссылке внизу письма в любое время, и мы не спросим, почему так.', ...Array.from({ length: 40 }, () => FULL)]);
  expect((await said(pdf([page])))[0]).toContain('на нашем веб-сайте, и');
});

test('each block knows its page', async () => {
  const text = await documentOf(pdf([lines(['Первая страница.']), lines(['Вторая страница.'], { y: 300 }), []]));
  if (!text || 'problem' in text) throw new Error('not read');
  expect(text.pages).toEqual({ 1: 1, 2: 2 });
  expect(text.silent).toEqual([3]);
});

test('words across the page are a stamp, and are not read', async () => {
  const bytes = pdf([[...lines(['Черновик']), ...lines(['Мы храним данные.'], { y: 100 })]]);
  const turned = new TextDecoder('latin1').decode(bytes).replace('1 0 0 1 60 782 Tm', '.7 .7 -.7 .7 9 9 Tm');
  expect(turned.length).toBe(bytes.length + 2);
  expect(await said(new Uint8Array(Buffer.from(turned, 'latin1')))).toEqual(['paragraph: Мы храним данные.']);
});

test('letters without a table that says which they are: said, not guessed', async () => {
  const page = lines(Array.from({ length: 6 }, () => FULL));
  expect(await said(pdf([page], { unicode: false, shift: -0x400 + 3 }))).toBe('garbled');
});

test('scripts and what a PDF wants to open are left alone', async () => {
  const catalog = '/OpenAction << /S /JavaScript /JS (globalThis.ran = true; app.alert\\(1\\)) >> /AA << /WC << /S /Launch /F (calc.exe) >> >>';
  expect(await said(pdf([lines(['Обычный текст.'])], { catalog }))).toEqual(['paragraph: Обычный текст.']);
  expect((globalThis as { ran?: boolean }).ran).toBeUndefined();
});
