// @vitest-environment jsdom
import { describe, expect, test, vi } from 'vitest';
import { parse, serialise } from '../../src/letters/index.ts';
import { catalogues } from '../../src/strings/index.ts';
import { all, click, one, text } from '../popup/open.tsx';
import { silent } from '../popup/readings.ts';
import { draftOf, openDesk, request, TODAY, type, write } from './open.tsx';

const { ru } = catalogues;
const stored = (...requests: ReturnType<typeof request>[]) => serialise({ requests, unread: [] });
const overdue = { id: 'late', sentOn: '2026-09-01' };

describe('"the letter is sent"', () => {
  test('keeps a request with its earliest day', async () => {
    const desk = await openDesk({ draft: draftOf() });
    await write();
    await type('#sent-on', '2026-11-02');
    await click('[data-sent]');
    expect(parse(desk.world.stored).requests).toEqual([request({ id: 'new', bin: null })]);
    expect(one('[data-sent-said] [data-due]').dataset.due).toBe('2026-12-14');
    expect(text('[data-sent-said]')).toContain(ru.requestKept);
    expect(document.activeElement).toBe(one('[data-sent-said]'));
    expect(all('[data-sent]')).toEqual([]);
    await click('[data-ics]');
    expect(new TextDecoder().decode(desk.save.mock.calls[0]![1])).toContain('DTSTART;VALUE=DATE:20261214');
  });

  test.each(['2026-11-22', ''])('not on a day to come, nor on none: %j', async day => {
    const desk = await openDesk({ draft: draftOf() });
    await write();
    await type('#sent-on', day);
    await click('[data-sent]');
    expect(desk.update).not.toHaveBeenCalled();
    expect(text('[data-sent-said]')).toBe(ru.sentWrong);
  });

  test('where there is no term, on a day of one’s own', async () => {
    const desk = await openDesk({ draft: draftOf() });
    await write();
    await click('input[name="scope"][value="part"]');
    await click('input[value="abroad"]');
    expect(all('#remind-on').length).toBe(0);
    await openDesk({ draft: draftOf(silent), desk });
    await write();
    await type('#field-operator', 'ТОО «Дала»');
    await type('#field-email', 'info@demo.kz');
    await click('input[name="scope"][value="part"]');
    await click('input[value="abroad"]');
    await type('#remind-on', '2026-12-01');
    await click('[data-sent]');
    expect(parse(desk.world.stored).requests[0]).toMatchObject({ term: null, remindOn: '2026-12-01', partial: true });
  });

  test('not kept, is said, and can be tried again', async () => {
    await openDesk({ draft: draftOf(), desk: { update: vi.fn(async () => { throw new Error('quota'); }) } });
    await write();
    await click('[data-sent]');
    expect(text('[data-sent-said]')).toBe(ru.requestNotKept);
    expect(all('[data-sent]').length).toBe(1);
  });
});

