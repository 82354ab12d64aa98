// @vitest-environment jsdom
import { describe, expect, test, vi } from 'vitest';
import { whereIs } from '../../popup/where.ts';
import { atHome } from '../../src/home.ts';
import { catalogues } from '../../src/strings/index.ts';
import type { PageState } from '../../src/messages.ts';
import manifest from '../../manifest.json' with { type: 'json' };
import { all, click, one, open, text } from './open.tsx';
import { readingOf, rich } from './readings.ts';

const { ru } = catalogues;

test.each([
  ['https://site.kz/x', 'home'], ['http://xn--80aswg.xn--80ao21a/', 'home'], ['https://example.org/privacy', 'elsewhere'], ['https://kz.example.org/', 'elsewhere'], ['http://localhost:8000/', 'elsewhere'],
  ['chrome://settings', 'browser'], ['about:blank', 'browser'], ['moz-extension://x/popup.html', 'browser'], ['edge://newtab', 'browser'], ['view-source:https://site.kz/', 'browser'], [undefined, 'browser'], ['', 'browser'],
  ['https://chromewebstore.google.com/detail/x', 'store'], ['https://chrome.google.com/webstore/detail/x', 'store'], ['https://chrome.google.com/', 'elsewhere'], ['https://addons.mozilla.org/ru/firefox/', 'store'],
  ['about:reader?url=https%3A%2F%2Fsite.kz', 'reader'],
] as const)('%s is %s', (address, where) => expect(whereIs(address, true)).toBe(where));

test('a file on this device can be read only with permission', () => {
  expect(whereIs('file:///home/a/policy.html', false)).toBe('file');
  expect(whereIs('file:///home/a/policy.html', true)).toBe('elsewhere');
});

test('at home is where the manifest says', () => {
  const zones = manifest.host_permissions.map(pattern => /\*\.([^/]+)/.exec(pattern)![1]!);
  for (const zone of zones) expect([zone, `a.${zone}`, `a.${zone}.org`, `not${zone}`].map(atHome)).toEqual([true, true, false, false]);
});

describe('where nobody answers', () => {
  const nobody = new Error('Receiving end does not exist');
  test.each([['browser', 'browserPage'], ['store', 'storePage'], ['reader', 'readerPage'], ['file', 'filePage']] as const)('%s: one sentence says why, and there is no button', async (where, key) => {
    await open(nobody, { where: async () => where });
    expect(text('main')).toBe(ru[key]);
    expect(all('main button')).toEqual([]);
  });

  test.each(['elsewhere', 'home'] as const)('%s: the page is read if the person asks', async where => {
    let asked = false;
    const state = async (): Promise<PageState> => { if (!asked) throw nobody; return { state: 'read', site: 'example.org', url: '', reading: rich, marks: false }; };
    await open(nobody, { where: async () => where, state, read: async () => (asked = true) });
    expect(text('main button')).toBe(ru.readThis);
    await click('[data-read]');
    await vi.waitFor(() => expect(one('.anyq').dataset.state).toBe('read'));
    expect(text('[data-asked]')).toBe(ru.readAsked);
  });

  test('a page that the browser keeps shut all the same is said to be that, not to hold nothing', async () => {
    await open(nobody, { where: async () => 'elsewhere', read: async () => { throw new Error('The extensions gallery cannot be scripted.'); } });
    await click('[data-read]');
    expect(text('main')).toBe(ru.browserPage);
  });
});

test('a page of .kz is read without a word about being asked', async () => {
  await open(rich);
  expect(all('[data-asked]')).toEqual([]);
});

describe('another language', () => {
  const unread = { blocks: [3], quotes: [{ block: 3, start: 0, end: 4, text: '隐私政策' }] };
  test('of the whole page: one sentence in place of answers and of "nothing found"', async () => {
    await open(readingOf({}, { language: 'unknown', policy: false, unread }));
    expect(text('main')).toBe(ru.otherLanguage);
  });
  test('of a page that the gate let lie', async () => {
    await open({ state: 'no-policy', site: 'demo.kz', language: 'zh' }, { links: async () => ({ documents: [], forms: [], versions: [], otherLanguage: true, further: { url: '', pages: [] }, frames: [] }) });
    expect(text('main p')).toBe(ru.otherLanguage);
  });
  test('of a part: said above the answers, with its first words', async () => {
    await open({ ...rich, unread });
    await click('[data-id="unread"]');
    expect(text('.unread')).toContain('隐私政策');
    expect(all('[data-question]').length).toBe(3);
  });
});
