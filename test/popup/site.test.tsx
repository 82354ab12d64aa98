// @vitest-environment jsdom
import axe from 'axe-core';
import { act } from 'preact/test-utils';
import { describe, expect, test, vi } from 'vitest';
import { catalogues } from '../../src/strings/index.ts';
import type { DocumentState, Failure, PageState } from '../../src/messages.ts';
import type { Language } from '../../src/reading.ts';
import { links } from './links.ts';
import { all, click, one, open, text } from './open.tsx';
import { quiet, rich } from './readings.ts';

const none: PageState = { state: 'no-policy', site: 'demo.kz', language: 'ru' };
const ru = catalogues.ru;
const [policy, , pdf] = links.documents;
const answers = (state: DocumentState) => ({ read: vi.fn(async () => state), state: vi.fn(async () => state), stop: vi.fn(async () => ({})) });
const over = (state: DocumentState, chosen: Language | null = null) => open(none, { links: async () => links, document: answers(state), chosen });
const read: DocumentState = { state: 'read', url: policy!.url, reading: rich };
const choose = (url: string) => click(`[data-read-document="${url}"]`);

test('a page that is no policy names the documents it links to, and asks for none of them', async () => {
  const { document: port } = await over(read);
  expect(all('[data-document]').map(({ dataset }) => dataset.document)).toEqual(links.documents.map(({ url }) => url));
  expect(all('[data-document] .line-text').map(({ textContent }) => textContent)).toEqual(['Политика конфиденциальности', ru.kindConsent, 'Политика оператора', ru.kindCookies, 'Публичная оферта']);
  expect(text('[data-section="documents"]')).toContain(ru.documentsNote);
  expect(port.read).not.toHaveBeenCalled();
  expect(all('[data-read]').length).toBe(1);
});

test('a page that could not be read is asked for its links once, not for ever', async () => {
  const { links: asked } = await open(none, { links: vi.fn(async () => structuredClone(links)), read: async () => false });
  await click('[data-read]');
  const before = vi.mocked(asked).mock.calls.length;
  await click('[data-language="kk"]');
  await click('[data-language="en"]');
  expect(vi.mocked(asked).mock.calls.length).toBe(before);
});

test('where the page links to nothing, nothing is said of it', async () => {
  await open(none);
  expect(all('section')).toEqual([]);
});

test('on another host: a link to open, never a button to read', async () => {
  const { open: away } = await over(read);
  const foreign = one('[data-document="https://docs.elsewhere.kz/oferta"]');
  expect(foreign.querySelector('[data-read-document]')).toBeNull();
  expect(foreign.textContent).toContain('docs.elsewhere.kz');
  await click('[data-away]', foreign);
  expect(away).toHaveBeenCalledExactlyOnceWith('https://docs.elsewhere.kz/oferta', expect.objectContaining({ collect: ru.legendCollect }));
});

test('the chosen document is answered for as if it were open; its words lead nowhere', async () => {
  const { document: port, show, open: away } = await over(read);
  await choose(policy!.url);
  expect(port.read).toHaveBeenCalledExactlyOnceWith(policy!.url);
  expect(all('[data-question]').map(({ dataset }) => dataset.question)).toEqual(['collect', 'share', 'withdraw']);
  expect(document.activeElement?.textContent).toBe('Политика конфиденциальности');
  await click('[data-id="data.phone"]');
  expect(all('[data-quote] q').length).toBeGreaterThan(0);
  expect(all('button[data-quote]')).toEqual([]);
  expect(show).not.toHaveBeenCalled();
  expect(all('[data-write="withdraw"]').length).toBe(1);
  expect(all('[data-marks]')).toEqual([]);
  await click('[data-away]');
  expect(away).toHaveBeenCalledExactlyOnceWith(policy!.url, expect.anything());
});

test('back: to where the keyboard was', async () => {
  const { document: port } = await over(read);
  await choose(policy!.url);
  await click('[data-back]');
  expect(document.activeElement).toBe(one(`[data-read-document="${policy!.url}"]`));
  expect(port.stop).not.toHaveBeenCalled();
});

test('while it is being got: how far, and a way to stop', async () => {
  const { document: port } = await over({ state: 'reading', done: 0.5 });
  await choose(policy!.url);
  expect((one('progress') as HTMLProgressElement).value).toBe(0.5);
  await click('[data-stop]');
  expect(port.stop).toHaveBeenCalledExactlyOnceWith(policy!.url);
  expect(all('[data-document]').length).toBe(links.documents.length);
});

