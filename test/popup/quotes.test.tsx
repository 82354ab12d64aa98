// @vitest-environment jsdom
import { expect, test, vi } from 'vitest';
import { act } from 'preact/test-utils';
import { catalogues } from '../../src/strings/index.ts';
import { all, click, one, open, text } from './open.tsx';
import { rich } from './readings.ts';

const ru = catalogues.ru;

test('a line opens and closes its quotes', async () => {
  await open(rich);
  const line = one('[data-id="recipients.partners"]');
  expect(line.getAttribute('aria-expanded')).toBe('false');
  await click('[data-id="recipients.partners"]');
  expect(line.getAttribute('aria-expanded')).toBe('true');
  const panel = document.getElementById(line.getAttribute('aria-controls')!)!;
  expect(all('q', panel).map(({ textContent }) => textContent)).toEqual(['4.2. Магазин вправе передавать данные партнёрам.']);
  expect(one('q', panel).lang).toBe('ru');
  expect(text('.place', panel)).toBe('п. 4.2');
  await click('[data-id="recipients.partners"]');
  expect(all('.panel')).toEqual([]);
});

test('a quote that begins inside its block is placed by the block', async () => {
  await open(rich);
  await click('[data-id="operator"]');
  expect(text('.panel .place')).toBe('абзац 2');
});

test('of many quotes the first three, the rest on demand', async () => {
  await open(rich);
  await click('[data-id="data.phone"]');
  expect(all('[data-quote]', one('.panel')).length).toBe(3);
  const more = all('.quote-actions .link')[0]!;
  expect(more.textContent).toBe('Ещё 2 места');
  await act(async () => more.click());
  expect(all('[data-quote]', one('.panel')).length).toBe(5);
  expect((document.activeElement as HTMLElement).dataset.quote).toBe('21');
});

test('a click on a quote shows it in the page', async () => {
  const { show } = await open(rich);
  await click('[data-id="data.iin"]');
  await click('.panel [data-quote="10"]');
  expect(show).toHaveBeenCalledExactlyOnceWith(rich.facts.data.iin!.quotes[0]);
  expect(text('.panel .quote-outcome')).toBe(ru.shown);
});

test.each([[{ shown: true, closed: 'Личные данные' }, 'откройте «Личные данные»'], [{ shown: false, closed: '' }, ru.inClosedSomewhere]])('of words in a closed part the popup says what to open: %o', async (shown, said) => {
  await open(rich, { show: async () => shown });
  await click('[data-question="collect"] [data-id="data.iin"]');
  await click('.panel [data-quote]');
  expect(text('.panel .quote-outcome')).toContain(said);
});

test.each([['says no', async () => ({ shown: false })], ['is gone', async () => { throw new Error('no page'); }]])('a quote that the page cannot show is said to be gone: it %s', async (_, show) => {
  await open(rich, { show });
  await click('[data-id="data.iin"]');
  await click('.panel [data-quote="10"]');
  expect(text('.panel .quote-outcome')).toBe(ru.gone);
});

test('marks: on with a legend, off without; what the page answers counts', async () => {
  const { marks } = await open(rich);
  expect(all('.legend')).toEqual([]);
  await click('[data-marks]');
  const legend = { collect: ru.legendCollect, share: ru.legendShare, withdraw: ru.legendWithdraw, other: ru.legendOther };
  expect(marks).toHaveBeenLastCalledWith(true, legend);
  expect(one('[data-marks]').getAttribute('aria-checked')).toBe('true');
  expect(all('.legend li').map(({ textContent }) => textContent)).toEqual(Object.values(legend));
  await click('[data-language="kk"]');
  expect(marks).toHaveBeenLastCalledWith(true, expect.objectContaining({ share: catalogues.kk.legendShare }));
  await click('[data-language="ru"]');
  await click('[data-marks]');
  expect(marks).toHaveBeenLastCalledWith(false, legend);
  expect(all('.legend')).toEqual([]);
  await open(rich, { marks: async () => false });
  await click('[data-marks]');
  expect(one('[data-marks]').getAttribute('aria-checked')).toBe('false');
});

test('a report of a line goes to the clipboard: site, line, quote, what is wrong; not the address', async () => {
  const copy = vi.fn(async (_text: string) => {});
  await open(rich, { copy });
  await click('[data-id="data.iin"]');
  await click('[data-report="data.iin"]');
  const field = one('textarea') as HTMLTextAreaElement;
  expect(document.activeElement).toBe(field);
  field.value = 'ИИН тут не просят';
  await act(async () => { field.dispatchEvent(new Event('input', { bubbles: true })); });
  expect(copy).not.toHaveBeenCalled();
  await click('[data-report-copy]');
  const copied = copy.mock.calls[0]![0];
  for (const part of ['demo.kz', 'data.iin', '2.2. ИИН покупателя', 'ИИН тут не просят', '0.0.1']) expect(copied).toContain(part);
  expect(copied).not.toContain('77010000000');
  expect(text('.report [role="status"]')).toBe(ru.reportCopied);
});

test('a report that cannot be copied is there to be copied by hand', async () => {
  await open(rich, { copy: async () => { throw new Error('not allowed'); } });
  await click('[data-report=""]');
  await click('[data-report-copy]');
  expect(text('.report [role="status"]')).toBe(ru.reportNotCopied);
  expect(text('.report-text')).toContain('demo.kz');
});
