/** A PDF: its words by their places on the page. */
import { Unreadable, type DocumentText, type World } from '../document.ts';
import { Drafts } from '../drafts.ts';
import { withoutFurniture } from './furniture.ts';
import { garbled } from './garbled.ts';
import { joiner, type Join } from './hyphens.ts';
import { edges, layout, type Line, type Piece } from './layout.ts';
import type { TableRow } from './rows.ts';
import { BULLET } from './marks.ts';
import { openPdf } from './open.ts';
import { measures, paragraphs, shapes } from './paragraphs.ts';
import type { PageContent } from './geometry.ts';

export async function readPdf(bytes: Uint8Array, world: World, signal: AbortSignal): Promise<DocumentText> {
  const pages = await openPdf(bytes, world, signal);
  if (pages.every(page => !page.glyphs.some(({ text }) => /\p{L}/u.test(text) || text.trim()))) throw new Unreadable('scanned');
  const { blocks, pages: places } = textOf(pages);
  if (garbled(blocks.map(({ text }) => text).join('\n'))) throw new Unreadable('garbled');
  return { kind: 'pdf', blocks, pages: places, silent: pages.filter(page => !page.glyphs.length).map(({ number }) => number) };
}

export function textOf(contents: readonly PageContent[]): Pick<DocumentText, 'blocks' | 'pages'> {
  const pieces = withoutFurniture(laidOut(contents)).flat();
  const join = joiner(pieces.flatMap(piece => piece.kind === 'line' ? [piece.text] : piece.cells));
  const drafts = new Drafts();
  const pages: Record<number, number> = {};
  const known = measures(pieces.filter((piece): piece is Line => piece.kind === 'line'));
  const texts = new Map<Line, { text: string; shape: ReturnType<typeof shapes>[number] }>();
  const flow = runs(pieces, join, known);
  shapes(flow, known).forEach((shape, i) => texts.set(flow[i]!.lines[0]!, { text: flow[i]!.text, shape }));
  let header = '';
  for (const piece of pieces) {
    if (piece.kind === 'row') { header = addRow(piece, pieces, drafts, pages, header); continue; }
    const found = texts.get(piece);
    if (!found) continue;
    const text = found.shape.kind === 'item' ? found.text.replace(BULLET, '') : found.text;
    for (const n of drafts.lines([text], found.shape)) pages[n] = piece.page;
  }
  return { blocks: drafts.blocks(), pages };
}

function laidOut(contents: readonly PageContent[]): { content: PageContent; pieces: Piece[] }[] {
  const reach = contents.map(content => edges(content)), usual = reach.find(one => one !== null) ?? null;
  let table = 0;
  return contents.map((content, i) => {
    const pieces = layout(content, reach[i] ?? usual, table);
    // The foot of the page stands below.
    const last = pieces.slice(-3).reverse().find(piece => piece.kind === 'row');
    table = last?.kind === 'row' ? last.cells.length : 0;
    return { content, pieces };
  });
}

/** Paragraphs; none goes on over a table. */
function runs(pieces: readonly Piece[], join: Join, known: ReturnType<typeof measures>) {
  const parts: Line[][] = [[]];
  for (const piece of pieces) if (piece.kind === 'line') parts.at(-1)!.push(piece); else if (parts.at(-1)!.length) parts.push([]);
  return parts.flatMap(lines => paragraphs(lines, known, join));
}

/** The heads of a table are printed again on its every page: they are read once. Returns those of this table. */
function addRow(row: TableRow, pieces: readonly Piece[], drafts: Drafts, pages: Record<number, number>, before: string): string {
  const text = row.cells.join(' | '), first = pieces[pieces.indexOf(row) - 1]?.kind !== 'row' || pieces[pieces.indexOf(row) - 1]!.page !== row.page;
  const header = first && row.bold && row.cells.length > 1;
  if (header && text === before) return before;
  pages[drafts.row(row.cells, header)] = row.page;
  return header ? text : before;
}
