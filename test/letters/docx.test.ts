import { JSDOM } from 'jsdom';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { docx, fill, prefill, ready, type ReadyLetter } from '../../src/letters/index.ts';
import { zip } from '../../src/letters/zip.ts';
import { source } from './corpus.ts';

/** Reads a zip by its directory, as unzip does, and checks every sum bit by bit. */
function unzip(bytes: Uint8Array): Record<string, string> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), end = bytes.length - 22;
  expect(view.getUint32(end, true)).toBe(0x06054b50);
  const count = view.getUint16(end + 10, true), files: Record<string, string> = {};
  let at = view.getUint32(end + 16, true);
  expect(at + view.getUint32(end + 12, true)).toBe(end);
  for (let n = 0; n < count; n++) {
    expect(view.getUint32(at, true)).toBe(0x02014b50);
    const [method, sum, size, length] = [view.getUint16(at + 10, true), view.getUint32(at + 16, true), view.getUint32(at + 24, true), view.getUint16(at + 28, true)];
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + length)), local = view.getUint32(at + 42, true);
    expect([method, view.getUint32(local, true), view.getUint32(local + 14, true), view.getUint32(local + 22, true)]).toEqual([0, 0x04034b50, sum, size]);
    const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true), data = bytes.subarray(from, from + size);
    expect(crc(data)).toBe(sum);
    files[name] = new TextDecoder('utf-8', { fatal: true }).decode(data);
    at += 46 + length;
  }
  return files;
}
function crc(data: Uint8Array): number {
  let sum = -1;
  for (const byte of data) for (let bit = 0; bit < 8; bit++) sum = ((sum ^ (byte >> bit)) & 1) !== 0 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  return ~sum >>> 0;
}
const { DOMParser } = new JSDOM('').window;
function xml(text: string) {
  const parsed = new DOMParser().parseFromString(text, 'application/xml');
  expect(parsed.querySelector('parsererror')?.textContent).toBeUndefined();
  return parsed;
}
const paragraphs = (text: string) => [...xml(text).getElementsByTagName('w:p')].map(p => [...p.getElementsByTagName('w:t')].map(t => t.textContent).join(''));

async function letter(language: 'ru' | 'kk' | 'en', name = 'Әсел «Қ» <Ө> & "Ү"') {
  const from = await source('own-bot-ru');
  return ready(fill('access', { ...prefill('access', from), name, contact: '8 700' }, { language, today: '2026-11-23' }))!;
}

test.each(['ru', 'kk', 'en'] as const)('the file holds the letter to the letter: %s', async language => {
  const whole = await letter(language), files = unzip(docx(whole));
  expect(Object.keys(files)).toEqual(['[Content_Types].xml', '_rels/.rels', 'word/document.xml', 'word/styles.xml', 'word/_rels/document.xml.rels']);
  for (const text of Object.values(files)) xml(text);
  expect(paragraphs(files['word/document.xml']!)).toEqual(whole.lines.map(({ at, text }) => (at === 'item' ? `– ${text}` : at === 'signature' ? `${text} ____________________` : text)));
  expect(files['word/styles.xml']).toContain(`<w:lang w:val="${{ ru: 'ru-RU', kk: 'kk-KZ', en: 'en-GB' }[language]}"/>`);
});

test('every part that is named is there, with its type', async () => {
  const files = unzip(docx(await letter('kk')));
  const types = [...xml(files['[Content_Types].xml']!).getElementsByTagName('Override')].map(node => node.getAttribute('PartName')!.slice(1));
  expect(types.every(name => name in files)).toBe(true);
  const target = (name: string, base: string) => [...xml(files[name]!).getElementsByTagName('Relationship')].map(node => base + node.getAttribute('Target'));
  expect([...target('_rels/.rels', ''), ...target('word/_rels/document.xml.rels', 'word/')]).toEqual(['word/document.xml', 'word/styles.xml']);
});

test('address block at the right, one heading, A4', async () => {
  const parsed = xml(unzip(docx(await letter('ru')))['word/document.xml']!);
  const all = [...parsed.getElementsByTagName('w:p')];
  const right = all.filter(p => p.getElementsByTagName('w:jc')[0]?.getAttribute('w:val') === 'right');
  expect(right).toHaveLength((await letter('ru')).lines.filter(({ at }) => at === 'to' || at === 'from').length);
  expect(all.filter(p => p.getElementsByTagName('w:pStyle')[0]?.getAttribute('w:val') === 'Heading1').map(p => p.textContent)).toEqual(['Запрос о персональных данных']);
  const size = parsed.getElementsByTagName('w:pgSz')[0]!;
  expect([size.getAttribute('w:w'), size.getAttribute('w:h')]).toEqual(['11906', '16838']);
});

test('the same letter is the same file; a letter that lacks something is none', async () => {
  const whole = await letter('en');
  expect(docx(whole)).toEqual(docx(await letter('en')));
  expect(() => docx({ ...whole, missing: ['name'] } as unknown as ReadyLetter)).toThrow(/name/);
});

test('whatever a person types makes a readable file', async () => {
  const from = await source('own-bot-ru');
  fc.assert(fc.property(fc.string({ unit: 'binary', minLength: 1 }), typed => {
    const whole = ready(fill('access', { ...prefill('access', from), name: `Я${typed}`, contact: '1' }, { language: 'ru', today: '2026-11-23' }))!;
    const text = unzip(docx(whole))['word/document.xml']!;
    expect(paragraphs(text).at(-2)).toBe(whole.lines.at(-2)!.text.replace(/\p{Cs}/gu, '\ufffd'));
  }), { numRuns: 60 });
});

test('any files come out as they went in', () => fc.assert(fc.property(fc.dictionary(fc.string({ unit: 'grapheme', minLength: 1 }).filter(name => !/^\d+$|^__proto__$/.test(name)), fc.string({ unit: 'grapheme' })), files => {
  expect(unzip(zip(files))).toEqual({ ...files });
}), { numRuns: 100 }));
