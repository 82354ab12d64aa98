// @vitest-environment jsdom
/** A policy over several pages, and a document in a frame of another site. */
import axe from 'axe-core';
import { describe, expect, test, vi } from 'vitest';
import { catalogues } from '../../src/strings/index.ts';
import type { DocumentLink, DocumentState, PageState, SiteLinks } from '../../src/messages.ts';
import type { Language, Reading } from '../../src/reading.ts';
import { all, click, one, open, text } from './open.tsx';
import { noPolicy, quiet, quote, readingOf, said, silent } from './readings.ts';

const ru = catalogues.ru;
const HERE = 'http://demo.kz/privacy', SECOND = 'http://demo.kz/privacy?page=2', THIRD = 'http://docs.elsewhere.kz/3';
const none: SiteLinks = { documents: [], forms: [], versions: [], otherLanguage: false, further: { url: HERE, pages: [] }, frames: [] };
const paged: SiteLinks = { ...none, further: { url: HERE, pages: [{ url: SECOND, number: 2, here: true }, { url: THIRD, number: 3, here: false }] } };
const reading: Reading = readingOf({ data: { name: said(quote(4, 'фамилия, имя')), phone: said(quote(14, 'номер телефона')) } }, {});
const together: DocumentState = {
  state: 'read', url: HERE, reading, missing: [{ url: THIRD, number: 3, why: null }, { url: `${HERE}?page=4`, number: 4, why: 'missing' }],
  pages: [{ url: HERE, number: 1, from: 1, to: 9, shift: 0, open: true }, { url: SECOND, number: 2, from: 10, to: 20, shift: 9, open: false }],
};
const answers = (state: DocumentState) => ({ read: vi.fn(async () => state), state: vi.fn(async () => state), stop: vi.fn(async () => ({})) });
const over = (what: Reading | PageState, links: SiteLinks, state: DocumentState = together, chosen: Language = 'ru') => open(what, { links: async () => links, document: answers(state), chosen });

test('a policy that ends here says nothing of further pages', async () => {
  await over(quiet, none);
  expect(all('[data-further]')).toEqual([]);
});

test('a page that is no policy has no further pages either', async () => {
  await over(noPolicy, paged);
  expect(all('[data-further]')).toEqual([]);
});

test('it is said that the policy goes on, and where; nothing is asked for', async () => {
  const { document: port, open: away } = await over(quiet, paged);
  expect(all('[data-further] > p').map(({ textContent }) => textContent)).toEqual([ru.goesOn, ru.readRest, ru.readRestNote]);
  expect(all('[data-further-page]').map(({ dataset }) => dataset.furtherPage)).toEqual([SECOND, THIRD]);
  expect(one(`[data-further-page="${THIRD}"]`).textContent).toContain('docs.elsewhere.kz');
  expect(port.read).not.toHaveBeenCalled();
  await click('[data-away]', one(`[data-further-page="${THIRD}"]`));
  expect(away).toHaveBeenCalledExactlyOnceWith(THIRD, expect.anything());
});

test('while pages are unread, the policy is never said to be silent', async () => {
  const silences = () => [text('main').includes(ru.notSaid), text('main').includes(ru.withdrawalNotSaid), all('[data-section=silences]').length > 0];
  await over(silent, none);
  expect(silences()).toEqual([true, true, true]);
  await over(silent, paged);
  expect(silences()).toEqual([false, false, false]);
  expect(text('main')).toContain(ru.notSaidHere);
  await over(silent, paged, { ...together, reading: silent });
  await click('[data-rest]');
  expect(silences()).toEqual([false, false, false]);
  await over(silent, paged, { ...together, reading: silent, missing: [] });
  await click('[data-rest]');
  expect(silences()).toEqual([true, true, true]);
});

test('where all of it is at other addresses, there is nothing to read from here', async () => {
  await over(quiet, { ...paged, further: { url: HERE, pages: [{ url: THIRD, number: 2, here: false }] } });
  expect(all('[data-rest]')).toEqual([]);
  expect(all('[data-further-page]')).toHaveLength(1);
});

