/**
 * Where each block stands: under which headings, and which line introduces it. List items carry no verb; what they
 * mean is said by the line before the colon.
 */
import type { Block } from '../reading.ts';

export interface Place {
  /** Indexes of the headings above, nearest last. */
  headings: number[];
  /** Index of the introducing line, or -1. */
  intro: number;
}

/** "2.2.1.", "3)", "а)", "(b)", "•", "—": what stands before a numbered clause. Groups: 1 the number. */
const MARK = /^[\s*]*(?:(\d+(?:\.\d+)*)[.)]?(?=[\s\p{L}])|\(?[\p{L}\d]{1,2}\)|[-–—•·▪●○*✓✔])\s*/u;

/** A line of so many words at most can be a heading that the page failed to mark as one. */
const HEADING_WORDS = 14;
const PLAIN_WORDS = 7;
const TITLE = /^\s*(?:\d{1,2}\.?\s+\p{Lu}|[IVX]{1,4}\.\s+\p{Lu})/u;

/** Blocks with "4. Права субъекта" taken for the headings they are: numbered on the first level, short, no stop at the end. */
export function withHeadings(blocks: readonly Block[]): Block[] {
  return blocks.map((block, at) => (isTitle(block, blocks[at + 1], blocks[at - 1]) ? { ...block, kind: 'heading' as const, level: 2 } : block));
}

function isTitle({ kind, text }: Block, next: Block | undefined, before: Block | undefined): boolean {
  if (kind !== 'paragraph' || !next || next.kind === 'heading' || /[.:;,!?…]\s*$/.test(text)) return false;
  if (text.split(/\s+/).length > HEADING_WORDS) return false;
  return TITLE.test(text) ? !TITLE.test(next.text) : isPlainTitle(text, next, before);
}

/** "Безопасность" on a line of its own over a paragraph: few words, a capital, no address, number or name in quotes. */
function isPlainTitle(text: string, next: Block, before: Block | undefined): boolean {
  if (text.split(/\s+/).length > PLAIN_WORDS || !/^\p{Lu}/u.test(text) || /[\p{N}@«»"“”(|]/u.test(text)) return false;
  if (!before || /[:;,]\s*$/.test(before.text)) return false;
  return next.text.split(/\s+/).length > HEADING_WORDS || /:\s*$/.test(next.text);
}

/** The place of every block, in order. */
export function outline(blocks: readonly Block[]): Place[] {
  const places: Place[] = [];
  const headings: number[] = [];
  let open: Intro[] = [];
  blocks.forEach((block, index) => {
    if (block.kind === 'heading') {
      while (headings.length && (blocks[headings.at(-1) as number] as Block).level >= block.level) headings.pop();
      places.push({ headings: [...headings], intro: -1 });
      headings.push(index);
      open = [];
    } else {
      open = open.filter(intro => continues(intro, block, blocks[index - 1]));
      places.push({ headings: [...headings], intro: open.at(-1)?.index ?? -1 });
    }
    if (introduces(block, blocks[index + 1])) open.push({ index, block });
  });
  return places;
}

interface Intro { index: number; block: Block }

/** A line that ends with a colon, a header row, or a paragraph right before list items that says "following". */
function introduces(block: Block, next: Block | undefined): boolean {
  if (block.header) return true;
  if (/[:：]\s*[*–—-]?\s*$/.test(block.text)) return true;
  return block.kind === 'item' && next?.kind === 'item' && next.level > block.level;
}

function continues({ block: intro, index }: Intro, block: Block, before: Block | undefined): boolean {
  void index;
  if (intro.header) return block.kind === 'row';
  if (intro.kind === 'heading') return true;
  if (block.kind === 'row') return true;
  if (block.kind === 'item') return intro.kind !== 'item' || block.level > intro.level || (before === intro && number(intro) === '' && block.level > intro.level);
  if (/^\s*\*/.test(block.text)) return false;
  return deeper(intro, block) || unnumberedItem(block, before, intro);
}

function number(block: Block): string {
  return MARK.exec(block.text)?.[1] ?? '';
}

/** "2.2:" introduces "2.2.1"; "5.9 …:" introduces "1)". */
function deeper(intro: Block, block: Block): boolean {
  const outer = number(intro), inner = number(block);
  if (inner.includes('.')) return outer !== '' && inner.startsWith(`${outer}.`);
  return MARK.test(block.text) && !(inner !== '' && /^\d+\.\s/.test(block.text) && outer !== '' && !outer.includes('.'));
}

/** A paragraph used as a list item: begins small or ends with a semicolon, right after the line or another such one. */
function unnumberedItem(block: Block, before: Block | undefined, intro: Block): boolean {
  const first = /\p{L}/u.exec(block.text)?.[0] ?? '';
  const small = first !== '' && first === first.toLowerCase() && first !== first.toUpperCase();
  if (small && !MARK.test(block.text)) return true;
  if (/;\s*$/.test(block.text)) return true;
  return before !== undefined && before !== intro && /;\s*$/.test(before.text) && !MARK.test(block.text);
}
