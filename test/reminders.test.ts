/** Reminders over a browser made by hand: what is set, what rings, and what does not ring twice. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { serialise, type Request } from '../src/letters/requests.ts';

type Listener = (...given: unknown[]) => unknown;
const event = () => {
  const listeners: Listener[] = [];
  return { addListener: (one: Listener) => void listeners.push(one), fire: (...given: unknown[]) => listeners.forEach(one => one(...given)) };
};

const request = (id: string, sentOn: string, some: Partial<Request> = {}): Request => ({
  id, operator: 'ТОО «Дала»', bin: null, site: 'demo.kz', sentTo: null, kind: 'withdraw', partial: false, language: 'kk', sentOn,
  term: { days: 15, unit: 'working', source: 'law' }, remindOn: null, state: 'sent', closedOn: null, notes: '', ...some,
});

/** A browser that starts with what is stored. */
async function start(stored: Record<string, unknown>, { allowed = true, alarms = {} as Record<string, number> } = {}) {
  const on = { startup: event(), installed: event(), changed: event(), added: event(), removed: event(), alarm: event(), clicked: event() };
  const world = { stored, alarms: { ...alarms }, shown: [] as { id: string; title: string; message: string }[], tabs: [] as string[], allowed };
  const notifications = {
    create: async (id: string, { title, message }: { title: string; message: string }) => { world.shown.push({ id, title, message }); }, clear: async () => true, onClicked: on.clicked,
  };
  const browser = {
    runtime: { onStartup: on.startup, onInstalled: on.installed, getURL: (path: string) => `x://${path}` },
    storage: { onChanged: on.changed, local: { get: async (keys: object) => ({ ...keys, ...world.stored }), set: async (some: object) => void Object.assign(world.stored, some) } },
    permissions: { onAdded: on.added, onRemoved: on.removed, contains: async () => world.allowed },
    alarms: {
      onAlarm: on.alarm, getAll: async () => Object.keys(world.alarms).map(name => ({ name })), clear: async (name: string) => delete world.alarms[name],
      create: (name: string, { when }: { when: number }) => { world.alarms[name] = when; },
    },
    tabs: { create: async ({ url }: { url: string }) => { world.tabs.push(url); } },
    get notifications() { return world.allowed ? notifications : undefined; },
  };
  vi.resetModules();
  const { provide } = await import('../src/api.ts');
  provide(browser as unknown as Browser);
  (await import('../src/reminders.ts')).remind();
  await vi.advanceTimersByTimeAsync(1);
  return { ...on, world, settle: () => vi.advanceTimersByTimeAsync(1) };
}

const stored = (...requests: Request[]) => ({ requests: serialise({ requests, unread: [] }) });
const at = (day: string, hour = 9) => new Date(`${day}T${String(hour).padStart(2, '0')}:00:00`).getTime();

beforeEach(() => { vi.useFakeTimers(); vi.setSystemTime(new Date('2026-11-21T12:00:00')); });
afterEach(() => { vi.useRealTimers(); });

test('an alarm for the day of each open request, at nine in the morning; one that is past rings now', async () => {
  const { world } = await start(stored(request('open', '2026-11-02'), request('past', '2026-10-01'), request('closed', '2026-11-02', { state: 'answered' }), request('own', '2026-11-02', { term: null, remindOn: '2026-12-01' })));
  expect(world.alarms).toEqual({ 'due.open': at('2026-11-23'), 'due.past': at('2026-11-21', 12), 'due.own': at('2026-12-01') });
});

test('none where notifications are not allowed, until they are; none again when they are taken back', async () => {
  const { world, added, removed, settle } = await start(stored(request('open', '2026-11-02')), { allowed: false });
  expect(world.alarms).toEqual({});
  world.allowed = true;
  added.fire();
  await settle();
  expect(Object.keys(world.alarms)).toEqual(['due.open']);
  world.allowed = false;
  removed.fire();
  await settle();
  expect(world.alarms).toEqual({});
});

test('the alarms follow the requests, and leave those of others alone', async () => {
  const { world, changed, settle } = await start(stored(request('open', '2026-11-02')), { alarms: { 'due.gone': 1, other: 2 } });
  expect(world.alarms).toEqual({ 'due.open': at('2026-11-23'), other: 2 });
  Object.assign(world.stored, stored());
  changed.fire({ requests: {} }, 'local');
  await settle();
  expect(world.alarms).toEqual({ other: 2 });
});

test('it rings once, in the person’s language, and not again at the next start', async () => {
  const { world, alarm, startup, settle } = await start({ ...stored(request('past', '2026-10-01')), language: 'ru' });
  alarm.fire({ name: 'due.past' });
  alarm.fire({ name: 'due.past' });
  await settle();
  expect(world.shown).toEqual([{ id: 'past', title: 'Срок ответа: ТОО «Дала»', message: expect.stringContaining('1 октября 2026 года') }]);
  expect(world.alarms).toEqual({});
  startup.fire();
  await settle();
  expect(world.alarms).toEqual({});
  expect((await start(world.stored)).world.alarms).toEqual({});
});

test.each([['answered meanwhile', { state: 'answered' as const }], ['given another day', { sentOn: '2026-11-20' }]])('it does not ring for a request that was %s', async (_, some) => {
  const { world, alarm, settle } = await start(stored(request('past', '2026-10-01', some)));
  alarm.fire({ name: 'due.past' });
  await settle();
  expect(world.shown).toEqual([]);
});

test('without a choice it speaks the language of the letter, and a click opens the requests', async () => {
  const { world, alarm, clicked, settle } = await start(stored(request('past', '2026-10-01')));
  alarm.fire({ name: 'due.past' });
  await settle();
  expect(world.shown[0]!.title).toBe('Жауап беру мерзімі: ТОО «Дала»');
  clicked.fire('past');
  await settle();
  expect(world.tabs).toEqual(['x://popup/letter/index.html']);
});

test.each([['a word'], [{ version: 9 }], [[1, 2]]])('stored requests that cannot be read stop nothing: %j', async requests => {
  const { world } = await start({ requests });
  expect(world.alarms).toEqual({});
});
