// @vitest-environment jsdom
import { describe, expect, test, vi } from 'vitest';
import { LONGEST, mailto, how, prefill, fill } from '../../src/letters/index.ts';
import { part } from '../../src/draft.ts';
import { catalogues } from '../../src/strings/index.ts';
import { all, click, one, text } from '../popup/open.tsx';
import { quiet, quote, readingOf, rich, said, silent } from '../popup/readings.ts';
import { draftOf, openDesk, TODAY, type, write } from './open.tsx';

const { ru } = catalogues;
const WAYS = ['mail', 'copy', 'docx', 'txt', 'print'];
const lacks = () => all('[data-lack]').map(({ dataset }) => dataset.lack);
const sheet = () => all('.sheet > *').map(({ textContent }) => textContent);
const radio = (name: string, value: string) => `input[name="${name}"][value="${value}"]`;

describe('a letter that lacks something', () => {
  test('names it, and lets nothing out by any way', async () => {
    const desk = await openDesk({ draft: draftOf() });
    expect(lacks()).toEqual(['name', 'contact']);
    expect(text('#lacks')).toContain(`${ru.fieldName.toLowerCase()}, ${ru.fieldContact.toLowerCase()}`);
    expect(all('[data-out]').map(({ dataset }) => dataset.out)).toEqual(WAYS);
    for (const way of WAYS) {
      expect(one(`[data-out="${way}"]`).getAttribute('aria-disabled')).toBe('true');
      await click(`[data-out="${way}"]`);
      expect(document.activeElement?.id).toBe('field-name');
    }
    await click('[data-sent]');
    for (const out of [desk.mail, desk.copy, desk.save, desk.print, desk.update]) expect(out).not.toHaveBeenCalled();
    expect(one('.sheet').dataset.whole).toBe('false');
    const copied = new Event('copy', { bubbles: true, cancelable: true });
    all('.sheet p')[0]!.dispatchEvent(copied);
    expect(copied.defaultPrevented).toBe(true);
  });

  test('leads to each lack by a click on its name', async () => {
    await openDesk({ draft: draftOf() });
    await click('[data-lack="contact"]');
    expect(document.activeElement?.id).toBe('field-contact');
  });

  test.each([['operator', readingOf({ emails: ['a@demo.kz'] })], ['email', silent]] as const)('opens what is wanting of the policy: %s', async (field, reading) => {
    await openDesk({ draft: draftOf(reading) });
    await write();
    expect(lacks()).toContain(field);
    expect(all(`#field-${field}`).length).toBe(1);
  });

  test.each([['email', 'not an address'], ['iin', '12']])('is one with a wrong %s', async (field, wrong) => {
    await openDesk({ draft: draftOf() });
    await write();
    if (field === 'iin') await click('[data-add-iin]'); else await click('[data-open="operator"]');
    await type(`#field-${field}`, wrong);
    expect(lacks()).toEqual([field]);
    expect(one(`#field-${field}`).getAttribute('aria-invalid')).toBe('true');
  });

  test('is one of which no part is chosen: it would take back everything', async () => {
    const desk = await openDesk({ draft: draftOf() });
    await write();
    await click(radio('scope', 'part'));
    expect(lacks()).toEqual(['scope']);
    await click('[data-out="copy"]');
    expect(desk.copy).not.toHaveBeenCalled();
    expect(document.activeElement?.id).toBe('field-scope');
    await click('input[value="advertising"]');
    expect(lacks()).toEqual([]);
    await click('[data-out="copy"]');
    expect(desk.copy.mock.calls[0]![0]).toContain('рекламы');
    expect(desk.copy.mock.calls[0]![0]).not.toContain('отзываю');
  });
});

describe('a letter that lacks nothing', () => {
  const letter = (language: 'ru' | 'en' = 'ru') => fill('withdraw', { ...prefill('withdraw', draftOf()), name: 'Айгүл Серікқызы', contact: 'aigul@example.kz' }, { language, today: TODAY });

  test('is shown as it goes out', async () => {
    const desk = await openDesk({ draft: draftOf() });
    await write();
    expect(sheet().slice(0, -1)).toEqual(letter().lines.slice(0, -1).map(({ text: line, at }) => (at === 'item' ? `– ${line}` : line)));
    await click('[data-out="copy"]');
    expect(desk.copy).toHaveBeenCalledExactlyOnceWith(letter().body);
    expect(text('[data-said]')).toBe(ru.copied);
    await click('[data-out="print"]');
    expect(desk.print).toHaveBeenCalledOnce();
  });

  test('too long for a link, goes to the clipboard, and the person is told to paste', async () => {
    const order: string[] = [];
    const desk = await openDesk({ draft: draftOf(), desk: { copy: vi.fn(async () => { order.push('copy'); }), mail: vi.fn(() => { order.push('mail'); }) } });
    await write();
    await click('[data-out="mail"]');
    expect(order).toEqual(['copy', 'mail']);
    expect(desk.copy).toHaveBeenCalledWith(letter().body);
    const href = (desk.mail as ReturnType<typeof vi.fn>).mock.calls[0]![0] as string;
    expect(href).toBe(mailto(letter() as never)!.href);
    expect(href.length).toBeLessThanOrEqual(LONGEST);
    expect(href).not.toContain('body=');
    expect(text('[data-said]')).toBe(ru.mailPaste);
  });

  test('that cannot be copied says so, and the mail opens all the same', async () => {
    const desk = await openDesk({ draft: draftOf(), desk: { copy: vi.fn(async () => { throw new Error('denied'); }) } });
    await write();
    await click('[data-out="mail"]');
    expect(desk.mail).toHaveBeenCalledOnce();
    expect(text('[data-said]')).toBe(ru.copyFailed);
  });

  test('is saved under the site, the kind and the day', async () => {
    const desk = await openDesk({ draft: draftOf() });
    await write();
    await click('[data-out="docx"]');
    await click('[data-out="txt"]');
    expect(desk.save.mock.calls.map(([name]) => name)).toEqual([`demo.kz-withdraw-${TODAY}.docx`, `demo.kz-withdraw-${TODAY}.txt`]);
    expect(new TextDecoder().decode(desk.save.mock.calls[0]![1].slice(0, 2))).toBe('PK');
    expect(text('[data-said]')).toContain('.txt');
  });

  test('without an e-mail address goes by another way', async () => {
    await openDesk({ draft: draftOf(silent) });
    await write();
    await type('#field-operator', 'ТОО «Дала»');
    await type('#field-address', 'Алматы');
    expect(lacks()).toEqual([]);
    expect(all('[data-out]').map(({ dataset }) => dataset.out)).toEqual(WAYS.slice(1));
    expect(text('.out')).toContain(ru.noMail);
  });
});

