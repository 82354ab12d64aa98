/** Letters → pieces of text that stand together on a line. */
import type { Glyph, Writing } from './geometry.ts';

export interface Segment extends Writing {
  /** Where its first word ends: what the line before had no room for. */
  word: number;
}

/** In parts of the size of the letters. A gap of a word; of a new piece: wider than justified text makes it. */
const SPACE = 0.17, APART = 1.6;
/** The same where the page writes its spaces, and none is written there: cells of a table may stand close together. */
const UNWRITTEN = 0.2;
/** Letters of one line: so much may they be raised or sunk. */
const OFF = 0.42;

export function segments(glyphs: readonly Glyph[]): Segment[] {
  const written = glyphs.filter(({ text }) => text === ' ').length > 0.05 * glyphs.length;
  return rows(glyphs).flatMap(row => pieces(row, written).flatMap(piece => made(piece) ?? []));
}

/** Letters by baseline. A small raised letter belongs to the line that it stands beside. */
function rows(glyphs: readonly Glyph[]): Glyph[][] {
  const sorted = [...glyphs].sort((a, b) => a.y - b.y || a.x0 - b.x0);
  const found: { y: number; size: number; glyphs: Glyph[] }[] = [];
  for (const glyph of sorted) {
    const row = found.at(-1);
    if (row && glyph.y - row.y <= OFF * Math.min(Math.max(glyph.size, 1), Math.max(row.size, 1))) {
      row.glyphs.push(glyph);
      if (glyph.text.trim() && glyph.size >= row.size) { row.y = glyph.y; row.size = glyph.size; }
    } else found.push({ y: glyph.y, size: glyph.size, glyphs: [glyph] });
  }
  return found.map(row => row.glyphs.sort((a, b) => a.x0 - b.x0));
}

function pieces(row: readonly Glyph[], written: boolean): Glyph[][] {
  const found: Glyph[][] = [];
  let end = -Infinity, space = -Infinity, order = -1;
  for (const glyph of row) {
    if (!glyph.text.trim()) {
      if (found.length && glyph.x0 - end < APART * glyph.size) found.at(-1)!.push(glyph);
      // Of no width, or over letters: then it parts nothing.
      if (glyph.x1 > Math.max(end, glyph.x0)) space = glyph.x1;
      continue;
    }
    const gap = glyph.x0 - end, later = Math.abs(glyph.order - order) > 4;
    const apart = gap > APART * glyph.size || (written && gap > UNWRITTEN * glyph.size && (later || space <= end));
    if (apart || !found.length) found.push([glyph]); else found.at(-1)!.push(glyph);
    end = Math.max(end, glyph.x1);
    order = glyph.order;
  }
  return found;
}

function made(piece: readonly Glyph[]): Segment | null {
  const inked = once(piece.filter(({ text }) => text.trim() !== ''));
  const first = inked[0];
  if (!first) return null;
  // A space that was written counts only where there is room for it: one may lie over a letter drawn into a gap.
  const spaces = piece.filter(({ text, x1, x0 }) => text.trim() === '' && x1 > x0);
  let text = '', end = first.x0, word = -1;
  for (const glyph of inked) {
    const gap = glyph.x0 - end;
    const wide = gap > SPACE * glyph.size || (gap > 0.05 * glyph.size && spaces.some(space => space.x0 < glyph.x0 && space.x1 > end));
    if (text && wide) { text += ' '; if (word < 0) word = end; }
    text += glyph.text;
    end = Math.max(end, glyph.x1);
  }
  const size = common(inked);
  const own = inked.find(glyph => glyph.size === size) ?? first;
  return { text: tidy(text), x0: first.x0, x1: end, y: own.y, size, bold: inked.every(glyph => glyph.bold || !/\p{L}/u.test(glyph.text)) && inked.some(glyph => glyph.bold), word: word < 0 ? end : word };
}

/** Some programs make letters bold by drawing them twice, a hair apart. */
function once(glyphs: readonly Glyph[]): Glyph[] {
  return glyphs.filter((glyph, i) => {
    for (let j = i - 1; j >= Math.max(0, i - 3); j--) {
      const other = glyphs[j]!;
      if (other.text === glyph.text && Math.abs(other.x0 - glyph.x0) < 0.15 * glyph.size && Math.abs(other.y - glyph.y) < 0.15 * glyph.size) return false;
    }
    return true;
  });
}

function common(glyphs: readonly Glyph[]): number {
  const counts = new Map<number, number>();
  for (const { size } of glyphs) counts.set(size, (counts.get(size) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]![0];
}

/** Ligatures as plain letters, the bullets of symbol fonts as bullets; what is no sign at all goes. */
const tidy = (text: string) => text.normalize('NFC').replace(/[\ufb00-\ufb06]/g, sign => sign.normalize('NFKC')).replace(/[\uf0a7\uf0a8\uf0b7\uf0d8\uf0fc\uf076]/g, '•')
  .replace(/[\p{Cc}\p{Co}\p{Cn}\u200b-\u200d\ufeff]/gu, '').replace(/\s+/gu, ' ').trim();
