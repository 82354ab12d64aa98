// @vitest-environment jsdom
/** Bytes of a document: what they are, and what letters they hold. */
import { describe, expect, test } from 'vitest';
import { decode, inert } from '../../src/page/inert.ts';
import { isLogin, isShell, kindOf } from '../../src/page/kind.ts';

/** Bytes of windows-1251, which the tools here only read. */
const letters = new Map(Array.from({ length: 256 }, (_, byte) => [new TextDecoder('windows-1251').decode(Uint8Array.of(byte)), byte]));
const cp1251 = (text: string) => Uint8Array.from([...text], letter => letters.get(letter)!);
const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string) => Uint8Array.from([0xff, 0xfe, ...[...text].flatMap(letter => [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8])]);
const TEXT = 'Согласие';

describe('the letters', () => {
  test.each([
    ['the header', cp1251(TEXT), 'text/html; charset=windows-1251'],
    ['the header, in quotes', cp1251(TEXT), 'text/html; charset="Windows-1251"'],
    ['the page\'s own word', cp1251(`<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">${TEXT}`), 'text/html'],
    ['its shorter word', cp1251(`<meta charset=windows-1251>${TEXT}`), ''],
    ['nothing, and they are no UTF-8', cp1251(TEXT), 'text/html'],
    ['nothing, and they are UTF-8', utf8(TEXT), 'text/html'],
    ['a byte order mark against the header', utf16(TEXT), 'text/html; charset=windows-1251'],
    ['a name that nobody knows', utf8(TEXT), 'text/html; charset=unknown-9'],
  ])('by %s', (_, bytes, type) => expect(decode(bytes, type)).toMatch(/Согласие$/));
});

test('a document that does nothing: scripts stay text, plain text keeps its lines', () => {
  const page = inert(utf8('<title>x</title><script>globalThis.ran = true</script><p>Текст</p>'), 'text/html');
  expect((globalThis as { ran?: boolean }).ran).toBeUndefined();
  expect(page.defaultView).toBeNull();
  expect(page.querySelector('p')!.textContent).toBe('Текст');
  expect(inert(utf8('<b>1.\n2.'), 'text/plain').querySelector('pre')!.textContent).toBe('<b>1.\n2.');
});

describe('what it is', () => {
  const ascii = (text: string) => Uint8Array.from([...text], letter => letter.charCodeAt(0));
  test.each([
    ['page', ascii('<!doctype html>'), 'text/html'], ['page', ascii('<html>'), ''], ['page', ascii('<!DOCTYPE html>'), 'application/octet-stream'], ['text', ascii('1. Data'), 'text/plain; charset=utf-8'],
    ['file', ascii('%PDF-1.7'), 'application/octet-stream'], ['file', ascii('\n\n%PDF-1.4'), 'application/pdf'], ['file', ascii('PK\u0003\u0004'), 'application/zip'], ['file', ascii('\u00d0\u00cf\u0011\u00e0'), 'application/msword'],
    // A server that names a PDF wrongly.
    ['file', ascii('%PDF-1.7'), 'text/html'], ['other', ascii('\u0089PNG'), 'image/png'], ['other', ascii('{"a":1}'), 'application/json'],
  ])('%s', (kind, bytes, type) => expect(kindOf(bytes, type)).toBe(kind));
  test('a page on PDF is a page', () => expect(kindOf(ascii('<html><p>%PDF-1.7 is how it begins'), 'text/html')).toBe('page'));
});

test('doors and shells', () => {
  const page = (html: string) => inert(utf8(html), 'text/html');
  expect(isLogin(page('<form><input type="password"></form>'))).toBe(true);
  expect(isLogin(page('<form><input type="text"></form>'))).toBe(false);
  expect(isShell(page('<div id="__next"><div class="spinner"></div></div>'))).toBe(true);
  expect(isShell(page('<app-root></app-root><script src="main.js"></script>'))).toBe(true);
  expect(isShell(page('<p>Скоро здесь будет текст.</p>'))).toBe(false);
});
