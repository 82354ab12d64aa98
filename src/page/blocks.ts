/** The document's text as blocks, numbered as the corpus numbers them, from a live page and from jsdom alike. */
import type { Block, Quote } from '../reading.ts';
import { leftOut } from './chrome.ts';
import { outlining, type Draft } from './outline.ts';
import { forget, headingLevel, is, isBlock, isBold, isCounted, isItem, isRow, name, NUMBERED, opens, role, skipped, wordLevel } from './shape.ts';
import { finish, pausing } from './steps.ts';
import { allBold, BREAK, collapse, lines, rangesOf, type Part } from './text.ts';
import { inside, type Root } from './tree.ts';

export interface NodeMap {
  /** None where the page no longer says these words there; several where they stand partly in a shadow root. */
  ranges(quote: Quote): Range[];
}

export interface Found {
  blocks: Block[];
  nodes: NodeMap;
  /** The shadow roots and frames that were read beside the document itself. */
  roots: Root[];
}

/** In one go. */
export const blocks = (root: Document | Element): Found => finish(gathering(root));

/**
 * In small steps, so that a caller can let the page work between them. What the page changes meanwhile may be found as it
 * was or as it is: whoever watches the page reads it again.
 */
export function* gathering(root: Document | Element): Generator<void, Found> {
  const top = root.nodeType === 9 ? (root as Document).body ?? (root as Document).documentElement : root as Element;
  const walk = new Walk(yield* leftOut(top));
  walk.element(top, { kind: 'paragraph', level: 0, number: { n: null }, bold: false, depth: 0, silent: false });
  for (let done = 1; walk.step(); done++) if (pausing(done)) yield;
  forget();
  return {
    blocks: yield* outlining(walk.drafts),
    nodes: { ranges: ({ block, start, end, text }) => rangesOf(walk.parts.get(block) ?? [], start, end, text) },
    roots: walk.roots,
  };
}

/** Where the walk stands. `number` is shared by all that stands in one numbered element: the first text there takes it. */
interface Place { kind: Block['kind']; level: number; number: { n: number | null }; bold: boolean; depth: number; silent: boolean; pre?: boolean; layout?: boolean }

/** Nodes still to be visited, from `at` on; a block ends the run of text with its last. */
interface Open { nodes: Node[]; at: number; place: Place; block: boolean }

class Walk {
  readonly drafts: Draft[] = [];
  readonly parts = new Map<number, Part[]>();
  readonly roots: Root[] = [];
  private counted = 0;
  private run: Part[] = [];
  private place: Place | null = null;
  private heading = 0;
  private readonly open: Open[] = [];

  constructor(private readonly out: (element: Element) => boolean) {}

  /** Visits one node. False when all have been. */
  step(): boolean {
    const last = this.open.at(-1);
    if (!last) return false;
    const node = last.nodes[last.at++];
    if (!node) {
      this.open.pop();
      if (last.block) this.flush();
    } else if (node.nodeType === 3) this.text(node as Text, last.place);
    else if (node.nodeType === 1 && !skipped(node as Element)) this.element(node as Element, last.place);
    return true;
  }

  element(element: Element, place: Place): void {
    if (name(element) === 'BR') { this.add(place.kind === 'heading' ? ' ' : BREAK, place); return; }
    if (!isBlock(element) && !headingLevel(element) && !isRow(element) && !isItem(element)) {
      this.children(element, !place.bold && isBold(element) ? { ...place, bold: true } : place, false);
      return;
    }
    this.flush();
    const within = this.enter(element, place.silent || !this.out(element) ? place : { ...place, silent: true });
    if (isRow(element)) this.row(element, within); else this.children(element, within, true);
  }

  private children(element: Element, place: Place, block: boolean): void {
    this.open.push({ nodes: inside(element, root => this.roots.push(root)), at: 0, place, block });
  }

  private enter(element: Element, outer: Place): Place {
    const bold = outer.bold || isBold(element);
    const numbered = isCounted(element) ? { n: ++this.counted } : null;
    const level = headingLevel(element) || (opens(element) && outer.kind !== 'heading' ? Math.min(6, this.heading + 1) : 0);
    if (level) {
      if (headingLevel(element)) this.heading = level;
      // The title of a page often stands in a header that is left out otherwise.
      return { ...outer, kind: 'heading', level, number: numbered ?? { n: null }, bold, silent: outer.silent && level > 1 };
    }
    if (isItem(element)) return item(outer, Math.max(1, outer.depth), numbered);
    const tag = name(element);
    if (tag === 'P') return paragraph(outer, wordLevel(element), numbered!, bold);
    if (tag === 'DT' || tag === 'DD') return item(outer, outer.depth + 1, null);
    if (LISTS.has(tag)) return { ...outer, depth: outer.depth + 1 };
    if (tag === 'TABLE') return { ...outer, kind: 'paragraph', layout: layout(element), depth: 0 };
    if (tag === 'PRE') return { ...outer, pre: true, bold };
    return numbered ? { ...outer, number: numbered, bold } : { ...outer, bold };
  }

