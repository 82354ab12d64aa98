/** The one request: how it is made, and what becomes of each answer. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { get } from '../../src/page/fetch.ts';

const URL_ = 'https://site.kz/privacy';
const never = new AbortController().signal;
const asked = vi.fn();
const answer = (body: BodyInit | null, init: ResponseInit = {}) => asked.mockImplementation(async () => new Response(body, init));

beforeEach(() => { asked.mockReset(); vi.stubGlobal('fetch', asked); });
afterEach(() => { vi.unstubAllGlobals(); vi.useRealTimers(); });

test('to the page\'s own host, without cookies, referrer and cache', async () => {
  answer('<p>x</p>', { headers: { 'content-type': 'text/html' } });
  expect(await get(URL_, never)).toMatchObject({ type: 'text/html', bytes: new TextEncoder().encode('<p>x</p>') });
  expect(asked.mock.calls).toEqual([[URL_, { mode: 'same-origin', credentials: 'omit', redirect: 'follow', referrerPolicy: 'no-referrer', cache: 'no-store', signal: expect.any(AbortSignal) }]]);
});

test.each([[404, 'missing'], [410, 'missing'], [401, 'login'], [403, 'refused'], [429, 'refused'], [503, 'refused'], [500, 'server'], [502, 'server']])('%i: %s', async (status, why) => {
  answer('no', { status });
  expect(await get(URL_, never)).toBe(why);
});

test('no answer, or one that leads to another host', async () => {
  asked.mockRejectedValue(new TypeError('Failed to fetch'));
  expect(await get(URL_, never)).toBe('unreachable');
});

describe('too large', () => {
  const pieces = (count: number, size: number) => {
    let sent = 0;
    const stream = new ReadableStream({ pull(to) { if (sent++ < count) to.enqueue(new Uint8Array(size)); else to.close(); } });
    return { stream, sent: () => sent };
  };
  test('by its own word: nothing of it is taken', async () => {
    const { stream, sent } = pieces(100, 1000);
    answer(stream, { headers: { 'content-length': '6000000' } });
    expect(await get(URL_, never)).toBe('large');
    expect(sent()).toBeLessThan(3);
  });
  test('without a word, or with a false one: as soon as it is', async () => {
    const { stream, sent } = pieces(100, 1_000_000);
    answer(stream, { headers: { 'content-length': '10' } });
    expect(await get(URL_, never)).toBe('large');
    expect(sent()).toBeLessThan(10);
  });
});

/** An answer that comes only to be ended. */
const silence = () => asked.mockImplementation((_: string, { signal }: RequestInit) => new Promise((__, reject) => { signal!.addEventListener('abort', () => reject(new DOMException('ended', 'AbortError'))); }));

test('a site that does not answer in time', async () => {
  vi.useFakeTimers();
  silence();
  const result = get(URL_, never);
  await vi.advanceTimersByTimeAsync(20_000);
  expect(await result).toBe('slow');
});

test('stopped by the person: no failure, and the request is ended', async () => {
  silence();
  const stop = new AbortController();
  const result = get(URL_, stop.signal);
  stop.abort();
  await expect(result).rejects.toThrow();
  expect(asked.mock.calls[0]![1].signal.aborted).toBe(true);
});
