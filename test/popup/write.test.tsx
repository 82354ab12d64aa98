// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { catalogues } from '../../src/strings/index.ts';
import type { Draft } from '../../src/draft.ts';
import { vi } from 'vitest';
import { all, click, one, open, text } from './open.tsx';
import { noPolicy, quiet, rich } from './readings.ts';

const { ru } = catalogues;

test('the letter is opened with what was read of the consent, and nothing else', async () => {
  const desk = vi.fn(async (_?: Draft) => {});
  await open(rich, { desk });
  await click('[data-write="withdraw"]');
  const draft = desk.mock.calls[0]![0]!;
  expect(draft).toMatchObject({ kind: 'withdraw', site: 'demo.kz', readOn: '2026-11-21', language: 'ru' });
  expect(draft.reading.facts.withdrawal).toEqual(rich.facts.withdrawal);
  expect(draft.reading.labels).toEqual({});
  expect(JSON.stringify(draft)).not.toContain('user=');
  await click('[data-write="refuse-mailings"]');
  expect(desk.mock.lastCall![0]!.kind).toBe('refuse-mailings');
});

test('a policy that says nothing of it can be written to all the same; a text that is no policy cannot', async () => {
  await open(quiet);
  expect(all('[data-write]').map(({ dataset }) => dataset.write)).toEqual(['withdraw']);
  await open(noPolicy);
  expect(all('[data-write]')).toEqual([]);
});

test('a letter that does not open is said', async () => {
  await open(rich, { desk: async () => { throw new Error('no tab'); } });
  await click('[data-write="withdraw"]');
  expect(text('[data-question="withdraw"]')).toContain(ru.letterNotOpened);
});

test.each([['a policy', rich], ['no policy', { state: 'no-policy' as const, site: 'demo.kz', language: 'ru' }], ['a page of others', new Error('nobody')]])('requests are counted on %s, where there are any', async (_, page) => {
  const { desk } = await open(page, { requests: async () => ({ kept: 2, due: 1 }) });
  expect(one('[data-my-requests]').textContent).toBe('Мои обращения: 2, срок подошёл: 1');
  await click('[data-my-requests]');
  expect(desk).toHaveBeenCalledExactlyOnceWith();
  await open(page);
  expect(all('[data-my-requests]')).toEqual([]);
});

test('requests that cannot be counted keep nothing from the popup', async () => {
  await open(rich, { requests: async () => { throw new Error('storage'); } });
  expect(all('[data-question]').length).toBe(3);
  expect(all('[data-my-requests]')).toEqual([]);
});