describe('the list', () => {
  test('says that there is nothing', async () => {
    await openDesk();
    expect(text('.card')).toBe(ru.requestsNone);
    expect(all('[data-remove]')).toEqual([]);
  });

  test('has the most pressing first, and what is closed last', async () => {
    await openDesk({ stored: stored(request({ id: 'done', state: 'answered', closedOn: TODAY }), request({ id: 'later' }), request(overdue)) });
    expect(all('[data-request]').map(({ dataset }) => [dataset.request, dataset.state])).toEqual([['late', 'overdue'], ['later', 'sent'], ['done', 'answered']]);
    expect(text('[data-request="later"] .due')).toContain('14 декабря 2026 года');
    expect(text('[data-request="later"] .due')).toContain('осталось 23 дня');
  });

  test('changes a state, and keeps the day of it', async () => {
    const desk = await openDesk({ stored: stored(request()) });
    await type('#state-a', 'refused');
    expect(parse(desk.world.stored).requests).toEqual([request({ state: 'refused', closedOn: TODAY })]);
    expect(all('[data-complain]').length).toBe(1);
    await type('#closed-a', '2026-11-20');
    expect(parse(desk.world.stored).requests[0]!.closedOn).toBe('2026-11-20');
    await type('#state-a', 'sent');
    expect(parse(desk.world.stored).requests).toEqual([request()]);
  });

  test('changes what is stored, not what this page once saw', async () => {
    const desk = await openDesk({ stored: stored(request()) });
    desk.world.stored = stored(request(), request({ id: 'of another tab' }));
    await type('#state-a', 'answered');
    expect(parse(desk.world.stored).requests.map(({ id }) => id)).toEqual(['a', 'of another tab']);
  });

  test('deletes one, and all, after a second thought', async () => {
    const desk = await openDesk({ stored: stored(request(), request({ id: 'b' })) });
    await click('[data-remove="a"]');
    expect(document.activeElement).toBe(one('[data-remove-no="a"]'));
    await click('[data-remove-no="a"]');
    expect(desk.update).not.toHaveBeenCalled();
    await click('[data-remove="a"]');
    await click('[data-remove-yes="a"]');
    expect(parse(desk.world.stored).requests.map(({ id }) => id)).toEqual(['b']);
    await click('[data-remove="all"]');
    await click('[data-remove-yes="all"]');
    expect(parse(desk.world.stored)).toEqual({ requests: [], unread: [] });
    expect(text('[data-said]')).toBe(ru.removed);
    expect(document.activeElement).toBe(one('[data-said]'));
  });

  test.each([[{ version: 9, requests: [] }], ['a word'], [{ ...stored(request()), requests: [request(), { id: 'strange' }] }]])('says what it cannot read, and loses nothing of it: %j', async bad => {
    const desk = await openDesk({ stored: bad });
    const { unread, requests } = parse(bad);
    expect(one('[data-unread]').dataset.unread).toBe(String(unread.length));
    if (!requests.length) return;
    await type('#state-a', 'answered');
    expect(parse(desk.world.stored).unread).toEqual(unread);
  });

  test('says when the storage does not answer', async () => {
    await openDesk({ broken: true });
    expect(text('[role="alert"]')).toBe(ru.storageBroken);
  });
});

describe('a reminder', () => {
  const state = () => one('[data-reminding]').dataset.reminding;

  test('says why before the browser asks, and asks at the click', async () => {
    const desk = await openDesk({ stored: stored(request()) });
    expect(text('[data-reminding]')).toContain(ru.remindWhy);
    expect(desk.allow).not.toHaveBeenCalled();
    await click('[data-allow]');
    expect(state()).toBe('allowed');
    await click('[data-disallow]');
    expect(state()).toBe('unasked');
  });

  test.each([['refused', async () => false], ['not possible', async () => { throw new Error('no gesture'); }]])('%s, points to the calendar', async (_, allow) => {
    await openDesk({ stored: stored(request()), desk: { allow: vi.fn(allow) } });
    await click('[data-allow]');
    expect(state()).toBe('refused');
    expect(text('[data-reminding]')).toContain(ru.remindRefused);
  });

  test('is known to be allowed', async () => {
    await openDesk({ stored: stored(request()), allowed: true });
    expect(state()).toBe('allowed');
  });
});

describe('a complaint', () => {
  test('is there only once the day has passed or the operator has refused', async () => {
    await openDesk({ stored: stored(request(), request(overdue), request({ id: 'no', state: 'refused', closedOn: TODAY }), request({ id: 'yes', state: 'answered', closedOn: TODAY })) });
    expect(all('[data-complain]').map(({ dataset }) => dataset.complain)).toEqual(['late', 'no']);
  });

  test('is written to the authority, the ministry or a court, and goes out by the same ways', async () => {
    const desk = await openDesk({ stored: stored(request(overdue)) });
    await click('[data-complain]');
    expect(all('input[name="addressee"]').map(one => (one as HTMLInputElement).value)).toEqual(['authority', 'ministry', 'court']);
    await click('[data-out="copy"]');
    expect(desk.copy).not.toHaveBeenCalled();
    await write();
    await click('[data-out="copy"]');
    expect(desk.copy.mock.calls[0]![0]).toContain('1 сентября 2026 года');
    expect(all('[data-out]').map(({ dataset }) => dataset.out)).toEqual(['copy', 'docx', 'txt', 'print']);
    await click('input[value="court"]');
    expect(all('[data-lack]').map(({ dataset }) => dataset.lack)).toEqual(['court']);
    expect(text('main')).toContain(ru.courtNote);
    await click('[data-back]');
    expect(all('[data-request]').length).toBe(1);
  });
});
