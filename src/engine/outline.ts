/**
 * Where each block stands: under which headings, and which line introduces it. List items carry no verb; what they
 * mean is said by the line before the colon.
 */
import type { Block } from '../reading.ts';

export interface Place {
  /** The block; a line that is a heading to the eye is one here. */
  block: Block;
  /** Indexes of the headings above, nearest last. */
  headings: readonly number[];
  /** Index of the introducing line, or -1. */
  intro: number;
  /** It is the introducing line of the next block. */
  introduces: boolean;
}

/** "2.2.1.", "3)", "а)", "(b)", "•", "—": what stands before a numbered clause. Groups: 1 the number. */
const MARK = /^[\s*]*(?:(\d+(?:\.\d+)*)[.)]?(?=[\s\p{L}])|\(?[\p{L}\d]{1,2}\)|[-–—•·▪●○*✓✔])\s*/u;

/** A line of so many words at most can be a heading that the page failed to mark as one. */
const HEADING_WORDS = 14;
const PLAIN_WORDS = 7;
const TITLE = /^\s*(?:\d{1,2}\.?\s+\p{Lu}|[IVX]{1,4}\.\s+\p{Lu})/u;
/** "2.1. Какие данные": a title only where few words follow and no line of the same kind. */
const DEEPER = /^\s*\d{1,2}\.\d{1,2}\.?\s+\p{Lu}/u;

/** Lists that stand open within one another: a page may open them without end. */
const DEEPEST = 12;

interface Intro { index: number; block: Block }

/** Goes down a document block by block and keeps what is open. It looks one block ahead and one back. */
export class Outline {
  private headings: readonly number[] = [];
  private levels: readonly number[] = [];
  private open: Intro[] = [];
  private index = 0;
  private upcoming: Block | undefined;

  constructor(private readonly source: readonly Block[]) {
    this.upcoming = this.seen(0);
  }

  /** The place of the next block. */
  next(): Place {
    const index = this.index++, block = this.upcoming as Block, next = this.upcoming = this.seen(index + 1);
    if (block.kind === 'heading') this.close(block.level);
    const place: Place = { block, headings: this.headings, intro: this.open.at(-1)?.index ?? -1, introduces: false };
    if (block.kind === 'heading') {
      this.headings = [...this.headings, index];
      this.levels = [...this.levels, block.level];
    }
    if (introduces(block, next)) this.open = [...this.open.slice(-DEEPEST), { index, block }];
    this.open = next && next.kind !== 'heading' ? this.open.filter(intro => continues(intro.block, next, block)) : [];
    place.introduces = this.open.at(-1)?.index === index;
    return place;
  }

  /** Ends the sections that a heading of this level does not belong to. */
  private close(level: number): void {
    let kept = this.levels.length;
    while (kept && (this.levels[kept - 1] as number) >= level) kept--;
    this.headings = this.headings.slice(0, kept);
    this.levels = this.levels.slice(0, kept);
  }

  /** "4. Права субъекта" is taken for the heading it is: numbered on the first level, short, no stop at the end. */
  private seen(index: number): Block | undefined {
    const block = this.source[index];
    return block && isTitle(block, this.source[index + 1], this.source[index - 1]) ? { ...block, kind: 'heading', level: 2 } : block;
  }
}

function isTitle({ kind, text }: Block, next: Block | undefined, before: Block | undefined): boolean {
  if (kind !== 'paragraph' || !next || next.kind === 'heading' || '.:;,!?…'.includes(end(text) || '?')) return false;
  if (isLonger(text, HEADING_WORDS)) return false;
  if (TITLE.test(text)) return !TITLE.test(next.text);
  return DEEPER.test(text) ? !isLonger(text, PLAIN_WORDS) && !DEEPER.test(next.text) : isPlainTitle(text, next, before);
}

/** "Безопасность" on a line of its own over a paragraph: few words, a capital, no address, number, comma ("Demo, LLC") or name in quotes. */
function isPlainTitle(text: string, next: Block, before: Block | undefined): boolean {
  if (isLonger(text, PLAIN_WORDS) || !/^\p{Lu}/u.test(text) || /[\p{N}@«»"“”(|,]/u.test(text)) return false;
  if (!before || ':;,'.includes(end(before.text) || '?')) return false;
  return isLonger(next.text, HEADING_WORDS) || end(next.text) === ':';
}

/** The last letter or mark. */
const end = (text: string) => text.trimEnd().slice(-1);

/** Has the text more than so many words? */
function isLonger(text: string, words: number): boolean {
  let spaces = 0, after = false;
  for (let at = 0; at < text.length && spaces < words; at++) {
    const space = isSpace(text.charCodeAt(at));
    if (space && !after) spaces++;
    after = space;
  }
  return spaces >= words;
}

const isSpace = (code: number) => code === 0x20 || (code >= 0x09 && code <= 0x0d) || (code >= 0xa0 && /\s/.test(String.fromCharCode(code)));

/** How far from its end a line tells that it introduces. */
const COLON = 8;

/** A line that ends with a colon, a header row, or a paragraph right before list items that says "following". */
function introduces(block: Block, next: Block | undefined): boolean {
  if (block.header) return true;
  if (/[:：]\s*[*–—-]?\s*$/.test(block.text.slice(-COLON))) return true;
  return block.kind === 'item' && next?.kind === 'item' && next.level > block.level;
}

function continues(intro: Block, block: Block, before: Block): boolean {
  if (intro.header) return block.kind === 'row';
  if (intro.kind === 'heading') return true;
  if (block.kind === 'row') return true;
  if (block.kind === 'item') return intro.kind !== 'item' || block.level > intro.level;
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
function unnumberedItem(block: Block, before: Block, intro: Block): boolean {
  const first = /\p{L}/u.exec(block.text)?.[0] ?? '';
  const small = first !== '' && first === first.toLowerCase() && first !== first.toUpperCase();
  if (small && !MARK.test(block.text)) return true;
  if (end(block.text) === ';') return true;
  return before !== intro && end(before.text) === ';' && !MARK.test(block.text);
}
