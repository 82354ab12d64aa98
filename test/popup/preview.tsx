/** The popup over a reading of these tests, in an ordinary page: `node scripts/preview.mjs` looks at it. */
import { render } from 'preact';
import law from 'anyq:law';
import ruleTitles from 'anyq:titles';
import { App } from '../../popup/app.tsx';
import type { Language } from '../../src/reading.ts';
import type { DocumentState, PageState } from '../../src/messages.ts';
import { links } from './links.ts';
import { noPolicy, quiet, rich, silent } from './readings.ts';
import { titles } from './titles.ts';

const asked = new URLSearchParams(location.search);
const read = { rich, quiet, silent, noPolicy, mixed: { ...rich, language: 'kk+ru' as const } }[asked.get('reading') ?? ''];
const site = 'demo.kz';
const others: Record<string, PageState> = {
  reading: { state: 'reading', site, done: 0.4 }, none: { state: 'no-policy', site, language: 'ru' }, broken: { state: 'unreadable', site, reason: '' },
};
const document_: Record<string, DocumentState> = {
  'https://demo.kz/privacy': { state: 'read', url: 'https://demo.kz/privacy', reading: rich }, 'https://demo.kz/cookies': { state: 'failed', why: 'unreachable' },
};
const got = async (url: string): Promise<DocumentState> => document_[url] ?? { state: 'fetching' };
const state = read ? { state: 'read' as const, site, url: '', reading: read, marks: false } : others[asked.get('reading') ?? ''];

render(<App titles={{ ...titles, ...ruleTitles }} law={law} port={{
  state: async () => state ?? Promise.reject(new Error('nobody there')),
  where: async () => 'elsewhere', show: async ({ block }) => ({ shown: block !== 22 }), marks: async on => on, read: async () => true,
  links: async () => (asked.has('links') ? links : { documents: [], forms: [], versions: [], otherLanguage: false, further: { url: '', pages: [] }, frames: [] }), document: { read: got, state: got, stop: async () => ({}) }, open: async () => {}, file: async () => {}, formMarks: { on: async () => asked.has('marked'), set: async () => ({}) }, halves: async () => ({ kk: quiet, ru: rich }), files: async () => {}, tabFile: async () => null,
  language: async () => asked.get('language') as Language, choose: async () => {}, copy: async () => {}, desk: async () => {}, requests: async () => ({ kept: asked.has('kept') ? 2 : 0, due: 1 }), today: () => '2026-11-21', version: '0',
}} />, document.body);
