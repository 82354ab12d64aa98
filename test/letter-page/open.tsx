import { render } from 'preact';
import { act } from 'preact/test-utils';
import { vi } from 'vitest';
import law from 'anyq:law';
import titles from 'anyq:titles';
import { App } from '../../popup/letter/app.tsx';
import type { Desk, Start } from '../../popup/letter/desk.ts';
import { part, type Draft } from '../../src/draft.ts';
import { parse, serialise, type Request } from '../../src/letters/index.ts';
import type { Reading } from '../../src/reading.ts';
import { rich } from '../popup/readings.ts';

export const TODAY = '2026-11-21';
export const draftOf = (reading: Reading = rich, some: Partial<Draft> = {}): Draft =>
  ({ kind: 'withdraw', site: 'demo.kz', readOn: TODAY, language: 'ru', reading: part(reading), ...some });

export const request = (some: Partial<Request> = {}): Request => ({
  id: 'a', operator: 'ТОО «Дала»', bin: null, site: 'demo.kz', sentTo: 'privacy@demo.kz', kind: 'withdraw', partial: false, language: 'ru', sentOn: '2026-11-02',
  term: { days: 30, unit: 'working', source: 'policy' }, remindOn: null, state: 'sent', closedOn: null, notes: '', ...some,
});

interface World { draft?: Start['draft']; person?: unknown; stored?: unknown; allowed?: boolean; broken?: boolean; desk?: Partial<Desk> }

/** Opens the page over a draft, or over requests; `stored` is what the storage holds of these. */
export async function openDesk({ draft = null, person = null, stored, allowed = false, broken = false, desk: changes = {} }: World = {}) {
  const world = { stored };
  const mocks = {
    today: () => TODAY, now: () => new Date('2026-11-21T09:00:00Z'), newId: () => 'new',
    choose: vi.fn(async () => {}), keep: vi.fn(async (_: unknown) => {}), copy: vi.fn(async (_: string) => {}), mail: vi.fn((_: string) => {}),
    save: vi.fn((_name: string, _bytes: Uint8Array, _type: string) => {}), print: vi.fn(() => {}), allow: vi.fn(async () => true), disallow: vi.fn(async () => true),
    update: vi.fn<Desk['update']>(async change => {
      const all = change(parse(world.stored));
      world.stored = serialise(all);
      return all;
    }),
  };
  const desk = Object.assign(mocks, changes as Partial<typeof mocks>);
  const start: Start = { draft, language: null, person, requests: parse(stored), allowed, broken };
  render(null, document.body);
  await act(async () => render(<App desk={desk} start={start} titles={titles} law={law} />, document.body));
  await act(async () => {});
  return { ...desk, world };
}

export async function type(selector: string, value: string) {
  const field = document.querySelector<HTMLInputElement>(selector)!;
  await act(async () => {
    field.value = value;
    field.dispatchEvent(new Event(field.tagName === 'SELECT' ? 'change' : 'input', { bubbles: true }));
  });
  await act(async () => {});
}

export async function write(name = 'Айгүл Серікқызы', contact = 'aigul@example.kz') {
  await type('#field-name', name);
  await type('#field-contact', contact);
}
