import { render } from 'preact';
import { act } from 'preact/test-utils';
import { vi } from 'vitest';
import law from 'anyq:law';
import titles from 'anyq:titles';
import { App } from '../../popup/document/app.tsx';
import type { Shelf } from '../../popup/document/shelf.ts';
import type { Wanted } from '../../popup/document/wanted.ts';
import type { DocumentText } from '../../src/documents/document.ts';
import type { Language } from '../../src/reading.ts';
import { quote, readingOf, said } from '../popup/readings.ts';

/** Marks by name: jsdom draws none. */
export const marks = new Map<string, Set<Range>>();
Object.assign(globalThis, { CSS: { highlights: marks }, Highlight: class extends Set<Range> { constructor(...ranges: Range[]) { super(ranges); } } });
Element.prototype.scrollIntoView = vi.fn();
globalThis.matchMedia = (() => ({ matches: true })) as unknown as typeof matchMedia;

export const text: DocumentText = {
  kind: 'pdf', silent: [4], pages: { 1: 1, 2: 1, 3: 1, 4: 1, 5: 2, 6: 2, 7: 2, 8: 3 },
  blocks: [
    { n: 1, kind: 'heading', level: 1, text: 'Политика сайта' }, { n: 2, kind: 'paragraph', level: 0, text: 'Мы собираем:' }, { n: 3, kind: 'item', level: 1, text: 'ваш ИИН;' }, { n: 4, kind: 'item', level: 2, text: 'и телефон.' },
    { n: 5, kind: 'heading', level: 4, text: 'Сроки' }, { n: 6, kind: 'row', level: 0, text: 'Данные | Срок', cells: ['Данные', 'Срок'], header: true }, { n: 7, kind: 'row', level: 0, text: 'имя | год', cells: ['имя', 'год'] },
    { n: 8, kind: 'paragraph', level: 0, text: 'Пишите нам.' },
  ],
};
export const reading = readingOf({ data: { iin: said(quote(3, 'ваш ИИН;')), name: said(quote(7, 'имя | год')) } }, { labels: { 3: ['collect'], 7: ['collect', 'retain'] } });

export async function openPage({ wanted = { from: 'person' }, chosen = 'ru', ...changes }: { wanted?: Wanted; chosen?: Language | null } & Partial<Shelf> = {}) {
  marks.clear();
  const shelf: Shelf = {
    text: vi.fn(async () => text), read: vi.fn(async () => reading), may: vi.fn(async () => true), ask: vi.fn(async () => true), get: vi.fn(async () => new Uint8Array([1])),
    take: vi.fn(async () => ({ url: 'https://demo.kz/files/policy.pdf', bytes: new Uint8Array([2]) })), choose: vi.fn(async () => {}), copy: vi.fn(async () => {}), desk: vi.fn(async () => {}), today: () => '2026-11-21', version: () => '0',
    ...changes,
  };
  render(null, document.body);
  await act(async () => render(<App shelf={shelf} wanted={wanted} chosen={chosen} titles={titles} law={law} />, document.body));
  for (let turn = 0; turn < 5; turn++) await act(async () => {});
  return shelf;
}

export const stage = () => document.querySelector<HTMLElement>('[data-stage]')!.dataset.stage;
export async function drop(name: string, bytes = [1]) {
  const event = Object.assign(new Event('drop', { cancelable: true }), { dataTransfer: { files: [new File([Uint8Array.from(bytes)], name)] } });
  await act(async () => { dispatchEvent(event); });
  for (let turn = 0; turn < 5; turn++) await act(async () => { await new Promise(resolve => setTimeout(resolve)); });
  return event;
}
