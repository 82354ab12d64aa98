// @vitest-environment jsdom
import axe from 'axe-core';
import { describe, expect, test, vi } from 'vitest';
import { catalogues } from '../../src/strings/index.ts';
import type { DocumentState, Failure, SiteLinks, Version } from '../../src/messages.ts';
import type { Reading } from '../../src/reading.ts';
import { all, click, one, open, text } from './open.tsx';
import { quiet, quote, readingOf, rich, said } from './readings.ts';

const ru = catalogues.ru;
const links = (...versions: Version[]): (() => Promise<SiteLinks>) => async () => ({ documents: [], forms: [], versions, otherLanguage: false, further: { url: '', pages: [] }, frames: [] });
const kk: Version = { language: 'kk', url: 'https://demo.kz/kk/', here: true };
const kazakh = readingOf({ data: { name: said(quote(2, 'аты-жөні')) } }, { language: 'kk' });
const answers = (state: DocumentState) => ({ read: vi.fn(async () => state), state: vi.fn(async () => state), stop: vi.fn(async () => ({})) });
const over = (reading: Reading, state: DocumentState, ...versions: Version[]) => open(reading, { links: links(...versions), document: answers(state), chosen: 'ru' });
const read = (reading: Reading): DocumentState => ({ state: 'read', url: kk.url, reading });
const section = '[data-section="versions"]';

test('offered only where there is another language; nothing is asked for before the click', async () => {
  await over(rich, read(kazakh));
  expect(all(section)).toEqual([]);
  const { document: port } = await over(rich, read(kazakh), kk, { language: 'ru', url: 'https://demo.kz/ru/', here: true });
  expect(all(`${section} [data-compare]`).map(({ dataset }) => dataset.compare)).toEqual(['kk']);
  expect(port.read).not.toHaveBeenCalled();
});

test('what one says and the other does not, with the words of the one that says it', async () => {
  await over(rich, read(kazakh), kk);
  await click('[data-compare]');
  expect(all(`${section} h3`)[0]!.textContent).toBe(ru.lackKk);
  expect(text(section)).toContain(ru.compareNote);
  const line = one(`${section} [data-id="data.iin"]`);
  expect(line.textContent).toContain(ru.collect);
  await click(`[data-id="data.iin"]`, one(section));
  // These words stand on the open page, and can be shown there.
  expect(all(`${section} button[data-quote] q`).map(({ textContent }) => textContent)).toContain(rich.facts.data.iin!.quotes[0]!.text);
  expect(document.activeElement).not.toBe(document.body);
});

test('the words of the other page lead nowhere', async () => {
  await over(kazakh, read({ ...rich, language: 'ru' }), { language: 'ru', url: 'https://demo.kz/ru/', here: true });
  await click('[data-compare]');
  expect(all(`${section} h3`)[0]!.textContent).toBe(ru.lackKk);
  await click('[data-id="data.iin"]', one(section));
  expect(all(`${section} [data-quote] q`).length).toBeGreaterThan(0);
  expect(all(`${section} button[data-quote]`)).toEqual([]);
});

test('no difference is said to be none', async () => {
  await over(kazakh, read({ ...kazakh, language: 'ru' }), { language: 'ru', url: 'https://demo.kz/ru/', here: true });
  await click('[data-compare]');
  expect(text('[data-compared="0"] p:first-child')).toBe(ru.noDifference);
});

describe('a link that leads elsewhere', () => {
  test('to the same language', async () => {
    await over(rich, read({ ...quiet, language: 'ru', policy: true }), kk);
    await click('[data-compare]');
    expect(text('[data-compared="same"]')).toBe(ru.versionSame);
  });
  test('to no policy', async () => {
    await over(rich, read({ ...kazakh, policy: false }), kk);
    await click('[data-compare]');
    expect(text('[data-compared="none"]')).toBe(ru.versionNone);
  });
  test.each(['missing', 'shell'] as Failure[])('to nothing that can be read: %s', async why => {
    await over(rich, { state: 'failed', why }, kk);
    await click('[data-compare]');
    expect(one(`${section} [data-failure]`).dataset.failure).toBe(why);
  });
  test('to another host', async () => {
    await over(rich, read(kazakh), { language: 'kk', url: 'https://kz.demo.kz/', here: false });
    expect(text(section)).toContain('kz.demo.kz');
    expect(all(`${section} [data-compare]`)).toEqual([]);
  });
});

describe('both languages on one page', () => {
  const mixed: Reading = { ...rich, language: 'kk+ru' };
  test('are compared at a click', async () => {
    const halves = vi.fn(async () => ({ kk: kazakh, ru: { ...rich, language: 'ru' as const } }));
    await open(mixed, { halves, chosen: 'ru' });
    expect(halves).not.toHaveBeenCalled();
    await click('[data-compare="halves"]');
    expect(all(`${section} h3`)[0]!.textContent).toBe(ru.lackKk);
    await click('[data-id="data.iin"]', one(section));
    expect(all(`${section} button[data-quote]`).length).toBeGreaterThan(0);
    const { violations } = await axe.run(one(section), { rules: { 'color-contrast': { enabled: false }, 'heading-order': { enabled: false } } });
    expect(violations.map(({ id }) => id)).toEqual([]);
  });
  test('or it is said that it failed', async () => {
    await open(mixed, { chosen: 'ru' });
    await click('[data-compare="halves"]');
    expect(text(`${section} [role="alert"]`)).toBe(ru.compareFailed);
  });
});
