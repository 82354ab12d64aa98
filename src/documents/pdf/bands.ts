/** What stands beside each other on a page, and the strips that it leaves free. */
import { MARK_ALONE } from './marks.ts';
import type { Segment } from './segments.ts';

/** Parts of one line of the page, or of a row of a table whose cells are set at different heights. */
export interface Band { top: number; bottom: number; parts: Segment[] }

export interface Edges { left: number; right: number }

export const edgesOf = (parts: readonly Segment[]): Edges => ({ left: Math.min(...parts.map(({ x0 }) => x0)), right: Math.max(...parts.map(({ x1 }) => x1)) });

/** In parts of the size of the letters. */
const ASCENT = 0.75, DESCENT = 0.2, GUTTER = 0.4, HANGING = 3.5, APART = 2.5;

export function bandsOf(all: Segment[]): Band[] {
  const sorted = [...all].sort((a, b) => (a.y - ASCENT * a.size) - (b.y - ASCENT * b.size));
  const bands: Band[] = [];
  for (const part of sorted) {
    const top = part.y - ASCENT * part.size, bottom = part.y + DESCENT * part.size, band = bands.at(-1);
    if (band && top < band.bottom - 0.15 * part.size) { band.parts.push(part); band.bottom = Math.max(band.bottom, bottom); } else bands.push({ top, bottom, parts: [part] });
  }
  return bands.map(band => ({ ...band, parts: withMarks(band.parts.sort((a, b) => a.x0 - b.x0 || a.y - b.y)) }));
}

/** A bullet or a number that stands a little before its words is one line with them. */
function withMarks(parts: Segment[]): Segment[] {
  const joined: Segment[] = [];
  for (const part of parts) {
    const mark = joined.at(-1);
    const together = mark && MARK_ALONE.test(mark.text) && part.x0 - mark.x1 < HANGING * part.size && Math.abs(part.y - mark.y) < 0.5 * part.size;
    if (together) joined[joined.length - 1] = { ...part, text: `${mark.text} ${part.text}`, x0: mark.x0 }; else joined.push(part);
  }
  return joined;
}

/** Parts of a line that is no row of a table: a tab, or a space that was not written. */
export function rejoined(parts: readonly Segment[]): Segment[] {
  const found: Segment[] = [];
  for (const part of parts) {
    const last = found.at(-1);
    const together = last && part.x0 - last.x1 < APART * part.size && part.x0 > last.x0 && Math.abs(part.y - last.y) < 0.4 * part.size;
    if (together) found[found.length - 1] = { ...last, text: `${last.text} ${part.text}`, x1: Math.max(last.x1, part.x1), bold: last.bold && part.bold }; else found.push(part);
  }
  return found;
}

export interface Region { from: number; to: number; bands: Band[]; gutters: number[] }

/** Bands from here on that leave one and the same strip of the page free. Null where that is but one line with a gap in it. */
export function regionAt(bands: readonly Band[], from: number, goesOn: boolean): Region | null {
  let to = from, gutters: number[] = [];
  const parts: Segment[] = [];
  for (; to < bands.length; to++) {
    const next = guttersOf([...parts, ...bands[to]!.parts]);
    const before = bands[to - 1], far = to > from && before && bands[to]!.top - before.bottom > 3.5 * bands[to]!.parts[0]!.size;
    if (!next.length || far) break;
    gutters = next;
    parts.push(...bands[to]!.parts);
  }
  if (!gutters.length) return null;
  // A line after a table that stands apart from it is no part of it.
  const multi = (band: Band) => band.parts.length > 1;
  while (to > from + 1 && !multi(bands[to - 1]!) && bands[to - 1]!.parts[0]!.x0 < gutters[0]!) to--;
  const own = bands.slice(from, to);
  if (!goesOn && own.filter(multi).length < 2 && own.every(band => band.parts.length < 6)) return null;
  return { from, to, bands: own, gutters: guttersOf(own.flatMap(band => band.parts)) };
}

/** The middles of the strips that no part crosses: wide ones, or narrow ones with parts set flush behind them. */
function guttersOf(parts: readonly Segment[]): number[] {
  const sorted = [...parts].sort((a, b) => a.x0 - b.x0);
  const found: number[] = [];
  let end = -Infinity;
  for (const { x0, x1, size } of sorted) {
    const gap = x0 - end;
    const wide = gap > GUTTER * size || (gap > 1 && sorted.filter(other => Math.abs(other.x0 - x0) < 0.5).length > 1);
    if (end > -Infinity && wide) found.push((end + x0) / 2);
    end = Math.max(end, x1);
  }
  return found;
}

/** The parts of each column, from the top down. */
export function columnsOf({ bands, gutters }: Region): Segment[][] {
  const columns = Array.from({ length: gutters.length + 1 }, (): Segment[] => []);
  for (const part of bands.flatMap(({ parts }) => parts)) columns[columnOf(part, gutters)]!.push(part);
  return columns.map(column => column.sort((a, b) => a.y - b.y || a.x0 - b.x0));
}

export const columnOf = (part: Segment, gutters: readonly number[]) => gutters.filter(gutter => part.x0 > gutter).length;
