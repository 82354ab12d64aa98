/** What is printed on every page and belongs to none: running heads and feet, page numbers, the address a browser adds. */
import type { PageContent } from './geometry.ts';
import type { Piece } from './layout.ts';

/** Of the height of a page, above and below. */
const MARGIN = 0.13;
/** Lines at the top and at the bottom that may be such. */
const DEEP = 3;

export function withoutFurniture(pages: readonly { content: PageContent; pieces: Piece[] }[]): Piece[][] {
  if (pages.length < 2) return pages.map(({ content, pieces }) => pieces.filter(piece => !(margin(piece, content) && pageNumber(piece))));
  const counts = new Map<string, Set<number>>();
  for (const { content, pieces } of pages) for (const piece of candidates(pieces, content)) {
    const key = keyOf(piece, content);
    counts.set(key, (counts.get(key) ?? new Set()).add(content.number));
  }
  // On every second page, where left and right pages differ.
  const needed = Math.max(2, Math.ceil(0.4 * pages.length));
  return pages.map(({ content, pieces }) => {
    const out = new Set(candidates(pieces, content).filter(piece => pageNumber(piece) || (counts.get(keyOf(piece, content))?.size ?? 0) >= needed));
    return pieces.filter(piece => !out.has(piece));
  });
}

const text = (piece: Piece) => piece.kind === 'line' ? piece.text : piece.cells.join(' ');
const margin = ({ y }: Piece, { height }: PageContent) => y < MARGIN * height || y > (1 - MARGIN) * height;
const pageNumber = (piece: Piece) => /^[^\p{L}\d]*\d{1,4}[^\p{L}\d]*$/u.test(text(piece)) || /^[^\p{L}\d]*\d{1,3}\s*(?:\/|\p{L}{1,4})\s*\d{1,3}[^\p{L}\d]*$/u.test(text(piece));

function candidates(pieces: readonly Piece[], content: PageContent): Piece[] {
  const sorted = [...pieces].sort((a, b) => a.y - b.y);
  return [...new Set([...sorted.slice(0, DEEP), ...sorted.slice(-DEEP)])].filter(piece => margin(piece, content));
}

/** The same words at the same height; numbers count pages. */
const keyOf = (piece: Piece, { height }: PageContent) => `${Math.round(20 * piece.y / height)} ${text(piece).replace(/\d+/g, '#')}`;
