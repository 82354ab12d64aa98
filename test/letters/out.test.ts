/** What leaves: the link, the text file, the calendar. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fill, ics, LONGEST, mailto, prefill, ready, reminder, txt, type ReadyLetter, type Request } from '../../src/letters/index.ts';
import { source } from './corpus.ts';

const letter = (some: Partial<ReadyLetter>): ReadyLetter => ({ kind: 'access', language: 'en', to: 'info@demo.kz', subject: 'Subject', lines: [], body: 'Body', missing: [], ...some }) as unknown as ReadyLetter;
/** As a mail program reads it. */
function parsed(href: string) {
  const [, address = '', query = ''] = /^mailto:([^?]*)\??(.*)$/s.exec(href) ?? [];
  const headers = Object.fromEntries(query.split('&').filter(Boolean).map(pair => pair.split('=').map(decodeURIComponent) as [string, string]));
  return { address: decodeURIComponent(address), headers };
}

test('a short letter is carried whole, its lines end as mail wants', () => {
  const { href, carries } = mailto(letter({ subject: 'Сұрау & жауап?', body: 'Бірінші\nЕкінші = 100%\n\nҮшінші' }))!;
  expect([carries, parsed(href)]).toEqual(['all', { address: 'info@demo.kz', headers: { subject: 'Сұрау & жауап?', body: 'Бірінші\r\nЕкінші = 100%\r\n\r\nҮшінші' } }]);
});

test('whatever is written, the link reads back the same, stays short and has no header of its own', () => fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.string({ unit: 'grapheme', maxLength: 600 }), (subject, body) => {
  const { href, carries } = mailto(letter({ subject, body }))!;
  const { address, headers } = parsed(href);
  expect(address).toBe('info@demo.kz');
  expect(href).not.toMatch(/[\s\r\n]/);
  expect(href.length).toBeLessThanOrEqual(LONGEST);
  expect(Object.keys(headers)).toEqual({ all: ['subject', 'body'], subject: ['subject'], address: [] }[carries]);
  if (carries !== 'address') expect(headers.subject).not.toMatch(/[\r\n]/);
  if (carries === 'all') expect(headers.body?.replace(/\r\n/g, '\n')).toBe(body.replace(/\r\n/g, '\n'));
})));

test('a Russian letter carries address and subject, and says that the rest is to be pasted', async () => {
  const from = await source('own-bot-ru');
  const whole = ready(fill('withdraw', { ...prefill('withdraw', from), name: 'Имя', contact: 'a@b.kz' }, { language: 'ru', today: '2026-11-23' }))!;
  const { href, carries } = mailto(whole)!;
  expect([carries, parsed(href)]).toEqual(['subject', { address: 'hi@suraqbot.kz', headers: { subject: 'Забудьте меня' } }]);
});

test('a subject cannot begin a header; too long a one stays behind; no address, no link', () => {
  expect(parsed(mailto(letter({ subject: 'A\r\nBcc: x@y.kz' }))!.href).headers.subject).toBe('A Bcc: x@y.kz');
  expect(mailto(letter({ subject: 'ә'.repeat(400) }))).toEqual({ href: 'mailto:info@demo.kz', carries: 'address' });
  expect(mailto(letter({ to: null }))).toBeNull();
  expect(mailto(letter({ to: 'хат@анық.қаз' }))!.href).toMatch(/^mailto:%D1%85%D0%B0%D1%82@xn--[a-z0-9-]+\.xn--80ao21a\?/);
});

test('a letter that lacks something does not leave, whatever its type says', () => {
  const lacking = letter({ missing: ['name'] as never });
  expect(() => mailto(lacking)).toThrow(/name/);
  expect(() => txt(lacking)).toThrow(/name/);
});

test('the text file: marked UTF-8, lines as Windows ends them', () => {
  const bytes = txt(letter({ subject: 'Тақырып', body: 'Ә\nБ' }));
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(new TextDecoder().decode(bytes)).toBe('Тақырып\r\n\r\nӘ\r\nБ\r\n');
});

const request: Request = {
  id: '6f1c', operator: 'ТОО «Ақ, жол; мен»', bin: null, site: 'demo.kz', sentTo: 'info@demo.kz', kind: 'withdraw', partial: false, language: 'ru', sentOn: '2026-11-23',
  term: { days: 15, unit: 'working', source: 'law', law: 'withdrawal-deadline' }, remindOn: null, state: 'sent', closedOn: null, notes: '',
};
/** RFC 5545, read the other way. */
function unfolded(file: string): [string, string][] {
  return file.replace(/\r\n[ \t]/g, '').split('\r\n').filter(Boolean).map(line => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).replace(/\\([\\;,nN])/g, (_, sign: string) => (/n/i.test(sign) ? '\n' : sign))]);
}

test.each(['ru', 'kk', 'en'] as const)('a calendar entry reads back: %s', language => {
  const event = reminder(request, language)!;
  const file = ics([event], new Date('2026-11-23T04:05:06.789Z'));
  for (const line of file.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
  expect(file.replace(/\r\n/g, '')).not.toMatch(/[\r\n\ufffd]/);
  const lines = unfolded(file);
  const value = (name: string) => lines.filter(([key]) => key === name).map(([, text]) => text);
  expect(lines.map(([key, text]) => (key === 'BEGIN' || key === 'END' ? `${key}:${text}` : key))).toEqual([
    'BEGIN:VCALENDAR', 'VERSION', 'PRODID', 'CALSCALE', 'BEGIN:VEVENT', 'UID', 'DTSTAMP', 'DTSTART;VALUE=DATE', 'DTEND;VALUE=DATE', 'TRANSP', 'SUMMARY', 'DESCRIPTION',
    'BEGIN:VALARM', 'ACTION', 'TRIGGER', 'DESCRIPTION', 'END:VALARM', 'END:VEVENT', 'END:VCALENDAR',
  ]);
  expect([value('UID'), value('DTSTAMP'), value('DTSTART;VALUE=DATE'), value('DTEND;VALUE=DATE')]).toEqual([['6f1c@anyq'], ['20261123T040506Z'], ['20261214'], ['20261215']]);
  expect(value('SUMMARY')).toEqual([event.summary]);
  expect(value('DESCRIPTION')).toEqual([event.description, event.summary]);
  expect(event.summary).toContain('ТОО «Ақ, жол; мен»');
  expect(event.description).not.toMatch(/[{}]|undefined/);
});

test('no day, no entry; the person\'s own day serves where there is no term', () => {
  expect(reminder({ ...request, term: null }, 'ru')).toBeNull();
  expect(reminder({ ...request, term: null, remindOn: '2026-12-01' }, 'ru')?.day).toBe('2026-12-01');
  expect(reminder({ ...request, sentOn: '2027-12-20' }, 'ru')).toBeNull();
});

test('folding never cuts a letter', () => fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), summary => {
  const file = ics([{ uid: 'u', day: '2026-12-31', summary, description: '' }], new Date(0));
  for (const line of file.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
  expect(unfolded(file).find(([key]) => key === 'SUMMARY')![1]).toBe(summary.replace(/\p{Cc}/gu, sign => (sign === '\n' || sign === '\r' ? '\n' : ' ')));
})));