describe('why not', () => {
  const sentences: Record<Failure, string> = {
    missing: ru.failMissing, refused: ru.failRefused, login: ru.failLogin, server: ru.failServer, slow: ru.failSlow, large: ru.failLarge, unreachable: ru.failUnreachable,
    shell: ru.failShell, empty: ru.failEmpty, type: ru.failType, unreadable: ru.failUnreadable,
  };
  test.each(Object.entries(sentences))('%s', async (why, sentence) => {
    const { document: port } = await over({ state: 'failed', why: why as Failure });
    await choose(policy!.url);
    expect(text('[role="alert"] p:first-child')).toBe(sentence);
    expect(text('main')).not.toContain(ru.notSaid);
    // Where there is a page at all, it can be opened.
    expect(all('[data-away]').length).toBe(why === 'missing' ? 0 : 1);
    const again = all('[data-again]');
    if (again.length) await click('[data-again]');
    expect(port.read).toHaveBeenCalledTimes(1 + again.length);
  });
});

test('a PDF opens on the page for documents', async () => {
  const file = { key: 3, url: pdf!.url, type: 'application/pdf', size: 9 };
  const { file: shown } = await over({ state: 'file', file });
  expect(one(`[data-document="${pdf!.url}"]`).textContent).toContain('PDF');
  await choose(pdf!.url);
  await act(async () => {});
  expect(shown).toHaveBeenCalledExactlyOnceWith(file);
});

describe('before one agrees', () => {
  test('the words, the tick that was there before, and three lines of the document at a click', async () => {
    const { document: port } = await over(read);
    const [first, second] = all('.consent');
    expect(first!.querySelector('blockquote')!.textContent).toBe(links.forms[0]!.text);
    expect(first!.querySelector('[data-ticked="before"]')!.textContent).toBe(ru.tickedBefore);
    expect(second!.querySelector('[data-ticked]')).toBeNull();
    expect(second!.querySelector('[data-by-button]')!.textContent).toBe(ru.byButton);
    expect(port.read).not.toHaveBeenCalled();
    await click('[data-says]', first);
    expect(port.read).toHaveBeenCalledExactlyOnceWith(policy!.url);
    const lines = all('[data-short] dd').map(({ textContent }) => textContent);
    expect(lines[0]).toMatch(/^ИИН, .* и ещё 4$/);
    expect(lines[1]).toContain('без вашего согласия: государственные органы');
    expect(lines[1]).toContain(ru.abroadYes);
    expect(lines[2]).toContain('privacy@demo.kz');
    await click('[data-whole]');
    expect(all('[data-question]').length).toBe(3);
  });
  test('marks in pages: off until the person wants them, in the words of the popup, and off again', async () => {
    const { formMarks } = await over(read);
    expect(one('[data-form-marks]').getAttribute('aria-checked')).toBe('false');
    expect(text('.form-marks .note')).toBe(ru.formMarksOff);
    await click('[data-form-marks]');
    expect(formMarks.set).toHaveBeenLastCalledWith({ title: ru.before, ticked: ru.tickedBefore });
    await click('[data-language="kk"]');
    await vi.waitFor(() => expect(formMarks.set).toHaveBeenLastCalledWith({ title: catalogues.kk.before, ticked: catalogues.kk.tickedBefore }));
    await click('[data-form-marks]');
    expect(formMarks.set).toHaveBeenLastCalledWith(null);
    expect(one('[data-form-marks]').getAttribute('aria-checked')).toBe('false');
  });
  test('three lines where the document says nothing', async () => {
    await over({ state: 'read', url: policy!.url, reading: { ...quiet, facts: { ...quiet.facts, data: {}, recipients: {}, abroad: { value: 'no', blocks: [], quotes: [] }, withdrawal: { ...quiet.facts.withdrawal, stated: false } } } });
    await click('[data-says]');
    expect(all('[data-short] dd').map(({ textContent }) => textContent)).toEqual([ru.notSaid, ru.notSaid, ru.notSaid]);
  });
});

test.each(['ru', 'kk', 'en'] as Language[])('roles and names in %s: the list, a document, a failure', async chosen => {
  document.title = 'Anyq';
  for (const state of [read, { state: 'failed', why: 'slow' }, { state: 'fetching' }] as DocumentState[]) {
    await over(state, chosen);
    for (const step of ['[data-says]', `[data-read-document="${policy!.url}"]`]) {
      await click(step);
      const { violations } = await axe.run(document, { rules: { 'color-contrast': { enabled: false } } });
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
    }
  }
});
