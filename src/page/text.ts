/** Text of a block and the way back from its offsets to the DOM. */
import { attached } from './tree.ts';

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

/** White space that is more than one blank between two words. */
const LOOSE = /[^\S ]| {2}/;

export function collapse(parts: readonly Part[]): string {
  const only = parts[0];
  let text = '';
  if (parts.length === 1 && typeof only === 'object') text = said(only);
  else for (const part of parts) text += typeof part === 'string' ? part : said(part);
  return (LOOSE.test(text) ? text.replace(/\s+/gu, ' ') : text).trim();
}

const said = ({ node: { data }, from, to }: Exclude<Part, string>) => (from === 0 && to === data.length ? data : data.slice(from, to));

interface Stretch { root: Node; from: Text; start: number; to: Text; end: number }

/**
 * The DOM ranges of the offsets start–end of the collapsed text, one for each tree of nodes that the words go through;
 * none where the nodes no longer say `expected` there.
 */
export function rangesOf(parts: readonly Part[], start: number, end: number, expected: string): Range[] {
  let text = '', space = false;
  const stretches: Stretch[] = [];
  for (const { char, node, at } of characters(parts)) {
    if (SPACE.test(char)) { space = text !== ''; continue; }
    if (space) { text += ' '; space = false; }
    if (node && text.length >= start && text.length < end) stretch(stretches, node, at);
    text += char;
    if (text.length >= end) break;
  }
  if (text.slice(start, end) !== expected || !stretches.every(({ from, to }) => attached(from) && attached(to))) return [];
  return stretches.map(rangeOf);
}

/** No range reaches from one tree into another. */
function stretch(stretches: Stretch[], node: Text, at: number): void {
  const last = stretches.at(-1);
  if (last?.to === node) { last.end = at + 1; return; }
  const root = node.getRootNode();
  if (last?.root === root) [last.to, last.end] = [node, at + 1];
  else stretches.push({ root, from: node, start: at, to: node, end: at + 1 });
}

function rangeOf({ from, start, to, end }: Stretch): Range {
  const range = from.ownerDocument.createRange();
  range.setStart(from, start);
  range.setEnd(to, end);
  return range;
}

export function allBold(parts: readonly Part[]): boolean {
  return parts.every(part => typeof part === 'string' || part.bold || said(part).trim() === '');
}

/** Cuts a run at its line breaks, but for a break in the middle of a sentence: the line before is open and the next goes on in lower case. */
export function lines(parts: Part[]): Part[][] {
  if (!parts.includes(BREAK)) return [parts];
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
