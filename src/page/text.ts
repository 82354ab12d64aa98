/** Text of a block and the way back from its offsets to the DOM. */

/** A stretch of a text node, or text that stands in no node: the bar between cells, a line break. */
export type Part = { node: Text; from: number; to: number; bold: boolean } | string;
export const BREAK = '\n';

const SPACE = /\s/u;

function* characters(parts: readonly Part[]): Generator<{ char: string; node: Text | null; at: number }> {
  for (const part of parts) {
    if (typeof part === 'string') { for (const char of part) yield { char, node: null, at: 0 }; continue; }
    for (let at = part.from; at < Math.min(part.to, part.node.data.length); at++) yield { char: part.node.data.charAt(at), node: part.node, at };
  }
}

export function collapse(parts: readonly Part[]): string {
  return parts.map(part => (typeof part === 'string' ? part : part.node.data.slice(part.from, part.to))).join('').replace(/\s+/gu, ' ').trim();
}

/** The DOM range of the offsets start–end of the collapsed text; null where the nodes no longer say `expected` there. */
export function rangeOf(parts: readonly Part[], start: number, end: number, expected: string): Range | null {
  let text = '', space = false;
  let first: { node: Text; at: number } | null = null, last: { node: Text; at: number } | null = null;
  for (const { char, node, at } of characters(parts)) {
    if (SPACE.test(char)) { space = text !== ''; continue; }
    if (space) { text += ' '; space = false; }
    if (node && text.length >= start && text.length < end) { first ??= { node, at }; last = { node, at: at + 1 }; }
    text += char;
    if (text.length >= end) break;
  }
  if (!first || !last || text.slice(start, end) !== expected || !first.node.isConnected || !last.node.isConnected) return null;
  const range = first.node.ownerDocument.createRange();
  range.setStart(first.node, first.at);
  range.setEnd(last.node, last.at);
  return range;
}

export function allBold(parts: readonly Part[]): boolean {
  return parts.every(part => typeof part === 'string' || part.bold || part.node.data.slice(part.from, part.to).trim() === '');
}

/** Cuts a run at its line breaks, but for a break in the middle of a sentence: the line before is open and the next goes on in lower case. */
export function lines(parts: readonly Part[]): Part[][] {
  const pieces: Part[][] = [[]];
  for (const part of parts) {
    if (part === BREAK) pieces.push([]); else pieces.at(-1)?.push(part);
  }
  const joined: Part[][] = [];
  let before = '', blank = false;
  for (const piece of pieces) {
    const text = collapse(piece);
    if (!text) { blank ||= before !== ''; continue; }
    const last = joined.at(-1);
    if (last && !blank && /[^.;:!?…]$/u.test(before) && /^[\p{Ll}(«"]/u.test(text)) last.push(' ', ...piece); else joined.push(piece);
    before = text;
    blank = false;
  }
  return joined;
}
