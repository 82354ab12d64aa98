/** Word files: what a person sees in them, in order, and nothing of what they do not see. */
import { expect, test } from 'vitest';
import { docx, list, p, part, r } from './make.ts';
import { said } from './read.ts';

const level = (n: number, format: string, text: string, more = '') => `<w:lvl w:ilvl="${n}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`;
const numbering = (...lists: string[]) => lists.map((levels, i) => `<w:abstractNum w:abstractNumId="${i}">${levels}</w:abstractNum>`).join('') + lists.map((_, i) => `<w:num w:numId="${i + 1}"><w:abstractNumId w:val="${i}"/></w:num>`).join('');
const style = (id: string, name: string, inner = '') => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${inner}</w:style>`;

test('paragraphs, headings by their style in any language, and by the level of the outline', async () => {
  const styles = style('1', 'heading 1') + style('a3', 'Title') + style('Own', 'Раздел договора', '<w:basedOn w:val="1"/>')
    + style('Z', 'Тақырып 2', '<w:pPr><w:keepNext/></w:pPr><w:rPr><w:b/></w:rPr>');
  const body = p('Политика', '<w:pStyle w:val="a3"/>') + p('Общее', '<w:pStyle w:val="1"/>') + p('Мы собираем ваше имя.') + p('Права', '<w:pStyle w:val="Own"/>')
    + p('Деректер', '<w:pStyle w:val="Z"/>') + p('Сроки', '<w:outlineLvl w:val="2"/>') + p('Мы храним его год.');
  expect(await said(docx(body, { styles }))).toEqual(['heading1: Политика', 'heading1: Общее', 'paragraph: Мы собираем ваше имя.', 'heading1: Права', 'heading2: Деректер', 'heading3: Сроки', 'paragraph: Мы храним его год.']);
});

test('the numbers that Word prints stand before the words', async () => {
  const outline = level(0, 'decimal', '%1.') + level(1, 'decimal', '%1.%2.') + level(2, 'russianLower', '%3)');
  const body = p('Какие данные мы о вас собираем и зачем они нам', list(1)) + p('Мы собираем следующие данные:', list(1, 1)) + p('имя;', list(1, 2)) + p('телефон.', list(1, 2)) + p('Мы не собираем ИИН.', list(1, 1))
    + p('Кому мы передаём ваши данные и при каких условиях', list(1)) + p('Никому.', list(1, 1));
  expect(await said(docx(body, { numbering: numbering(outline) }))).toEqual([
    'heading1: 1. Какие данные мы о вас собираем и зачем они нам', 'paragraph: 1.1. Мы собираем следующие данные:', 'item3: а) имя;', 'item3: б) телефон.', 'paragraph: 1.2. Мы не собираем ИИН.',
    'heading2: 2. Кому мы передаём ваши данные и при каких условиях', 'paragraph: 2.1. Никому.',
  ]);
});

test('bullets, lists within lists, lists that begin anew, and those that go on', async () => {
  const numbered = '<w:abstractNum w:abstractNumId="0">' + level(0, 'decimal', '%1)') + '</w:abstractNum><w:abstractNum w:abstractNumId="1">' + level(0, 'bullet', '•') + level(1, 'bullet', 'o') + '</w:abstractNum>'
    + '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>'
    + '<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>';
  const body = p('имя;', list(1)) + p('телефон;', list(1)) + p('куки:', list(2)) + p('свои,', list(2, 1)) + p('почта;', list(1)) + p('анализ,', list(3)) + p('без числа', list(0));
  expect(await said(docx(body, { numbering: numbered }))).toEqual(['item1: 1) имя;', 'item1: 2) телефон;', 'item1: куки:', 'item2: свои,', 'item1: 3) почта;', 'item1: 1) анализ,', 'paragraph: без числа']);
});

test.each([['upperRoman', 'III.'], ['lowerRoman', 'iii.'], ['lowerLetter', 'c.'], ['upperLetter', 'C.'], ['russianUpper', 'В.'], ['decimalZero', '03.']])('numbers as %s', async (format, third) => {
  const body = ['a', 'b', 'третий пункт,'].map(text => p(text, list(1))).join('');
  expect((await said(docx(body, { numbering: numbering(level(0, format, '%1.')) })))[2]).toBe(`item1: ${third} третий пункт,`);
});

test('tables by rows, their heads named; a table that only places things is read as its text', async () => {
  const cell = (...inner: string[]) => `<w:tc>${inner.join('')}</w:tc>`, row = (cells: string[], properties = '') => `<w:tr>${properties}${cells.map(text => cell(p(text))).join('')}</w:tr>`;
  const body = `<w:tbl>${row(['Данные', 'Срок'], '<w:trPr><w:tblHeader/></w:trPr>')}${row(['имя', 'год'])}<w:tr>${cell(p('телефон'), p('почта'))}${cell(p('три года'))}</w:tr>${row(['ИИН', ''])}</w:tbl>`
    + `<w:tbl>${row(['Одна ячейка на всю страницу с текстом.'])}</w:tbl>`;
  expect(await said(docx(body))).toEqual(['row head: Данные | Срок', 'row: имя | год', 'row: телефон почта | три года', 'row: ИИН', 'paragraph: Одна ячейка на всю страницу с текстом.']);
});

test('what was struck out, hidden or computed is not read; what was put in is', async () => {
  const body = `<w:p>${r('Мы ')}<w:del><w:r><w:delText>не </w:delText></w:r></w:del><w:ins>${r('всегда ')}</w:ins>${r('тайно ', '<w:vanish/>')}${r('храним')}`
    + '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>' + r(' год') + '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    + `<w:hyperlink>${r(' на сервере')}</w:hyperlink>${r('.')}</w:p>` + `<w:moveFrom>${p('Ушло.')}</w:moveFrom>`;
  expect(await said(docx(body))).toEqual(['paragraph: Мы всегда храним год на сервере.']);
});

test('soft hyphens go, hard ones stay; tabs and breaks part words; a break by hand begins a line', async () => {
  const body = `<w:p><w:r><w:t>персо</w:t><w:softHyphen/><w:t>наль\u00adные</w:t><w:tab/><w:t>данные</w:t><w:noBreakHyphen/><w:t>x.</w:t><w:br/><w:t>Вторая строка.</w:t></w:r></w:p>`;
  expect(await said(docx(body))).toEqual(['paragraph: персональные данные-x.', 'paragraph: Вторая строка.']);
});

test('footnotes stand after the words that call them, text boxes after their place, contents are left out', async () => {
  const note = '<w:footnote w:id="0" w:type="separator"><w:p/></w:footnote><w:footnote w:id="2">' + p('Кроме случаев по закону.') + '</w:footnote>';
  const box = `<mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent>${p('В рамке.')}</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>${p('В рамке.')}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent>`;
  const body = p('Общее ........ 3', '<w:pStyle w:val="T"/>') + `<w:p>${r('Никому не передаём')}<w:r><w:footnoteReference w:id="2"/></w:r>${r('.')}</w:p><w:p><w:r>${box}</w:r>${r('Дальше.')}</w:p>`
    + '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>' + p('Оглавление') + '</w:sdtContent></w:sdt>';
  expect(await said(docx(body, { footnotes: note, styles: style('T', 'toc 1') }))).toEqual(['paragraph: Никому не передаём.', 'paragraph: Кроме случаев по закону.', 'paragraph: Дальше.', 'paragraph: В рамке.']);
});

test('bold lines are headings to the eye, as in a page', async () => {
  const body = `<w:p>${r('Передача третьим лицам', '<w:b/>')}</w:p>` + p('Мы передаём данные партнёрам.');
  expect(await said(docx(p('Начало.') + body))).toEqual(['paragraph: Начало.', 'heading2: Передача третьим лицам', 'paragraph: Мы передаём данные партнёрам.']);
});

test('macros and embedded files are not looked at', async () => {
  expect(await said(docx(p('Текст.'), {}, { 'word/vbaProject.bin': { data: 'x', declared: 2 ** 31 }, 'word/embeddings/a.bin': 'MZ' }))).toEqual(['paragraph: Текст.']);
});

test('damaged parts beside the text do not lose the text', async () => {
  expect(await said(docx(p('Текст.'), {}, { 'word/styles.xml': '<w:styles', 'word/numbering.xml': '' }))).toEqual(['paragraph: Текст.']);
});

test.each<[string, Uint8Array, string]>([
  ['XML that defines entities', docx('', {}, { 'word/document.xml': `<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>${part('document', '<w:body/>')}` }), 'hostile'],
  ['XML without end', docx('', {}, { 'word/document.xml': '<w:document><w:body>' }), 'broken'],
  ['elements without bottom', docx(`${'<w:ins>'.repeat(5000)}${'</w:ins>'.repeat(5000)}`), 'hostile'],
  ['no words', docx(p('')), 'empty'],
])('%s', async (_, bytes, problem) => expect(await said(bytes)).toBe(problem));
