/** Paragraphs, lists and tables of a Word file, in order. */
import { LIMITS, Unreadable } from '../document.ts';
import type { Shape, Sink } from '../drafts.ts';
import type { Mark, Numbering } from './numbering.ts';
import { Runs, type Words } from './runs.ts';
import { numberOf, outlineLevel, type Style } from './styles.ts';
import { attribute, child, children, on, value } from './xml.ts';

export interface Parts {
  styleOf(id: string | null): Style;
  numbering: Numbering;
  notes: Record<'footnote' | 'endnote', Map<string, Element>>;
}

/** A cell as long as this is no cell: the table only places things on the page. */
const LAYOUT = 2000;

export class Body {
  private depth = 0;
  private readonly noted = new Set<string>();

  constructor(private readonly parts: Parts, private readonly drafts: Sink, private readonly signal: AbortSignal) {}

  read(element: Element | null): void {
    if (++this.depth > LIMITS.depth) throw new Unreadable('hostile');
    this.signal.throwIfAborted();
    for (const one of children(element)) this.element(one);
    this.depth--;
  }

  private element(element: Element): void {
    const name = element.localName;
    if (name === 'p') this.paragraph(element);
    else if (name === 'tbl') this.table(element);
    else if (name === 'sdt') { if (!isContents(element)) this.read(child(element, 'sdtContent')); }
    else if (name === 'AlternateContent') this.read(child(element, 'Choice') ?? child(element, 'Fallback'));
    else if (/^(?:ins|moveTo|customXml|smartTag)$/.test(name)) this.read(element);
  }

  private paragraph(element: Element): void {
    const properties = child(element, 'pPr');
    const name = value(properties, 'pStyle'), style = this.parts.styleOf(name);
    if (style.contents) return;
    const words = this.words(element, style);
    const number = numberOf(properties) ?? style.number;
    // Word counts no empty paragraph that shows no text – but it does count one with a number before nothing.
    const mark = number && number.id !== '0' ? this.parts.numbering.next(number.id, number.level ?? style.number?.level ?? null, name) : null;
    this.emit(words, mark, outlineLevel(properties) ?? style.level, number?.level ?? 0);
    for (const box of words.boxes) this.read(box);
    for (const { kind, id } of words.notes) this.note(kind, id);
  }

  private words(element: Element, style: Style): Words {
    return new Runs(id => this.parts.styleOf(id), style).words(element);
  }

  private emit({ lines, bold }: Words, mark: Mark | null, heading: number, depth: number): void {
    if (!lines.length) return;
    const kind = heading ? 'heading' : mark && !mark.clause && !(bold && !mark.bullet) ? 'item' : 'paragraph';
    const level = heading || (kind === 'item' ? depth + 1 : 0);
    const texts = heading ? [lines.join(' ')] : lines;
    this.drafts.lines([[mark?.text, texts[0]].filter(Boolean).join(' '), ...texts.slice(1)], { kind, level, bold });
  }

  private note(kind: 'footnote' | 'endnote', id: string): void {
    const note = this.parts.notes[kind].get(id);
    if (!note || this.noted.has(`${kind} ${id}`)) return;
    this.noted.add(`${kind} ${id}`);
    this.read(note);
  }

  private table(table: Element): void {
    const rows = rowsOf(table);
    if (layout(rows)) { for (const cell of rows.flatMap(row => row.cells)) this.read(cell); return; }
    let first = true;
    for (const { row, cells } of rows) {
      const filled = cells.map(cell => this.cell(cell)).filter(({ text }) => text !== '');
      const header = child(row, 'trPr', 'tblHeader') ? on(child(row, 'trPr'), 'tblHeader') === true : first && filled.every(({ bold }) => bold);
      if (filled.length) this.drafts.row(filled.map(({ text }) => text), header && filled.length > 1);
      first = false;
    }
  }

  /** All text of a cell, its paragraphs and breaks one space apart, the numbers of lists with it. */
  private cell(cell: Element): { text: string; bold: boolean } {
    const inner = new CellDrafts();
    new Body(this.parts, inner, this.signal).read(cell);
    return { text: inner.texts.join(' '), bold: inner.texts.length > 0 && inner.bold };
  }
}

/** Takes what a cell's paragraphs say and keeps the words. */
class CellDrafts implements Sink {
  readonly texts: string[] = [];
  bold = true;

  lines(lines: readonly string[], { bold }: Shape): void {
    this.texts.push(...lines);
    this.bold &&= bold;
  }

  row(cells: string[]): void {
    this.texts.push(...cells);
  }
}

interface Row { row: Element; cells: Element[] }

/** Rows and cells may be wrapped in controls. Rows that were struck out are not there. */
function rowsOf(table: Element): Row[] {
  const inside = (element: Element, name: string): Element[] => children(element).flatMap(one => {
    if (one.localName === name) return [one];
    return /^(?:sdt|sdtContent|customXml|ins|moveTo)$/.test(one.localName) ? inside(one, name) : [];
  });
  return inside(table, 'tr').filter(row => !child(row, 'trPr', 'del')).map(row => ({ row, cells: inside(row, 'tc') }));
}

function layout(rows: readonly Row[]): boolean {
  return rows.every(({ cells }) => cells.length < 2) || rows.some(({ cells }) => cells.some(cell => (cell.textContent ?? '').length > LAYOUT || children(cell, 'tbl').length > 0));
}

function isContents(control: Element): boolean {
  return [...child(control, 'sdtPr')?.getElementsByTagName('*') ?? []].some(one => one.localName === 'docPartGallery' && /contents/i.test(attribute(one, 'val') ?? ''));
}
