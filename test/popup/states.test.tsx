// @vitest-environment jsdom
import { afterEach, describe, expect, test, vi } from 'vitest';
import { act } from 'preact/test-utils';
import { watch, type Seen } from '../../popup/watch.ts';
import { catalogues } from '../../src/strings/index.ts';
import type { PageState } from '../../src/messages.ts';
import type { Language } from '../../src/reading.ts';
import { all, click, one, open, text } from './open.tsx';
import { noPolicy, quiet, readingOf, rich } from './readings.ts';

const site = 'demo.kz';
const none: PageState = { state: 'no-policy', site, language: 'ru' };
const state = () => one('.anyq').dataset.state;

afterEach(() => { vi.useRealTimers(); });

describe('instead of answers', () => {
  test('a page without a policy: one sentence and one button', async () => {
    await open(none);
    expect(state()).toBe('no-policy');
    expect(text('main p')).toBe(catalogues.ru.noPolicy);
    expect(all('main button').map(({ textContent }) => textContent)).toEqual([catalogues.ru.readAnyway]);
  });

  test('a page that nobody answers for: one sentence, nothing else', async () => {
    await open(new Error('Receiving end does not exist'));
    expect(state()).toBe('inaccessible');
    expect(text('main')).toBe(catalogues.ru.inaccessible);
    expect(all('main button')).toEqual([]);
  });

  test('a page that could not be read is never "nothing found"', async () => {
    await open({ state: 'unreadable', site, reason: 'TypeError' });
    expect(state()).toBe('unreadable');
    expect(text('main [role="alert"]')).toBe(catalogues.ru.unreadable);
    expect(text('main')).not.toContain(catalogues.ru.noPolicy);
    expect(text('main')).not.toContain('TypeError');
    expect(all('section')).toEqual([]);
  });

  test('a page being read: how far, and then its answers, without being asked', async () => {
    const answers: PageState[] = [{ state: 'reading', site, done: 0.25 }, { state: 'read', site, url: '', reading: rich, marks: false }];
    await open(none, { state: async () => (answers.length > 1 ? answers.shift()! : answers[0]!) });
    expect(state()).toBe('reading');
    expect((one('progress') as HTMLProgressElement).value).toBe(0.25);
    await vi.waitFor(() => expect(state()).toBe('read'));
  });
});

test('"read this page anyway" asks the background and waits for the reading', async () => {
  let started = false;
  let asked = 0;
  await open(none, {
    read: async () => (started = true),
    // The gate answers once more before the engine is there.
    state: async () => (!started || asked++ < 1 ? none : { state: 'read', site, url: '', reading: noPolicy, marks: false }),
  });
  await click('[data-read]');
  await vi.waitFor(() => expect(state()).toBe('read'));
  expect(all('.banner').length).toBe(1);
});

test.each([['refuses', async () => false], ['fails', async () => { throw new Error('cannot'); }]])('where the background %s, the page could not be read', async (_, read) => {
  await open(none, { read });
  await click('[data-read]');
  expect(state()).toBe('unreadable');
});

describe('watching', () => {
  const run = async (ask: () => Promise<PageState>, ms: number) => {
    vi.useFakeTimers();
    const seen: Seen[] = [];
    const stop = new AbortController();
    void watch(ask, one => seen.push(one), { signal: stop.signal, patience: 5000 });
    await vi.advanceTimersByTimeAsync(ms);
    return { seen, stop };
  };

  test('asks more and more rarely, and gives up on a page that gets no further', async () => {
    const ask = vi.fn(async (): Promise<PageState> => ({ state: 'reading', site, done: 0.5 }));
    const { seen } = await run(ask, 60_000);
    expect(seen.at(-1)).toMatchObject({ state: 'unreadable', site });
    expect(ask.mock.calls.length).toBeLessThan(20);
    const asked = ask.mock.calls.length;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(ask.mock.calls.length).toBe(asked);
  });

  test('waits for a long page as long as it gets further', async () => {
    let done = 0;
    const { seen } = await run(async () => ({ state: 'reading', site, done: done += 0.01 }), 20_000);
    expect(seen.at(-1)!.state).toBe('reading');
  });

  test.each([['answers nothing yet', async () => { throw new Error('nobody'); }], ['has no policy yet', async () => none]])('waits a while for a page that %s', async (_, first) => {
    let late = false;
    const { seen } = await run(async () => (late ? { state: 'reading', site, done: 0 } : first()), 3000);
    const told = seen.length;
    expect(seen.at(-1)!.state).not.toBe('reading');
    late = true;
    await vi.advanceTimersByTimeAsync(3000);
    expect(seen.length).toBeGreaterThan(told);
    expect(seen.at(-1)!.state).toBe('reading');
  });

  test('but not for ever', async () => {
    const ask = vi.fn(async () => none);
    await run(ask, 60_000);
    expect(ask.mock.calls.length).toBeLessThan(20);
  });

  test('stops with the popup', async () => {
    const ask = vi.fn(async (): Promise<PageState> => ({ state: 'reading', site, done: 0 }));
    const { stop } = await run(ask, 100);
    stop.abort();
    const asked = ask.mock.calls.length;
    await vi.advanceTimersByTimeAsync(10_000);
    expect(ask.mock.calls.length).toBeLessThanOrEqual(asked + 1);
  });
});

describe('the language', () => {
  test.each([
    [quiet, null, 'kk'], [rich, null, 'ru'], [noPolicy, null, 'ru'], [readingOf({}, { language: 'kk+ru' }), null, 'kk'],
    [readingOf({}, { language: 'unknown' }), null, 'ru'], [quiet, 'en', 'en'], [rich, 'kk', 'kk'],
    [{ ...none, language: 'kk-KZ' }, null, 'kk'], [{ ...none, language: 'de' }, null, 'ru'], [new Error(), null, 'ru'],
  ] as const)('%#: of the page before any choice, then the chosen one', async (what, chosen, spoken) => {
    await open(what, { chosen });
    expect(document.documentElement.lang).toBe(spoken);
    expect(all('[data-language][aria-pressed="true"]').map(({ dataset }) => dataset.language)).toEqual([spoken]);
  });

  test.each(['ru', 'kk', 'en'] as Language[])('%s is chosen by a click, at once and for good', async language => {
    const { choose } = await open(rich);
    await click(`[data-language="${language}"]`);
    expect(choose).toHaveBeenCalledExactlyOnceWith(language);
    expect(text('[data-question="share"] h2')).toBe(catalogues[language].share);
  });

  test('settings that cannot be read do not keep the popup shut', async () => {
    await open(rich, { language: async () => { throw new Error('storage'); } });
    await act(async () => {});
    expect(state()).toBe('read');
  });
});