describe('read together at a click', () => {
  const reads = async () => {
    const port = await over(quiet, paged);
    await click('[data-rest]');
    return port;
  };

  test('asked for by the address of the open page; the answers are those of the whole', async () => {
    const { document: port } = await reads();
    expect(port.read).toHaveBeenCalledExactlyOnceWith(HERE);
    expect(all('[data-question=collect] [data-id]').map(({ dataset }) => dataset.id)).toEqual(['data.name', 'data.phone']);
    expect(text('[data-further] [role=status]')).toBe('Прочитаны вместе 2 страницы политики');
    expect(document.activeElement).toBe(one('[data-further]'));
  });

  test('what was not read is said, with why and the way there', async () => {
    await reads();
    expect(text(`[data-further-page="${HERE}?page=4"]`)).toContain(ru.failMissing);
    expect(text('[data-further] .doubt')).toBe(ru.notRead);
    expect(one(`[data-further-page="${THIRD}"] [data-away]`).getAttribute('href')).toBe(THIRD);
  });

  test('words of the open page are shown in it, by its own numbers', async () => {
    const { show, open: away } = await reads();
    await click('[data-id="data.name"]');
    expect(text('.place')).toBe('стр. 1 · абзац 4');
    await click('button[data-quote]');
    expect(show).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ block: 4 }));
    expect(away).not.toHaveBeenCalled();
  });

  test('words of another page say on which they stand, and open it', async () => {
    const { show, open: away } = await reads();
    await click('[data-id="data.phone"]');
    expect(text('.place')).toBe('стр. 2 · абзац 5');
    await click('button[data-quote]');
    expect(away).toHaveBeenCalledExactlyOnceWith(SECOND, expect.objectContaining({ collect: ru.legendCollect }));
    expect(show).not.toHaveBeenCalled();
  });
});

test('pages that could not be got: why, and what was read before stays', async () => {
  await over(quiet, paged, { state: 'failed', why: 'slow' });
  await click('[data-rest]');
  expect(text('[data-failure] p:first-child')).toBe(ru.failSlow);
  expect(all('[data-question]')).toHaveLength(3);
});

describe('a document in a frame', () => {
  const frame: DocumentLink = { url: 'http://docs.elsewhere.kz/politika', title: 'Политика конфиденциальности', named: true, kind: 'privacy', file: null, here: false };
  const empty: PageState = { state: 'no-policy', site: 'demo.kz', language: 'ru' };

  test('of another site: said in place of "no policy", with a link to open', async () => {
    const { document: port, open: away } = await over(empty, { ...none, frames: [frame] });
    expect(text('[data-frames] > p')).toBe(ru.frameForeign);
    expect(text('main')).not.toContain(ru.noPolicy);
    await click('[data-frames] [data-away]');
    expect(away).toHaveBeenCalledExactlyOnceWith(frame.url, expect.anything());
    expect(port.read).not.toHaveBeenCalled();
  });

  test('after "read this page" too; never where the page is a policy itself', async () => {
    await over(noPolicy, { ...none, frames: [frame] });
    expect(all('[data-frames]')).toHaveLength(1);
    await over(quiet, { ...none, frames: [frame] });
    expect(all('[data-frames]')).toEqual([]);
  });

  test('of this very site, in a viewer: it can be read', async () => {
    const own = { ...frame, url: 'http://demo.kz/upload/politika.pdf', file: 'PDF', here: true };
    const { document: port } = await over(empty, { ...none, frames: [own] });
    expect(text('[data-frames] > p:first-child')).toBe(ru.frameHere);
    await click('[data-read-document]');
    expect(port.read).toHaveBeenCalledExactlyOnceWith(own.url);
  });

  test.each(['ru', 'kk', 'en'] as Language[])('roles and names in %s', async chosen => {
    document.title = 'Anyq';
    const check = async () => {
      const { violations } = await axe.run(document, { rules: { 'color-contrast': { enabled: false } } });
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
    };
    await over(empty, { ...none, frames: [frame] }, together, chosen);
    await check();
    await over(quiet, paged, together, chosen);
    await check();
    await click('[data-rest]');
    await check();
  });
});
