/** Rows of tables: of those that the file names as such, and of those that only the eye sees. */
import { columnOf, edgesOf, type Band, type Region } from './bands.ts';
import { median, sum, type Glyph, type PageContent, type Rule } from './geometry.ts';
import { segments, type Segment } from './segments.ts';

export interface TableRow { kind: 'row'; page: number; y: number; cells: string[]; bold: boolean }

export function taggedRows({ number, glyphs }: PageContent): TableRow[] {
  const rows = new Map<number, Map<number, Glyph[]>>();
  const headers = new Set<number>();
  for (const glyph of glyphs) {
    if (!glyph.cell) continue;
    const row = rows.get(glyph.cell.row) ?? new Map<number, Glyph[]>();
    rows.set(glyph.cell.row, row.set(glyph.cell.cell, push(row.get(glyph.cell.cell), glyph)));
    if (glyph.cell.header) headers.add(glyph.cell.row);
  }
  return [...rows].map(([id, row]) => {
    const cells = [...row].sort(([a], [b]) => a - b).map(([, own]) => segments(own));
    return { kind: 'row' as const, page: number, y: Math.min(...cells.flat().map(({ y }) => y)), cells: cells.map(cell => joined(cell.map(({ text }) => text))).filter(Boolean), bold: headers.has(id) };
  }).filter(({ cells }) => cells.length);
}

export function rowsOf(region: Region, rules: readonly number[], page: number): TableRow[] {
  return split(region, rules).map(parts => row(parts, region.gutters, page));
}

/** Lines drawn across most of the region, by their height. */
export function rulesOf({ bands, gutters }: Region, rules: readonly Rule[]): number[] {
  const { left, right } = edgesOf(bands.flatMap(({ parts }) => parts));
  const top = bands[0]!.top - 20, bottom = bands.at(-1)!.bottom + 20;
  const near = rules.filter(({ y, x0, x1 }) => y > top && y < bottom && x1 > left - 12 && x0 < right + 12).sort((a, b) => a.y - b.y);
  const lines: { y: number; rules: Rule[] }[] = [];
  for (const rule of near) { const last = lines.at(-1); if (last && rule.y - last.y < 2.5) last.rules.push(rule); else lines.push({ y: rule.y, rules: [rule] }); }
  const across = lines.filter(one => covered(one.rules) > 0.6 * (right - left) && gutters.some(gutter => one.rules.some(({ x0, x1 }) => x0 - 20 < gutter && x1 + 20 > gutter))).map(({ y }) => y);
  return across.length > 1 ? across : [];
}

function covered(rules: readonly Rule[]): number {
  let end = -Infinity, all = 0;
  for (const { x0, x1 } of [...rules].sort((a, b) => a.x0 - b.x0)) { all += Math.max(0, x1 - Math.max(end, x0)); end = Math.max(end, x1); }
  return all;
}

function split({ bands, gutters }: Region, rules: readonly number[]): Segment[][] {
  const rows: Segment[][] = [];
  const lead = leading(bands, gutters);
  const middle = ({ top, bottom }: Band) => (top + bottom) / 2;
  bands.forEach((band, i) => {
    const before = bands[i - 1];
    const begins = !before || (rules.length ? rules.some(y => y > middle(before) && y < middle(band)) : lead === null ? firstFilled(band, gutters) : band.top - before.bottom > lead);
    if (begins) rows.push([...band.parts]); else rows.at(-1)!.push(...band.parts);
  });
  return rows;
}

/** A line of several cells, whose first does not go on in small letters. */
const firstFilled = ({ parts }: Band, gutters: readonly number[]) => parts.length > 1 && parts.some(part => columnOf(part, gutters) === 0 && !/^\p{Ll}/u.test(part.text));

/** The gap between bands from which on a new row begins; null where all gaps are alike, so that none of them tells. */
function leading(bands: readonly Band[], gutters: readonly number[]): number | null {
  const size = median(bands.flatMap(({ parts }) => parts.map(part => part.size)));
  const gaps = bands.slice(1).map((band, i) => band.top - bands[i]!.bottom);
  const least = Math.min(...gaps), most = Math.max(...gaps);
  if (most - least < 0.25 * size) return bands.filter(band => firstFilled(band, gutters)).length > bands.length / 2 ? null : Infinity;
  return least + 0.2 * size;
}

function row(parts: readonly Segment[], gutters: readonly number[], page: number): TableRow {
  const cells = Array.from({ length: gutters.length + 1 }, (_, i) => parts.filter(part => columnOf(part, gutters) === i).sort((a, b) => Math.abs(a.y - b.y) < 0.4 * a.size ? a.x0 - b.x0 : a.y - b.y));
  const texts = cells.map(cell => joined(cell.map(({ text }) => text))).filter(Boolean);
  return { kind: 'row', page, y: Math.min(...parts.map(({ y }) => y)), cells: texts, bold: sum(parts.map(part => Number(part.bold))) === parts.length };
}

/** Lines of a cell. A word cut at its end goes on without a space. */
const joined = (lines: readonly string[]) => lines.join(' ').replace(/(?<=\p{L})[\u00ad\u2010] (?=\p{Ll})/gu, '');

function push<T>(list: T[] | undefined, one: T): T[] {
  if (!list) return [one];
  list.push(one);
  return list;
}
