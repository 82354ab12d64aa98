// @vitest-environment jsdom
/** The marks beside consents: where they stand in the document, and that they leave nothing. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { consents } from '../../src/page/forms.ts';
import { Hints } from '../../src/page/hint.ts';

const words = { title: 'Before you agree', ticked: 'It was ticked for you' };
let hints: Hints;
const ask = vi.fn();
const shadows: ShadowRoot[] = [];

beforeEach(() => {
  Element.prototype.checkVisibility = () => true;
  Range.prototype.getClientRects = () => [] as unknown as DOMRectList;
  const { attachShadow } = Element.prototype;
  // Closed to the page and to us; the test keeps a hand on it.
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) { const root = attachShadow.call(this, init); shadows.push(root); return root; });
  document.body.innerHTML = '<form><label><input type="checkbox" checked> Согласен на обработку персональных данных</label><p>Нажимая кнопку, вы соглашаетесь с <a href="/oferta">условиями</a></p><button>OK</button></form>';
  hints = new Hints(ask);
});
afterEach(() => { hints.remove(); vi.restoreAllMocks(); });

const buttons = () => [...shadows.at(-1)!.querySelectorAll('button')];

test('one mark for each consent, outside of the body, closed, with its words for who cannot see it', () => {
  const body = document.body.outerHTML;
  hints.draw(consents(document), words);
  expect(document.body.outerHTML).toBe(body);
  const host = document.querySelector('anyq-consents')!;
  expect(host.parentElement).toBe(document.documentElement);
  expect(host.shadowRoot).toBeNull();
  expect(buttons().map(button => button.getAttribute('aria-label'))).toEqual(['Before you agree. It was ticked for you', 'Before you agree']);
});

test('a page that clicks by itself opens nothing', () => {
  hints.draw(consents(document), words);
  buttons()[0]!.click();
  expect(ask).not.toHaveBeenCalled();
});

test('gone with the consents, and gone when switched off', () => {
  hints.draw(consents(document), words);
  hints.draw([], words);
  expect(document.querySelector('anyq-consents')).toBeNull();
  hints.draw(consents(document), words);
  hints.remove();
  expect(document.querySelector('anyq-consents')).toBeNull();
});

test('drawn anew they are not doubled, also not by a second script', () => {
  hints.draw(consents(document), words);
  hints.draw(consents(document), words);
  expect(buttons().length).toBe(2);
  const second = new Hints(ask);
  second.draw(consents(document), words);
  expect(document.querySelectorAll('anyq-consents').length).toBe(1);
  second.remove();
});
