// Sites as builders make them, of pages of our own (test/fixtures/sites/), and what they answer.
import { readFileSync } from 'node:fs';

const file = path => readFileSync(new URL(`../fixtures/sites/${path}`, import.meta.url));
const html = { 'content-type': 'text/html; charset=utf-8' };
const to = location => ({ status: 302, headers: { location } });

/** The letters of windows-1251, which Node reads and does not write. */
const letters = new Map(Array.from({ length: 256 }, (_, byte) => [new TextDecoder('windows-1251').decode(Uint8Array.of(byte)), byte]));
// Kazakh letters are not among them: sites write those as entities.
const cyrillic = text => Buffer.from([...text].flatMap(letter => (letters.has(letter) ? [letters.get(letter)] : [...Buffer.from(`&#${letter.codePointAt(0)};`)])));
/** As Bitrix sends it: the header names no letters, the page does. */
const bitrix = name => ({ headers: { 'content-type': 'text/html' }, body: cyrillic(file(`bitrix/${name}.html`).toString()) });
/** A PDF as far as anyone looks at it here. */
export const PDF = Buffer.from('%PDF-1.4\n1 0 obj <</Type /Catalog>> endobj\ntrailer <</Root 1 0 R>>\n%%EOF\n');

export const SITES = {
  wordpress: { '/': file('wordpress/index.html'), '/privacy-policy/': file('wordpress/privacy.html'), '/kk/privacy-policy/': file('wordpress/privacy-kk.html') },
  // One page in both languages, as many sites of the country have it.
  mixed: { '/': Buffer.from(file('wordpress/privacy-kk.html').toString().replace('</article>', `${/<article>([\s\S]*)<\/article>/.exec(file('wordpress/privacy.html').toString())[1]}</article>`)) },
  tilda: { '/': file('tilda/index.html'), '/politika': { headers: { ...html, 'set-cookie': 'tilda=1; path=/' }, body: file('tilda/politika.html') } },
  bitrix: { '/': bitrix('index'), '/politika': to('/politika/'), '/politika/': bitrix('politika'), '/soglasie/': to('http://docs.elsewhere.kz/soglasie/') },
  next: { '/': file('next/index.html'), '/kk/kupiyalylyk': file('next/shell.html') },
  // Its own rules forbid every request that it did not think of.
  strict: { '/': { headers: { ...html, 'content-security-policy': "default-src 'none'" }, body: '<!doctype html><h1>Strict</h1><footer><a href="/privacy-policy/">Privacy policy</a></footer>' }, '/privacy-policy/': file('wordpress/privacy.html') },
  // A policy over three pages, and a fourth at another address.
  paged: { '/privacy': file('paged/one.html'), '/privacy?page=2': file('paged/two.html'), '/privacy?page=3': file('paged/three.html') },
  // One of whose pages is gone.
  torn: { '/privacy': file('paged/one.html'), '/privacy?page=2': file('paged/two.html'), '/privacy?page=3': { status: 404 } },
  // The document stands in a frame of another site.
  foreign: { '/': file('foreign/index.html') },
  pdf: { '/': file('pdf/index.html'), '/upload/iblock/politika_pdn.pdf': { headers: { 'content-type': 'application/octet-stream' }, body: PDF } },
  failing: {
    '/': file('failing/index.html'), '/privacy/refused': { status: 403, body: 'no' }, '/privacy/door': '<form><input name="user"><input type="password"></form>',
    '/privacy/large': { headers: html, body: Buffer.alloc(5_100_000, 'а') }, '/privacy/picture': { headers: { 'content-type': 'image/png' }, body: Buffer.from('\x89PNG') }, '/privacy/never': { wait: true },
  },
};
