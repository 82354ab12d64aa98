// One line of the table: the ratio first, then what it is made of.
import { TARGETS } from './targets.mjs';

/** { reached }: undefined where nothing is asked of the row. */
export function verdict({ id, value }) {
  const limit = TARGETS[id]?.limit;
  return limit === undefined ? {} : { reached: value <= limit };
}

export function line({ id, value, unit = '', limit, title, reached, detail, spread, note }) {
  const mark = reached === undefined ? '·' : reached ? '✓' : '✗';
  const asked = limit === undefined ? '' : `≤ ${number(limit, unit)}`;
  const rest = [detail, spread && `spread ${spread.map(one => one.toFixed(2)).join('–')}`, note].filter(Boolean).join('; ');
  return `${mark} ${number(value, unit).padStart(14)} ${asked.padEnd(16)} ${title ?? id}${rest ? `  (${rest})` : ''}`;
}

export function number(value, unit) {
  if (unit === 'bytes') return `${value.toLocaleString('en')} bytes`;
  const shown = Number.isInteger(value) ? String(value) : value.toFixed(Math.abs(value) < 10 ? 2 : 1);
  return `${shown} ${unit}`;
}

export const ms = value => `${value < 1 ? value.toFixed(3) : value.toFixed(1)} ms`;
/** What `compare` gave, as a row. */
export const ratio = (id, { ratio: value, subject, control, spread, cpu }, note) =>
  ({ id, value, spread, detail: `${ms(subject)} / ${ms(control)}${cpu === undefined ? '' : `; of CPU time ${cpu.toFixed(2)} ×`}`, note, subject, control, cpu });
