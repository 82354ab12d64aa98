/** Tables that the file itself calls so: programs that save PDFs for screen readers name the rows and cells. */
import type { PDFPageProxy } from 'pdfjs-dist';

type Node = NonNullable<Awaited<ReturnType<PDFPageProxy['getStructTree']>>> | { type: string; id?: string };
export interface Cell { row: number; cell: number; header: boolean }

/** Piece of the page's content, by its number → the cell that it belongs to. */
export function cells(tree: Node | null): Map<number, Cell> {
  const found = new Map<number, Cell>();
  if (tree) tables(tree, found, { row: 0 }, 0);
  return found;
}

const DEEP = 60;
const kids = (node: Node): Node[] => ('children' in node ? node.children as Node[] : []);
const role = (node: Node) => ('role' in node ? node.role : '');

function tables(node: Node, found: Map<number, Cell>, count: { row: number }, depth: number): void {
  if (depth > DEEP) return;
  if (role(node) === 'Table' && !layout(node)) { rows(node, found, count, 0); return; }
  for (const kid of kids(node)) tables(kid, found, count, depth + 1);
}

/** A table within a table, or chapters in its cells: it only places things on the page. */
const layout = (table: Node) => kids(table).some(kid => holds(kid, /^(?:Table|H[1-6]?)$/, 0));
const holds = (node: Node, wanted: RegExp, depth: number): boolean => wanted.test(role(node)) || (depth < DEEP && kids(node).some(kid => holds(kid, wanted, depth + 1)));

function rows(node: Node, found: Map<number, Cell>, count: { row: number }, depth: number): void {
  for (const kid of kids(node)) {
    if (role(kid) !== 'TR') { if (depth < 3) rows(kid, found, count, depth + 1); continue; }
    const row = ++count.row, own = kids(kid).filter(cell => /^T[DH]$/.test(role(cell))), header = own.every(cell => role(cell) === 'TH');
    own.forEach((cell, i) => { for (const id of contents(cell, 0)) found.set(id, { row, cell: i, header }); });
  }
}

/** "p12R_mc7": the seventh piece of content of its page. */
function contents(node: Node, depth: number): number[] {
  const id = 'id' in node ? /_mc(\d+)$/.exec(node.id ?? '') : null;
  return [...id ? [Number(id[1])] : [], ...depth < DEEP ? kids(node).flatMap(kid => contents(kid, depth + 1)) : []];
}