  private row(element: Element, place: Place): void {
    const cells = [...element.children].filter(cell => is(cell, 'TD', 'TH') || /cell$|^(?:column|row)header$/.test(role(cell) ?? ''));
    const filled = cells.map(cell => this.gather(cell)).filter(parts => collapse(parts) !== '');
    if (place.layout || filled.length < 2) { this.children(element, filled.length === 1 && !place.layout ? { ...place, kind: 'row' } : place, true); return; }
    const parts = filled.flatMap((cell, i) => (i ? [' | ', ...cell] : cell));
    const header = cells.every(cell => is(cell, 'TH') || role(cell) === 'columnheader');
    this.emit(parts, { ...place, kind: 'row' }, { cells: filled.map(collapse), ...(header ? { header } : {}) });
    this.counted += element.querySelectorAll(NUMBERED).length;
  }

  /** All text of a cell, its blocks and breaks one space apart. */
  private gather(node: Node): Part[] {
    if (node.nodeType === 3) return [{ node: node as Text, from: 0, to: (node as Text).data.length, bold: false }];
    if (node.nodeType !== 1 || skipped(node as Element)) return [];
    if (is(node as Element, 'BR')) return [' '];
    const inner = inside(node).flatMap(child => this.gather(child));
    return isBlock(node as Element) ? [' ', ...inner, ' '] : inner;
  }

  private text(node: Text, place: Place): void {
    // Most texts of a page are the line ends between its blocks.
    if (place.silent || (!this.run.length && !/\S/.test(node.data))) return;
    if (!place.pre && !preformatted(node)) { this.add({ node, from: 0, to: node.data.length, bold: place.bold }, place); return; }
    let from = 0;
    for (const line of node.data.split('\n')) {
      if (from) this.add(BREAK, place);
      this.add({ node, from, to: from + line.length, bold: place.bold }, place);
      from += line.length + 1;
    }
  }

  private add(part: Part, place: Place): void {
    if (place.silent) return;
    // An inline element changes only the weight of its letters, never the place of the run.
    this.place = this.run.length ? this.place : place;
    this.run.push(part);
  }

  flush(): void {
    const { run, place } = this;
    this.run = [];
    if (!place || !run.length) return;
    for (const piece of place.kind === 'heading' ? [run] : lines(run)) this.emit(piece, place, {});
  }

  private emit(parts: Part[], place: Place, more: Partial<Block>): void {
    const text = collapse(parts);
    if (!text || place.silent) return;
    const own = place.number.n;
    const n = own !== null && own > (this.drafts.at(-1)?.n ?? 0) ? own : ++this.counted;
    place.number.n = null;
    const draft: Draft = { n, kind: place.kind, text, level: place.kind === 'heading' || place.kind === 'item' ? place.level : 0, bold: allBold(parts) };
    if (place.kind === 'row') Object.assign(draft, { cells: [text] }, more);
    this.drafts.push(draft);
    this.parts.set(n, parts);
  }
}

const LISTS = new Set(['UL', 'OL', 'MENU', 'DIR']);

const paragraph = (outer: Place, word: number, number: { n: number | null }, bold: boolean): Place =>
  (word ? item(outer, word, number) : { ...outer, number, bold });

const item = (outer: Place, level: number, numbered: { n: number | null } | null): Place =>
  ({ ...outer, kind: 'item', level, number: numbered ?? { n: null } });

/** A table that only places things on the page: its cells hold whole chapters. */
function layout(table: Element): boolean {
  if (/^(?:presentation|none)$/.test(role(table) ?? '') || table.querySelector('table,h1,h2,h3,h4')) return true;
  return [...table.querySelectorAll('td')].some(cell => (cell.textContent ?? '').length > 2000);
}

/** Long text with lines of its own: whether they show is the one question that only the style answers. */
function preformatted(node: Text): boolean {
  if (node.length < 200) return false;
  const { data, parentElement } = node;
  if (!data.includes('\n') || !/[.;:]\s*\n|\n\s*\n/u.test(data) || !parentElement) return false;
  return /^(?:pre|break-spaces)/.test(parentElement.ownerDocument.defaultView?.getComputedStyle(parentElement).whiteSpace ?? '');
}
