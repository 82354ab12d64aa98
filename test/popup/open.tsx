import { render } from 'preact';
import { act } from 'preact/test-utils';
import { vi } from 'vitest';
import law from 'anyq:law';
import { App } from '../../popup/app.tsx';
import type { Port, Shown } from '../../popup/port.ts';
import type { Where } from '../../popup/where.ts';
import type { DocumentState, PageState, SiteLinks } from '../../src/messages.ts';
import type { Language, Reading } from '../../src/reading.ts';
import { titles } from './titles.ts';

const none = async (): Promise<DocumentState> => ({ state: 'none' });
const read = (reading: Reading): PageState => ({ state: 'read', site: 'demo.kz', url: 'http://demo.kz/?user=77010000000', reading, marks: false });

/** Opens the popup over a reading or a state of the page. */
export async function open(what: Reading | PageState | Error, changes: Partial<Port> & { chosen?: Language | null } = {}) {
  const { chosen = null, ...rest } = changes;
  const state = async () => {
    if (what instanceof Error) throw what;
    return 'facts' in what ? read(what) : what;
  };
  const port = {
    state: vi.fn(state), where: vi.fn(async (): Promise<Where> => { throw new Error('no tab'); }), show: vi.fn(async (): Promise<Shown> => ({ shown: true })), marks: vi.fn(async (on: boolean) => on), read: vi.fn(async () => true),
    links: vi.fn(async (): Promise<SiteLinks> => ({ documents: [], forms: [], versions: [], otherLanguage: false, further: { url: '', pages: [] }, frames: [] })), open: vi.fn(async () => {}), file: vi.fn(async () => {}), formMarks: { on: vi.fn(async () => false), set: vi.fn(async () => ({})) }, halves: vi.fn(async (): Promise<{ kk: Reading; ru: Reading }> => { throw new Error('one language'); }), files: vi.fn(async (_url?: string) => {}), tabFile: async () => null,
    document: { read: vi.fn(none), state: vi.fn(none), stop: vi.fn(async () => ({})) },
    language: vi.fn(async () => chosen), choose: vi.fn(async () => {}), copy: vi.fn(async () => {}), desk: vi.fn(async () => {}), requests: vi.fn(async () => ({ kept: 0, due: 0 })), today: () => '2026-11-21', version: '0.0.1', ...rest,
  };
  render(null, document.body);
  await act(async () => render(<App port={port} titles={titles} law={law} />, document.body));
  await act(async () => {});
  return port;
}

export const all = (selector: string, within: ParentNode = document) => [...within.querySelectorAll<HTMLElement>(selector)];

/** The one element that fits; more or none is a failure. */
export function one(selector: string, within: ParentNode = document): HTMLElement {
  const found = all(selector, within);
  if (found.length !== 1) throw new Error(`${found.length} × ${selector}`);
  return found[0]!;
}

export const text = (selector: string, within: ParentNode = document) => one(selector, within).textContent ?? '';
export const ids = (selector: string) => all(`${selector} [data-id]`).map(({ dataset }) => dataset.id);

export async function click(selector: string, within: ParentNode = document) {
  await act(async () => one(selector, within).click());
  await act(async () => {});
}