describe('how on this site', () => {
  test('the policy’s way with its words, and both terms side by side', async () => {
    await openDesk({ draft: draftOf() });
    const how = text('[data-how]');
    for (const words of ['privacy@demo.kz', 'Отзыв согласия', '30 рабочих дней', '15 рабочих дней']) expect(how).toContain(words);
    await click('[data-open="words"]');
    expect(all('[data-how] > div [data-quoted]').map(({ textContent }) => textContent)).toEqual(rich.facts.withdrawal.quotes.map(one => one.text));
    expect(how).toContain(ru.lawNotAdvice);
  });

  test('where the policy is silent, the law with its article, link and date', async () => {
    await openDesk({ draft: draftOf(quiet, { language: 'kk' }) });
    expect(text('[data-how]')).toContain(catalogues.kk.howSilent);
    expect(all('[data-how] .law a').length).toBeGreaterThan(2);
    expect(all('[data-how] .law a').every(link => link.getAttribute('href')!.startsWith('https://adilet.zan.kz/kaz/'))).toBe(true);
    expect(text('[data-how]')).toContain('21.11.2026');
    expect(text('[data-how]')).toContain(catalogues.kk.lawNotAdvice);
  });

  test('each entry of the law once', async () => {
    await openDesk({ draft: draftOf(quiet, { language: 'kk' }) });
    const said = all('[data-how] .law-entry').map(({ textContent }) => textContent);
    expect(new Set(said).size).toBe(said.length);
  });

  test('warns where the policy wants another channel, beside the ways out too', async () => {
    const inPerson = readingOf({ ...rich.facts, withdrawal: { ...rich.facts.withdrawal, channels: ['in-person'] } });
    await openDesk({ draft: draftOf(inPerson) });
    expect(all('[data-warning="channel"] [data-quoted]').length).toBe(2);
    expect(all('[data-channel-warning]').length).toBe(1);
  });

  test('hindrances come with the policy’s words', async () => {
    const words = quote(40, 'Отзыв невозможен до исполнения договора.');
    await openDesk({ draft: draftOf(readingOf({ ...rich.facts, signals: { 'withdrawal-hindered': said(words) } })) });
    expect(text('[data-warning="hindered"]')).toContain(words.text);
  });

  test('a refusal of mailings is offered only on the policy’s own words', async () => {
    await openDesk({ draft: draftOf() });
    expect(all('input[name="kind"]').length).toBe(4);
    await click(radio('kind', 'refuse-mailings'));
    expect(text('.sheet')).toContain('6.3. Отказаться от писем можно по тому же адресу');
    await openDesk({ draft: draftOf(silent) });
    expect(all('input[name="kind"]').length).toBe(3);
    expect(text('main')).toContain(ru.noRefusal);
  });

  test.each(['ru', 'kk', 'en'] as const)('the letter is in %s while the page stays in its own language', async language => {
    await openDesk({ draft: draftOf() });
    await click(radio('letter-language', language));
    expect(one('.sheet').lang).toBe(language);
    expect(document.documentElement.lang).toBe('ru');
  });
});

test.each([['rich', rich], ['quiet', quiet], ['silent', silent]])('a letter sees in what is handed over all that it sees in the whole reading: %s', (_, reading) => {
  for (const kind of ['withdraw', 'refuse-mailings', 'access', 'correct-delete'] as const) {
    expect(how(kind, part(reading), 'demo.kz')).toEqual(how(kind, reading, 'demo.kz'));
    const source = (one: typeof reading) => ({ reading: one, site: 'demo.kz', readOn: TODAY });
    expect(prefill(kind, source(part(reading)))).toEqual(prefill(kind, source(reading)));
  }
});

test('a letter that is no more is said to be, with the requests below', async () => {
  await openDesk({ draft: 'gone' });
  expect(text('[role="alert"]')).toBe(ru.letterGone);
  expect(one('main').dataset.view).toBe('requests');
});
