// @vitest-environment jsdom
import { afterEach, describe, expect, test, vi } from 'vitest';
import { get } from '../../popup/document/fetch.ts';
import { take } from '../../popup/document/kept.ts';
import { nameOf, wanted } from '../../popup/document/wanted.ts';
import { tabFile } from '../../popup/tab-file.ts';
import { LIMITS } from '../../src/documents/document.ts';
import { provide } from '../../src/api.ts';

afterEach(() => vi.unstubAllGlobals());

test.each([
  ['', { from: 'person' }], ['#', { from: 'person' }], ['#url=https%3A%2F%2Fa.kz%2Fb.pdf', { from: 'site', url: 'https://a.kz/b.pdf' }], ['#url=file%3A%2F%2F%2Fhome%2Fa.pdf', { from: 'device' }],
  ['#url=javascript:alert(1)', { from: 'person' }], ['#url=chrome://settings', { from: 'person' }], ['#from=7&key=0', { from: 'tab', tab: 7, key: 0 }], ['#from=7', { from: 'person' }], ['#from=x&key=1', { from: 'person' }],
])('%s', (hash, what) => expect(wanted(hash)).toEqual(what));

test('a file is called what its address calls it', () => {
  expect(nameOf('https://a.kz/docs/%D0%9F%D0%BE%D0%BB%D0%B8%D1%82%D0%B8%D0%BA%D0%B0.pdf?v=2')).toBe('Политика.pdf');
  expect(nameOf('https://a.kz/')).toBe('a.kz');
  expect(nameOf('https://a.kz/%E0%A4%A')).toBe('https://a.kz/%E0%A4%A');
});

describe('the one request', () => {
  const answer = (body: BodyInit | null, status = 200) => vi.fn(async (_: string, __: RequestInit) => new Response(body, { status }));
  test('goes without cookies and without a referrer, and follows nobody', async () => {
    const fetch = answer('hello');
    vi.stubGlobal('fetch', fetch);
    expect(new TextDecoder().decode((await get('https://a.kz/b.pdf', new AbortController().signal))!)).toBe('hello');
    expect(fetch.mock.calls).toEqual([['https://a.kz/b.pdf', { credentials: 'omit', redirect: 'error', referrerPolicy: 'no-referrer', signal: expect.anything() }]]);
  });
  test.each([404, 403, 500])('%s is no document', async status => {
    vi.stubGlobal('fetch', answer('x', status));
    expect(await get('https://a.kz/b.pdf', new AbortController().signal)).toBeNull();
  });
  test('ends when there is more than we read', async () => {
    let sent = 0;
    const endless = new ReadableStream({ pull: source => { sent++; source.enqueue(new Uint8Array(2 ** 20)); } });
    vi.stubGlobal('fetch', async () => new Response(endless));
    expect((await get('https://a.kz/b.pdf', new AbortController().signal))!.length).toBeGreaterThan(LIMITS.bytes);
    expect(sent).toBeLessThan(LIMITS.bytes / 2 ** 20 + 5);
  });
  test('rejects once it is given up', async () => {
    vi.stubGlobal('fetch', async () => { throw new Error('aborted'); });
    const stop = new AbortController();
    stop.abort(new Error('enough'));
    await expect(get('https://a.kz/b.pdf', stop.signal)).rejects.toThrow('enough');
  });
});

describe('a file that a tab holds', () => {
  /** The answering side in small: pieces of three bytes. */
  const holding = (bytes: number[], lie: Partial<{ size: number; next: number }> = {}) => {
    const asked: unknown[] = [];
    provide({ tabs: { sendMessage: async (tab: number, { name, request }: { name: string; request: { key: number; from: number } }) => {
      asked.push([tab, name, request.key, request.from]);
      const end = Math.min(bytes.length, request.from + 3);
      return { reply: { url: 'https://a.kz/b.pdf', type: 'application/pdf', size: bytes.length, bytes: btoa(String.fromCharCode(...bytes.slice(request.from, end))), next: end < bytes.length ? end : null, ...lie } };
    } } } as never);
    return asked;
  };
  test('comes piece by piece', async () => {
    const asked = holding([1, 2, 3, 4, 5, 250, 7]);
    expect(await take(5, 2, new AbortController().signal)).toEqual({ url: 'https://a.kz/b.pdf', bytes: new Uint8Array([1, 2, 3, 4, 5, 250, 7]) });
    expect(asked).toEqual([[5, 'page.file', 2, 0], [5, 'page.file', 2, 3], [5, 'page.file', 2, 6]]);
  });
  test('a page that goes in a circle, or on and on, is left', async () => {
    const circle = holding([1, 2, 3, 4, 5], { next: 0 });
    await take(5, 0, new AbortController().signal);
    expect(circle.length).toBe(1);
    const more = holding([1, 2, 3, 4, 5, 6, 7, 8], { size: 4 });
    expect((await take(5, 0, new AbortController().signal)).bytes).toEqual(new Uint8Array([1, 2, 3, 0]));
    expect(more.length).toBe(2);
  });
  test('a tab that holds nothing says so', async () => {
    provide({ tabs: { sendMessage: async () => ({ error: 'no such file' }) } } as never);
    await expect(take(5, 9, new AbortController().signal)).rejects.toThrow('no such file');
  });
});

describe('what a tab shows', () => {
  const showing = (url: string, type: string | Error) => provide({
    tabs: { get: async () => ({ url }) }, scripting: { executeScript: async () => { if (type instanceof Error) throw type; return [{ result: type }]; } },
  } as never);
  test.each<[string, string | Error, unknown]>([
    ['https://a.kz/policy.pdf', 'application/pdf', { from: 'site', url: 'https://a.kz/policy.pdf' }],
    ['https://a.kz/download?id=5', 'application/pdf', { from: 'site', url: 'https://a.kz/download?id=5' }],
    ['https://a.kz/policy.PDF', new Error('Missing host permission'), { from: 'site', url: 'https://a.kz/policy.PDF' }],
    ['file:///home/a.pdf', new Error('no'), { from: 'device', url: 'file:///home/a.pdf' }],
    ['https://a.kz/policy.pdf', 'text/html', null], ['https://a.kz/', new Error('no'), null], ['chrome://settings/a.pdf', new Error('no'), null], ['https://a.kz/page', 'text/html', null],
  ])('%s, of type %s', async (url, type, file) => { showing(url, type); expect(await tabFile(1)).toEqual(file); });
});
