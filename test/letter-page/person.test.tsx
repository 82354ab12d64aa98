// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { expect, test, vi } from 'vitest';
import { catalogues } from '../../src/strings/index.ts';
import { all, click, one, text } from '../popup/open.tsx';
import { draftOf, openDesk, type, write } from './open.tsx';

const { ru } = catalogues;
const value = (name: string) => (one(`#field-${name}`) as HTMLInputElement).value;
const ticked = () => (one('input[name="keep"]') as HTMLInputElement).checked;

test('nothing of the person is kept unless they tick it', async () => {
  const desk = await openDesk({ draft: draftOf() });
  await write();
  await click('[data-out="copy"]');
  await click('[data-sent]');
  expect(desk.keep).not.toHaveBeenCalled();
  expect(JSON.stringify(desk.world.stored)).not.toContain('Айгүл');
});

test('ticked, it is kept, and what is typed later too', async () => {
  const desk = await openDesk({ draft: draftOf() });
  await type('#field-name', 'Айгүл');
  await click('input[name="keep"]');
  expect(desk.keep).toHaveBeenLastCalledWith({ name: 'Айгүл' });
  await type('#field-contact', '+7 700');
  expect(desk.keep).toHaveBeenLastCalledWith({ name: 'Айгүл', contact: '+7 700' });
  await type('#field-consentOn', '2025-03-08');
  expect(desk.keep).toHaveBeenLastCalledWith({ name: 'Айгүл', contact: '+7 700' });
  expect(text('[data-kept]')).toBe(ru.kept);
});

test('fields that the browser fills in at one stroke are all there', async () => {
  const desk = await openDesk({ draft: draftOf(), person: { name: 'A' } });
  await act(async () => {
    for (const [name, words] of [['name', 'Айгүл'], ['contact', '+7 700']]) {
      const field = one(`#field-${name}`) as HTMLInputElement;
      field.value = words!;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }
  });
  expect(desk.keep).toHaveBeenLastCalledWith({ name: 'Айгүл', contact: '+7 700' });
  expect(all('[data-lack]')).toEqual([]);
});

test('unticked, it is forgotten', async () => {
  const desk = await openDesk({ draft: draftOf(), person: { name: 'Айгүл', contact: '+7 700' } });
  expect([value('name'), value('contact'), ticked()]).toEqual(['Айгүл', '+7 700', true]);
  await click('input[name="keep"]');
  expect(desk.keep).toHaveBeenLastCalledWith(null);
  await type('#field-name', 'Айгүл С.');
  expect(desk.keep).toHaveBeenCalledOnce();
});

test('wiped, it is gone from the page and the device', async () => {
  const desk = await openDesk({ draft: draftOf(), person: { name: 'Айгүл', contact: '+7 700', iin: '850101400123' } });
  expect(value('iin')).toBe('850101400123');
  await click('[data-wipe]');
  expect(desk.keep).toHaveBeenLastCalledWith(null);
  expect([value('name'), value('contact'), ticked()]).toEqual(['', '', false]);
  expect(all('#field-iin')).toEqual([]);
  expect(text('.sheet')).not.toContain('Айгүл');
  expect(text('[data-kept]')).toBe(ru.wiped);
});

test('the IIN is asked for only where the operator asks', async () => {
  await openDesk({ draft: draftOf() });
  expect(all('#field-iin')).toEqual([]);
  await click('[data-add-iin]');
  expect(document.activeElement?.id).toBe('field-iin');
});

test.each([[['a list']], ['a word'], [{ name: 5 }]])('what was kept and cannot be read is said, and not written over: %j', async person => {
  const desk = await openDesk({ draft: draftOf(), person });
  expect(text('[data-kept]')).toBe(ru.keptUnread);
  expect(value('name')).toBe('');
  expect(desk.keep).not.toHaveBeenCalled();
});

test('what could not be kept is said', async () => {
  await openDesk({ draft: draftOf(), desk: { keep: vi.fn(async () => { throw new Error('quota'); }) } });
  await write();
  await click('input[name="keep"]');
  expect(text('[data-kept]')).toBe(ru.notKept);
});
