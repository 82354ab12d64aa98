/** A request's day for the calendar: RFC 5545. */
import { common } from 'anyq:letters';
import type { Language } from '../reading.ts';
import { asked } from './complaint.ts';
import { later } from './days.ts';
import { deadlineOf, type Request } from './requests.ts';
import { spelled } from './text.ts';
import type { Day } from './types.ts';

export interface Event { uid: string; day: Day; summary: string; description: string }

/** Null where a request has no day: no term, or one beyond the known calendar. */
export function reminder(request: Request, language: Language): Event | null {
  const day = deadlineOf(request)?.date ?? request.remindOn;
  if (!day) return null;
  const { operator, site, sentOn } = request;
  const values: Record<string, string> = { operator, site, asked: asked(request, language), sentOn: spelled(sentOn, language) };
  const say = (text: string) => text.replace(/\{(\p{L}+)\}/gu, (_, name: string) => values[name]!);
  return { uid: `${request.id}@anyq`, day, summary: say(common.reminder.summary[language]), description: say(common.reminder.description[language]) };
}

/** Days without a clock, so that they stay where they are in any zone; the alarm rings at nine that morning. `now` is for the stamp only. */
export function ics(events: readonly Event[], now: Date): string {
  const stamp = now.toISOString().replace(/[-:]|\.\d+/g, '');
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Anyq//Requests//EN', 'CALSCALE:GREGORIAN', ...events.flatMap(event => entry(event, stamp)), 'END:VCALENDAR'];
  return lines.map(line => `${folded(line)}\r\n`).join('');
}

function entry({ uid, day, summary, description }: Event, stamp: string): string[] {
  return [
    'BEGIN:VEVENT', `UID:${escaped(uid)}`, `DTSTAMP:${stamp}`, `DTSTART;VALUE=DATE:${basic(day)}`, `DTEND;VALUE=DATE:${basic(later(day, 1))}`, 'TRANSP:TRANSPARENT',
    `SUMMARY:${escaped(summary)}`, `DESCRIPTION:${escaped(description)}`,
    'BEGIN:VALARM', 'ACTION:DISPLAY', 'TRIGGER:PT9H', `DESCRIPTION:${escaped(summary)}`, 'END:VALARM', 'END:VEVENT',
  ];
}

const basic = (day: Day) => day.replace(/-/g, '');
const escaped = (text: string) => text.replace(/[\\;,]/g, '\\$&').replace(/\r\n?|\n/g, '\\n').replace(/\p{Cc}/gu, ' ');

/** No line is longer than 75 octets; a letter is never cut in two. */
function folded(line: string): string {
  const rows = [''];
  let room = 75;
  for (const sign of line) {
    const size = new TextEncoder().encode(sign).length;
    // The space that begins a further row is one of its octets.
    if (size > room) { rows.push(''); room = 74; }
    rows[rows.length - 1] += sign;
    room -= size;
  }
  return rows.join('\r\n ');
}
