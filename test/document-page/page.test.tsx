// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { describe, expect, test, vi } from 'vitest';
import { PROBLEMS } from '../../src/documents/document.ts';
import { catalogues } from '../../src/strings/index.ts';
import { PROBLEM } from '../../src/strings/problem.ts';
import { all, click, one, text as words } from '../popup/open.tsx';
import { drop, marks, openPage, reading, stage, text } from './open.tsx';

const { ru, kk } = catalogues;
const url = 'https://demo.kz/files/policy.pdf';

describe('a file that the person brings', () => {
  test('is read where it is dropped, and the browser does not leave for it', async () => {
    const shelf = await openPage();
    expect(words('main')).toContain(ru.documentDrop);
    const event = await drop('Политика.pdf', [1, 2, 3]);
    expect(event.defaultPrevented).toBe(true);
    expect(vi.mocked(shelf.text).mock.calls[0]![0]).toEqual(new Uint8Array([1, 2, 3]));
    expect(stage()).toBe('read');
    expect(words('h1')).toBe('Политика сайта');
    expect(words('header')).toContain('Политика.pdf');
    expect(shelf.get).not.toHaveBeenCalled();
  });

  test('its text stands there with headings, lists, tables and pages, and nothing twice', async () => {
    await openPage();
    await drop('a.pdf');
    expect(all('.text [data-block]').map(({ dataset }) => Number(dataset.block))).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(all('.text h2').map(({ textContent }) => textContent)).toEqual(['Политика сайта']);
    expect(all('.text h3').map(({ textContent }) => textContent), 'no level is left out').toEqual(['Сроки']);
    expect(all('.text li li').map(({ textContent }) => textContent)).toEqual(['и телефон.']);
    expect(all('.text th').map(({ textContent }) => textContent)).toEqual(['Данные', 'Срок']);
    expect(all('[data-page]').map(({ dataset }) => dataset.page)).toEqual(['стр. 1', 'стр. 2', 'стр. 3']);
    expect(words('[data-silent]')).toContain('4');
  });

  test('all clauses are marked, and a quote is shown with its page', async () => {
    await openPage();
    await drop('a.pdf');
    expect([...marks.get('anyq-collect')!].map(String)).toEqual(['ваш ИИН;', 'имягод']);
    await click('[data-id="data.iin"]');
    expect(words('.place')).toBe('стр. 1 · абзац 3');
    await click('[data-quote]');
    expect([...marks.get('anyq-shown')!].map(String)).toEqual(['ваш ИИН;']);
    expect(words('.quote-outcome')).toBe(ru.documentShown);
    await click('[data-marks]');
    expect([...marks.keys()]).toEqual(['anyq-shown']);
  });

  test('a letter is written of it', async () => {
    const shelf = await openPage();
    await drop('a.pdf');
    await click('[data-write="withdraw"]');
    expect(shelf.desk).toHaveBeenCalledWith(expect.objectContaining({ kind: 'withdraw', site: '', readOn: '2026-11-21' }));
  });

  test.each(PROBLEMS)('%s is said in a sentence, and another file can be chosen', async problem => {
    await openPage({ text: async () => ({ problem }), chosen: 'kk' });
    await drop('a.doc');
    expect(words('[role=alert]')).toBe(`a.doc${kk[PROBLEM[problem]]}`);
    expect(all('[data-pick]').length).toBe(1);
  });

  test('another one takes its place, whatever was under way', async () => {
    let first!: (answer: typeof text) => void;
    const answers = [new Promise<typeof text>(resolve => { first = resolve; }), Promise.resolve({ problem: 'scanned' as const })];
    await openPage({ text: () => answers.shift()! });
    await drop('slow.pdf');
    expect(stage()).toBe('reading');
    await drop('scan.pdf');
    expect(one('[data-problem]').dataset.problem).toBe('scanned');
    first(text);
    await act(async () => {});
    expect(one('[data-problem]').dataset.problem).toBe('scanned');
  });

  test('reading can be stopped', async () => {
    await openPage({ text: () => new Promise(() => {}) });
    await drop('slow.pdf');
    await click('[data-stop]');
    expect(words('[role=status]')).toBe(ru.documentStopped);
  });
});

describe('a document that a tab shows', () => {
  test('is got from its site and read', async () => {
    const shelf = await openPage({ wanted: { from: 'site', url } });
    expect(shelf.get).toHaveBeenCalledWith(url, expect.anything());
    expect(shelf.ask).not.toHaveBeenCalled();
    expect(words('header')).toContain('demo.kz');
    await click('[data-write="withdraw"]');
    expect(shelf.desk).toHaveBeenCalledWith(expect.objectContaining({ site: 'demo.kz' }));
  });

  test('where we may not ask the site, nothing is asked before the person allows it', async () => {
    const shelf = await openPage({ wanted: { from: 'site', url }, may: async () => false });
    expect(shelf.get).not.toHaveBeenCalled();
    expect(words('[data-asking]')).toContain('demo.kz');
    await click('[data-allow]');
    expect(shelf.ask).toHaveBeenCalledWith(url);
    await vi.waitFor(() => expect(stage()).toBe('read'));
    expect(shelf.get).toHaveBeenCalledTimes(1);
  });

  test('a refusal changes nothing: the file can still be dropped', async () => {
    const shelf = await openPage({ wanted: { from: 'site', url }, may: async () => false, ask: vi.fn(async () => false) });
    await click('[data-allow]');
    expect([stage(), vi.mocked(shelf.get).mock.calls.length, all('[data-pick]').length]).toEqual(['asking', 0, 1]);
  });

  test('a site that does not give it is named, with the way out', async () => {
    await openPage({ wanted: { from: 'site', url }, get: async () => null });
    expect(words('[role=alert]')).toBe(ru.documentRefused.replace('{site}', 'demo.kz'));
  });

  test('on the person\'s own device: a sentence, and no request', async () => {
    const shelf = await openPage({ wanted: { from: 'device' } });
    expect(words('[role=status]')).toBe(ru.documentLocal);
    expect(shelf.get).not.toHaveBeenCalled();
  });
});

describe('a file that a page got for us', () => {
  test('is taken over from its tab', async () => {
    const shelf = await openPage({ wanted: { from: 'tab', tab: 7, key: 0 } });
    expect(shelf.take).toHaveBeenCalledWith(7, 0, expect.anything());
    expect(words('header')).toContain('policy.pdf · demo.kz');
  });
  test('a tab that is gone is said to be so', async () => {
    await openPage({ wanted: { from: 'tab', tab: 7, key: 0 }, take: () => Promise.reject(new Error('closed')) });
    expect(words('[role=status]')).toBe(ru.documentLost);
  });
});

test('a document that is no policy is said to be none', async () => {
  await openPage({ read: async () => ({ ...reading, policy: false }) });
  await drop('a.pdf');
  expect(words('.banner:not([data-silent])')).toBe(ru.notPolicy);
});

test('before any choice the page speaks the document\'s language', async () => {
  await openPage({ chosen: null, read: async () => ({ ...reading, language: 'kk' }) });
  await drop('a.pdf');
  expect(document.documentElement.lang).toBe('kk');
});
