/** HTML or plain text → blocks, numbered as in the page. */
import type { Block } from '../reading.ts';
import { blocks } from '../page/blocks.ts';

const HTML = /<(?:!doctype|html|body|head|h[1-6]|p|div|li|tr|ul|ol|table|br|section|article|main|span)(?=[\s>/])[^>]*>/i;

/** The document's blocks: by its elements where it is HTML, else one a line. */
export async function blocksOf(source: string): Promise<Block[]> {
  if (!HTML.test(source)) return linesOf(source);
  // jsdom takes most of a second to load: only where there is HTML to read.
  const { JSDOM, VirtualConsole } = await import('jsdom');
  return blocks(new JSDOM(source, { virtualConsole: new VirtualConsole() }).window.document).blocks;
}

const ITEM = /^\s*[-–—•*·]\s+/;

/** Plain text: a line is a block; lines that begin with a bullet are items. */
function linesOf(source: string): Block[] {
  const lines = source.split(/\r?\n/).map(line => line.trim()).filter(Boolean);
  return lines.map((line, at) => ({ n: at + 1, kind: ITEM.test(line) ? 'item' : 'paragraph', text: line.replace(ITEM, '').replace(/\s+/g, ' '), level: ITEM.test(line) ? 1 : 0 }));
}
