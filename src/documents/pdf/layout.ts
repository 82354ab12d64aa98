/** The pieces of a page in the order in which they are read: lines, columns one after another, tables row by row. */
import { bandsOf, columnsOf, edgesOf, regionAt, rejoined, type Edges, type Region } from './bands.ts';
import { median, type PageContent } from './geometry.ts';
import { rowsOf, rulesOf, taggedRows, type TableRow } from './rows.ts';
import { segments, type Segment } from './segments.ts';

export interface Line extends Segment {
  kind: 'line';
  page: number;
  /** Edges of the column that it stands in. */
  left: number;
  right: number;
}
export type Piece = Line | TableRow;

/** Of a column of text: lines, and points across. */
const COLUMN = { lines: 8, width: 120 };

/** `reach`: of the text of this page, or of others like it. `table`: cells of the row with which the page before ended, or 0. */
export function layout(page: PageContent, reach: Edges | null = edges(page), table = 0): Piece[] {
  const tagged = taggedRows(page);
  const pieces = drawn({ ...page, glyphs: page.glyphs.filter(glyph => !glyph.cell) }, reach, table);
  for (const one of tagged.reverse()) {
    const at = pieces.findIndex(({ y }) => y > one.y);
    pieces.splice(at < 0 ? pieces.length : at, 0, one);
  }
  return pieces;
}

function drawn(page: PageContent, reach: Edges | null, table: number): Piece[] {
  const bands = bandsOf(segments(page.glyphs));
  const found: Piece[] = [];
  const whole = reach ?? edgesOf(bands.flatMap(({ parts }) => parts));
  for (let i = 0; i < bands.length;) {
    const parts = bands[i]!.parts.length, region = parts > 1 ? regionAt(bands, i, i < 3 && parts === table) : null;
    if (!region) { found.push(...rejoined(bands[i]!.parts).map(part => line(part, page.number, whole))); i++; continue; }
    found.push(...inside(region, page));
    i = region.to;
  }
  return found;
}

const line = (part: Segment, page: number, { left, right }: Edges): Line => ({ kind: 'line', page, left, right, ...part });

/**
 * How far the text of a page reaches: without what is printed at the edges of every page, and the odd address that sticks out.
 * Null of a page with a few lines: those tell nothing.
 */
export function edges(page: PageContent): Edges | null {
  const body = segments(page.glyphs).filter(({ y }) => y > MARGIN * page.height && y < (1 - MARGIN) * page.height);
  if (body.length < FEW) return null;
  const { left, right } = edgesOf(body), ends = body.map(({ x1 }) => x1).sort((a, b) => a - b);
  return { left, right: body.length < 20 ? right : ends[Math.floor(0.96 * ends.length)]! };
}

const MARGIN = 0.12, FEW = 6;

function inside(region: Region, page: PageContent): Piece[] {
  const columns = columnsOf(region);
  const rules = rulesOf(region, page.rules);
  if (!rules.length && flowing(columns, region)) return columns.flatMap(column => { const own = edgesOf(column); return column.map(part => line(part, page.number, own)); });
  return rowsOf(region, rules, page.number);
}

/** Text that flows down its column fills most lines, and its paragraphs do not end beside those of the other column. */
function flowing(columns: readonly Segment[][], { bands }: Region): boolean {
  if (columns.length > 3 || columns.some(column => column.filter(({ text }) => /^[^\p{L}]*\p{Ll}/u.test(text)).length < 0.4 * column.length) || columns.some(column => column.length < COLUMN.lines)) return false;
  const filled = columns.every(column => { const { left, right } = edgesOf(column); return median(column.map(({ x1 }) => (x1 - left) / (right - left || 1))) > 0.7 && right - left > COLUMN.width; });
  const size = median(columns.flat().map(part => part.size));
  const gaps = bands.slice(1).map((band, i) => band.top - bands[i]!.bottom).filter(gap => gap > 0.55 * size).length;
  return filled && gaps <= bands.length / 5;
}
