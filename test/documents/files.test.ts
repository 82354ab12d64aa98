/** Files that cannot be read: each gets its problem, each problem its sentence, and none holds us up. */
import { describe, expect, test } from 'vitest';
import { kindOf } from '../../src/documents/kind.ts';
import { LIMITS, PROBLEMS } from '../../src/documents/document.ts';
import { readDocument } from '../../src/documents/read.ts';
import { speak } from '../../src/strings/index.ts';
import { PROBLEM } from '../../src/strings/problem.ts';
import { docx, p, pdf, zip } from './make.ts';
import { said } from './read.ts';

const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));
const OLE = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';
const one = docx(p('Текст.'));

test.each<[string, Uint8Array, string]>([
  ['a .doc', bytes(`${OLE}${'\0'.repeat(500)}W\0o\0r\0d\0D\0o\0c\0`), 'doc'],
  ['a .docx under a password', bytes(`${OLE}${'\0'.repeat(500)}${[...'EncryptedPackage'].join('\0')}\0`), 'locked'],
  ['an .rtf', bytes('{\\rtf1\\ansi Text}'), 'rtf'],
  ['a JPEG', bytes('\xff\xd8\xff\xe0\0\x10JFIF'), 'image'],
  ['a PNG', bytes('\x89PNG\r\n\x1a\n'), 'image'],
  ['an .odt', zip({ mimetype: { data: 'application/vnd.oasis.opendocument.text', stored: true }, 'content.xml': '<x/>' }), 'odt'],
  ['another zip', zip({ 'a.txt': 'hello' }), 'unknown'],
  ['a spreadsheet', zip({ '_rels/.rels': '<Relationships><Relationship Type="x/officeDocument" Target="xl/workbook.xml"/></Relationships>', 'xl/workbook.xml': '<x/>' }), 'unknown'],
  ['half a .docx', one.slice(0, one.length - 60), 'broken'],
  ['a part that unpacks to more than it says', docx('', {}, { 'word/document.xml': { data: 'x'.repeat(3_000_000), declared: 1000 } }), 'hostile'],
  ['a part that says it is enormous', docx('', {}, { 'word/document.xml': { data: 'x', declared: 2 ** 31 } }), 'large'],
  ['a part that unpacks to less than it says', docx('', {}, { 'word/document.xml': { data: 'x', declared: 1000 } }), 'broken'],
  ['a part under a password', docx('', {}, { 'word/document.xml': { data: 'x', encrypted: true } }), 'locked'],
  ['too many parts', zip(Object.fromEntries(Array.from({ length: LIMITS.parts + 1 }, (_, i) => [`a${i}`, { data: '', stored: true }]))), 'hostile'],
  ['a PDF under a password', pdf([[{ x: 60, y: 60, text: 'Тайна' }]], { encrypt: true }), 'locked'],
  ['half a PDF', pdf([[{ x: 60, y: 60, text: 'Тайна' }]]).slice(0, 900), 'broken'],
  ['a PDF in name', bytes('%PDF-1.7\nhello\n%%EOF'), 'broken'],
  ['a PDF without words', pdf([[], []]), 'scanned'],
  ['too many pages', pdf(Array.from({ length: LIMITS.pages + 1 }, () => [])), 'large'],
])('%s', async (_, given, problem) => expect(await said(given)).toBe(problem));

test('more bytes than we read are not even looked at', async () => {
  const world = { parser: () => { throw new Error('asked'); }, pdf: () => { throw new Error('asked'); } };
  expect(await readDocument(new Uint8Array(LIMITS.bytes + 1), world)).toEqual({ problem: 'large' });
});

test('whoever gives up is told so, and the reading ends', async () => {
  const stop = new AbortController();
  const asked: string[] = [];
  const world = { parser: () => new Promise<never>(() => {}), pdf: async () => { asked.push('pdf'); return new Promise<never>(() => {}); } };
  const reading = readDocument(pdf([[]]), world, stop.signal);
  stop.abort(new Error('enough'));
  await expect(reading).rejects.toThrow('enough');
});

test('text and pages are no documents', () => {
  expect(kindOf(bytes('<!doctype html><p>x'))).toBe('unknown');
  expect(kindOf(bytes(`${' '.repeat(100)}%PDF-1.4`))).toBe('pdf');
  expect(kindOf(new Uint8Array())).toBe('empty');
});

describe.each(['ru', 'kk', 'en'] as const)('in %s', language => {
  test('each problem has a sentence of its own', () => {
    expect(Object.keys(PROBLEM).sort()).toEqual([...PROBLEMS].sort());
    expect(new Set(PROBLEMS.map(problem => speak(language)(PROBLEM[problem]))).size).toBe(PROBLEMS.length);
  });
});
