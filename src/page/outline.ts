/** Paragraphs that are headings to the eye: the outline of documents that were pasted in, without one heading tag. */
import type { Block } from '../reading.ts';
import { finish, pausing } from './steps.ts';

export interface Draft extends Block { bold: boolean }

const LONGEST = 100;
const NUMBER = /^(?:§\s*)?(?:\d{1,2}|[IVXІХ]{1,5})(?:[.)]|\.?\s)\s*/u;
const BULLET = /^[•·▪◦‣●○■□–—*✓✔-]\s+/u;

/** In one go. */
export const outline = (drafts: readonly Draft[]): Block[] => finish(outlining(drafts));

/** In steps. */
export function* outlining(drafts: readonly Draft[]): Generator<void, Block[]> {
  const alike: boolean[] = [];
  for (let i = 0; i < drafts.length; i++) {
    alike.push(looksLikeHeading(drafts[i]!, drafts[i + 1]));
    if (pausing(i)) yield;
  }
  // Beside real chapters a bold line is part of the text: a recipient, a right by its name.
  const real = drafts.filter(({ kind, level }) => kind === 'heading' && level > 1).length;
  const needed = real < 3 || real < alike.filter(Boolean).length / 2;
  const found: Block[] = [];
  let level = 0;
  for (let i = 0; i < drafts.length; i++) {
    const block = blockOf(drafts[i]!);
    if (block.kind === 'heading') level = block.level;
    if (block.kind === 'paragraph' && BULLET.test(block.text)) Object.assign(block, { kind: 'item', level: 1 });
    else if (block.kind === 'paragraph' && needed && alike[i]) Object.assign(block, { kind: 'heading', level: Math.min(6, (level || Number(i > 0)) + 1) });
    found.push(block);
    if (pausing(i)) yield;
  }
  return found;
}

/** By hand: to leave one property out of thousands of objects takes longer than to read them. */
function blockOf({ n, kind, text, level, cells, header }: Draft): Block {
  const block: Block = { n, kind, text, level };
  if (cells) block.cells = cells;
  if (header) block.header = header;
  return block;
}

function looksLikeHeading({ kind, text, bold }: Draft, next: Draft | undefined): boolean {
  if (kind !== 'paragraph' || !next || !titled(text) || BULLET.test(text)) return false;
  // Numbered short lines in a row are a list; a heading has its text below.
  return bold || capitals(text) || (numberedTitle(text) && !(next.kind === 'paragraph' && numberedTitle(next.text)));
}

/** Short, and no sentence, number or address. */
function titled(text: string): boolean {
  return text.length <= LONGEST && /\p{L}{3}/u.test(text) && !/[,;:@]$|@|\d{5}/u.test(text) && !/[^\d.][.!]$/u.test(text) && !/\.\s+\p{Lu}/u.test(text.replace(NUMBER, ''));
}

function numberedTitle(text: string): boolean {
  const title = text.replace(NUMBER, '');
  return title !== text && titled(text) && /^\p{Lu}/u.test(title);
}

function capitals(text: string): boolean {
  return !/\p{Ll}/u.test(text) && (text.match(/\p{Lu}/gu)?.length ?? 0) >= 8;
}
