/** The document's text as blocks, numbered as the corpus numbers them, from a live page and from jsdom alike. */
import type { Block, Quote } from '../reading.ts';
import { leftOut } from './chrome.ts';
import { outline, type Draft } from './outline.ts';
import { headingLevel, is, isBlock, isBold, NUMBERED, opens, role, skipped, wordLevel } from './shape.ts';
import { allBold, BREAK, collapse, lines, rangesOf, type Part } from './text.ts';
import { inside, rootIn, type Root } from './tree.ts';

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

export function blocks(root: Document | Element): Found {
  const top = root.nodeType === 9 ? (root as Document).body ?? (root as Document).documentElement : root as Element;
  const walk = new Walk(leftOut(top));
  walk.element(top, { kind: 'paragraph', level: 0, number: { n: null }, bold: false, depth: 0, silent: false });
  walk.flush();
  return {
    blocks: outline(walk.drafts),
    nodes: { ranges: ({ block, start, end, text }) => rangesOf(walk.parts.get(block) ?? [], start, end, text) },
    roots: walk.roots,
  };
}

/** Where the walk stands. `number` is shared by all that stands in one numbered element: the first text there takes it. */
interface Place { kind: Block['kind']; level: number; number: { n: number | null }; bold: boolean; depth: number; silent: boolean; pre?: boolean; layout?: boolean }

class Walk {
  readonly drafts: Draft[] = [];
  readonly parts = new Map<number, Part[]>();
  readonly roots: Root[] = [];
  private counted = 0;
  private run: Part[] = [];
  private place: Place | null = null;
  private heading = 0;

  constructor(private readonly out: (element: Element) => boolean) {}

  private node(node: Node, place: Place): void {
    if (node.nodeType === 3) this.text(node as Text, place);
    if (node.nodeType === 1 && !skipped(node as Element)) this.element(node as Element, place);
  }

  element(element: Element, place: Place): void {
    if (is(element, 'BR')) { this.add(place.kind === 'heading' ? ' ' : BREAK, place); return; }
    if (!isBlock(element) && !headingLevel(element) && !element.matches('[role=row],[role=listitem]')) {
      this.children(element, isBold(element) ? { ...place, bold: true } : place);
      return;
    }
    this.flush();
    this.block(element, place.silent || !this.out(element) ? place : { ...place, silent: true });
    this.flush();
  }

  private block(element: Element, outer: Place): void {
    const place = this.enter(element, outer);
    if (is(element, 'TR') || role(element) === 'row') { this.row(element, place); return; }
    this.children(element, place);
  }

  private children(element: Element, place: Place): void {
    const root = rootIn(element);
    if (root) this.roots.push(root);
    for (const child of inside(element)) this.node(child, place);
  }

  private enter(element: Element, outer: Place): Place {
    const bold = outer.bold || isBold(element);
    const numbered = element.matches(NUMBERED) ? { n: ++this.counted } : null;
    const level = headingLevel(element) || (opens(element) && outer.kind !== 'heading' ? Math.min(6, this.heading + 1) : 0);
    if (level) {
      if (headingLevel(element)) this.heading = level;
      // The title of a page often stands in a header that is left out otherwise.
      return { ...outer, kind: 'heading', level, number: numbered ?? { n: null }, bold, silent: outer.silent && level > 1 };
    }
    if (is(element, 'LI') || role(element) === 'listitem') return item(outer, Math.max(1, outer.depth), numbered);
    if (is(element, 'DT', 'DD')) return item(outer, outer.depth + 1, null);
    if (is(element, 'UL', 'OL', 'MENU', 'DIR')) return { ...outer, depth: outer.depth + 1 };
    if (is(element, 'TABLE')) return { ...outer, kind: 'paragraph', layout: layout(element), depth: 0 };
    if (is(element, 'PRE')) return { ...outer, pre: true, bold };
    if (is(element, 'P')) {
      const word = wordLevel(element);
      if (word) return item(outer, word, numbered);
      return { ...outer, number: numbered!, bold };
    }
    return numbered ? { ...outer, number: numbered, bold } : { ...outer, bold };
  }

  private row(element: Element, place: Place): void {
    const cells = [...element.children].filter(cell => is(cell, 'TD', 'TH') || /cell$|^(?:column|row)header$/.test(role(cell) ?? ''));
    const filled = cells.map(cell => this.gather(cell)).filter(parts => collapse(parts) !== '');
    if (place.layout || filled.length < 2) { this.children(element, filled.length === 1 && !place.layout ? { ...place, kind: 'row' } : place); return; }
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
    if (place.silent) return;
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
    const cells = place.kind === 'row' && !more.cells ? { cells: [text] } : {};
    this.drafts.push({ n, kind: place.kind, text, level: place.kind === 'heading' || place.kind === 'item' ? place.level : 0, ...cells, ...more, bold: allBold(parts) });
    this.parts.set(n, parts);
  }
}

const item = (outer: Place, level: number, numbered: { n: number } | null): Place =>
  ({ ...outer, kind: 'item', level, number: numbered ?? { n: null } });

/** A table that only places things on the page: its cells hold whole chapters. */
function layout(table: Element): boolean {
  if (/^(?:presentation|none)$/.test(role(table) ?? '') || table.querySelector('table,h1,h2,h3,h4')) return true;
  return [...table.querySelectorAll('td')].some(cell => (cell.textContent ?? '').length > 2000);
}

/** Long text with lines of its own: whether they show is the one question that only the style answers. */
function preformatted({ data, parentElement }: Text): boolean {
  if (data.length < 200 || !/[.;:]\s*\n|\n\s*\n/u.test(data) || !parentElement) return false;
  return /^(?:pre|break-spaces)/.test(parentElement.ownerDocument.defaultView?.getComputedStyle(parentElement).whiteSpace ?? '');
}
