/** The text of a letter: what a person typed made safe, days in words, lines as plain text. */
import { common } from 'anyq:letters';
import type { Language } from '../reading.ts';
import type { Day, Field, Fields, Line, Place } from './types.ts';

/** What a person writes in lines of their own. */
const LONG = new Set<Field>(['correction', 'deletion', 'reason']);

/** A line of a letter cannot hold what would end it, and an XML file no control characters at all. */
export function cleaned(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, clean(value, LONG.has(name as Field))]));
}
function clean(value: string, long: boolean): string {
  const visible = value.replace(/\r\n?|[\u2028\u2029]/g, '\n').replace(/[^\P{C}\n\t]|[\ufffe\uffff]/gu, '');
  return (long ? visible.replace(/[^\S\n]+/g, ' ').replace(/ ?\n[ \n]*/g, '\n') : visible.replace(/\s+/g, ' ')).trim();
}

/** A day in words. */
export function spelled(day: Day, language: Language): string {
  const [year = '', month = '', date = ''] = day.split('-');
  const parts: Record<string, string> = { year, month: common.months[language][Number(month) - 1]!, day: String(Number(date)) };
  return common.date[language].replace(/\{(\p{L}+)\}/gu, (_, name: string) => parts[name]!);
}

/** Items end in a semicolon, the last in a full stop; templates need not know which is the last. */
export function punctuated(lines: Line[]): Line[] {
  return lines.map((line, n) => (line.at === 'item' ? { ...line, text: `${line.text}${lines[n + 1]?.at === 'item' ? ';' : '.'}` } : line));
}

export function plain(lines: Line[]): string {
  const shown = lines.filter(({ at }) => at !== 'signature');
  const tight = (a: Place, b: Place) => (a === b && a !== 'body') || (a === 'to' && b === 'from') || b === 'item' || (a === 'date' && b === 'name');
  return shown.map(({ at, text }, n) => {
    const last = shown[n - 1];
    return `${!last ? '' : tight(last.at, at) ? '\n' : '\n\n'}${at === 'item' ? '– ' : ''}${text}`;
  }).join('');
}

/** Within quotation marks of our own: none at its ends, unless they are a pair within it. */
export function unquoted(text: string): string {
  const inner = text.trim().replace(/^[*\s]+|[*\s.]+$/gu, '');
  return (inner.match(/«/g)?.length ?? 0) > (inner.match(/»/g)?.length ?? 0) ? `${inner}»` : inner;
}
