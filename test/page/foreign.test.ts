/** Documents in frames of other sites. */
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { foreign } from '../../src/page/foreign.ts';

/** jsdom lays nothing out: the sizes are those that the frames are given. */
function at(html: string, { title = 'Документы', url = 'https://site.kz/about' } = {}) {
  const { window } = new JSDOM(`<title>${title}</title>${html}`, { url });
  window.Element.prototype.getBoundingClientRect = function (this: Element) { return { width: Number(this.getAttribute('width') ?? 800), height: Number(this.getAttribute('height') ?? 600) } as DOMRect; };
  return foreign(window.document).map(({ url: found, kind, here, file }) => `${kind} ${found}${here ? ' here' : ''}${file ? ` ${file}` : ''}`);
}
const named = { title: 'Политика конфиденциальности' };
const frame = (src: string, more = '') => `<iframe src="${src}" ${more}></iframe>`;

describe('by its own words or address', () => {
  test.each([
    [frame('https://docs.elsewhere.kz/7', 'title="Құпиялылық саясаты"'), 'privacy https://docs.elsewhere.kz/7'],
    [frame('https://app.elsewhere.kz/politika-konfidentsialnosti'), 'privacy https://app.elsewhere.kz/politika-konfidentsialnosti'],
    [frame('https://app.elsewhere.kz/7', 'name="privacy policy"'), 'privacy https://app.elsewhere.kz/7'],
    [frame('https://files.elsewhere.kz/soglasie.pdf'), 'consent https://files.elsewhere.kz/soglasie.pdf PDF'],
    ['<embed src="https://files.elsewhere.kz/soglasie.pdf">', 'consent https://files.elsewhere.kz/soglasie.pdf PDF'],
    ['<object data="/upload/politika-pdn.pdf"></object>', 'privacy https://site.kz/upload/politika-pdn.pdf here PDF'],
  ])('%s', (html, wanted) => expect(at(html)).toEqual([wanted]));
});

describe('on a page that is named as a document', () => {
  test.each([
    [frame('https://docs.google.com/document/d/e/x7/pub?embedded=true'), 'privacy https://docs.google.com/document/d/e/x7/pub?embedded=true'],
    [frame('https://disk.yandex.kz/i/x7'), 'privacy https://disk.yandex.kz/i/x7'],
    [frame('https://embed.elsewhere.kz/7'), 'privacy https://embed.elsewhere.kz/7'],
  ])('%s', (html, wanted) => {
    expect(at(html, named)).toEqual([wanted]);
    expect(at(html)).toEqual([]);
  });
});

test('a viewer is told the address of the document: that one is opened, or read where it is of this site', () => {
  const viewer = 'https://docs.google.com/gview?embedded=true&url=';
  expect(at(frame(`${viewer}${encodeURIComponent('https://site.kz/upload/politika-pdn.pdf')}`))).toEqual(['privacy https://site.kz/upload/politika-pdn.pdf here PDF']);
  expect(at(frame(`${viewer}javascript:alert(1)`), named)).toEqual([`privacy ${viewer}javascript:alert(1)`]);
});

test('what holds no document: small frames, maps, films, cookie bars, frames of this site, addresses that are none', () => {
  for (const html of [
    frame('https://docs.elsewhere.kz/privacy', 'width="1" height="1"'), frame('https://yandex.kz/map-widget/v1/'), frame('https://www.google.com/maps/embed?pb=1'), frame('https://www.youtube.com/embed/x7'),
    frame('https://bar.elsewhere.kz/cookies', 'title="Cookie"'), frame('/privacy/'), frame('about:blank'), frame('https://'), frame('data:text/html,privacy'),
  ]) expect(at(html, html.includes('cookies') ? {} : named), html).toEqual([]);
});
