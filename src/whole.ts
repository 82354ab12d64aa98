/** A document that goes over several pages of its site, got page by page and put together as one. */
import { blocks } from './page/blocks.ts';
import type { Got } from './page/fetch.ts';
import { inert } from './page/inert.ts';
import { isShell, kindOf } from './page/kind.ts';
import { parts } from './page/parts.ts';
import type { Failure, FurtherPage, MissingPage, ReadPage } from './messages.ts';
import type { Block } from './reading.ts';

/** Requests. A policy over more pages than that is rather a list of something else. */
const MOST = 10;

export interface Piece { url: string; number: number; blocks: Block[]; open: boolean }
export interface Whole { blocks: Block[]; pages: ReadPage[]; missing: MissingPage[] }

/** Asks for the pages that the open one links to, and for those that these link to. `get` and `stop` as in page/fetch.ts. */
export async function whole(root: Document, here: URL, get: (url: string) => Promise<Got | Failure>): Promise<Whole> {
  const first = parts(root, here);
  const pieces: Piece[] = [{ url: here.href, number: first.own, blocks: blocks(root).blocks, open: true }];
  const missing: MissingPage[] = [];
  const seen = new Set([plain(here.href)]);
  const waiting: FurtherPage[] = [...first.pages];
  for (let asked = 0; waiting.length;) {
    const page = waiting.shift()!;
    if (seen.has(page.url) || pieces.some(({ number }) => number === page.number)) continue;
    seen.add(page.url);
    if (!page.here || asked === MOST) { missing.push({ url: page.url, number: page.number, why: null }); continue; }
    asked++;
    const got = await get(page.url);
    const read = typeof got === 'string' ? got : pieceOf(got, page.number);
    if (typeof read === 'string') { missing.push({ url: page.url, number: page.number, why: read }); continue; }
    // Sent back to a page that is known.
    if (read.piece.url !== page.url && seen.has(read.piece.url)) continue;
    seen.add(read.piece.url);
    // Many sites show their first page for a number that they do not have.
    if (pieces.some(one => same(one.blocks, read.piece.blocks))) continue;
    pieces.push(read.piece);
    waiting.push(...read.further);
  }
  return { ...joined(pieces.sort((a, b) => a.number - b.number)), missing: missing.sort((a, b) => a.number - b.number) };
}

const same = (some: Block[], others: Block[]) => some.length === others.length && some.every(({ text }, at) => text === others[at]!.text);
const plain = (url: string) => url.replace(/#.*$/, '');

function pieceOf({ bytes, type, url }: Got, number: number): { piece: Piece; further: FurtherPage[] } | Failure {
  const kind = kindOf(bytes, type);
  if (kind !== 'page' && kind !== 'text') return 'type';
  const page = inert(bytes, type);
  const found = blocks(page).blocks;
  if (!found.length) return isShell(page) ? 'shell' : 'empty';
  return { piece: { url: plain(url), number, blocks: found, open: false }, further: parts(page, new URL(url), number).pages };
}

/** One document, numbered through. What a page repeats of the one before at its head and foot is left out. */
export function joined(pieces: Piece[]): Omit<Whole, 'missing'> {
  const all: Block[] = [];
  const pages: ReadPage[] = [];
  pieces.forEach(({ blocks: own, ...page }, at) => {
    const fresh = at ? unlike(own, pieces[at - 1]!.blocks) : own;
    if (!fresh.length && !page.open) return;
    const shift = all.at(-1)?.n ?? 0;
    for (const block of fresh) all.push({ ...block, n: block.n + shift });
    pages.push({ ...page, from: shift + 1, to: all.at(-1)?.n ?? shift, shift });
  });
  return { blocks: all, pages };
}

function unlike(own: Block[], before: Block[]): Block[] {
  let head = 0, foot = 0;
  while (head < own.length && own[head]!.text === before[head]?.text) head++;
  while (foot < own.length - head && own.at(-1 - foot)!.text === before.at(-1 - foot)?.text) foot++;
  return own.slice(head, own.length - foot);
}
