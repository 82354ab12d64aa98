/** The popup over a reading of these tests, in an ordinary page: `node scripts/preview.mjs` looks at it. */
import { render } from 'preact';
import law from 'anyq:law';
import ruleTitles from 'anyq:titles';
import { App } from '../../popup/app.tsx';
import type { Language } from '../../src/reading.ts';
import type { PageState } from '../../src/messages.ts';
import { noPolicy, quiet, rich, silent } from './readings.ts';
import { titles } from './titles.ts';

const asked = new URLSearchParams(location.search);
const read = { rich, quiet, silent, noPolicy }[asked.get('reading') ?? ''];
const site = 'demo.kz';
const others: Record<string, PageState> = {
  reading: { state: 'reading', site, done: 0.4 }, none: { state: 'no-policy', site, language: 'ru' }, broken: { state: 'unreadable', site, reason: '' },
};
const state = read ? { state: 'read' as const, site, url: '', reading: read, marks: false } : others[asked.get('reading') ?? ''];

render(<App titles={{ ...titles, ...ruleTitles }} law={law} port={{
  state: async () => state ?? Promise.reject(new Error('nobody there')),
  show: async ({ block }) => ({ shown: block !== 22 }), marks: async on => on, read: async () => true,
  language: async () => asked.get('language') as Language, choose: async () => {}, copy: async () => {}, desk: async () => {}, requests: async () => ({ kept: asked.has('kept') ? 2 : 0, due: 1 }), today: () => '2026-11-21', version: '0',
}} />, document.body);
