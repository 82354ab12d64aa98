/** The words of one paragraph. */
import type { Style } from './styles.ts';
import { attribute, child, children, on, value } from './xml.ts';

export interface Words {
  /** One for each line that the writer broke by hand. */
  lines: string[];
  bold: boolean;
  /** Ids of the notes that it points to. */
  notes: { kind: 'footnote' | 'endnote'; id: string }[];
  /** Text boxes that are anchored in it. */
  boxes: Element[];
}

/** What stands in a paragraph and is not its text: what was struck out, what a field computes from, pictures' other names. */
const LEFT_OUT = new Set(['pPr', 'rPr', 'del', 'moveFrom', 'instrText', 'delText', 'fldData', 'rt', 'object', 'annotationRef', 'drawing', 'pict', 'sdtPr', 'sdtEndPr']);
const SIGNS: Record<string, string> = { tab: '\t', ptab: '\t', br: '\n', cr: '\n', noBreakHyphen: '-', footnoteReference: '', endnoteReference: '' };

export class Runs {
  private text = '';
  private letters = 0;
  private boldLetters = 0;
  /** For each field that is open: whether its result has begun. Fields stand inside of fields. */
  private readonly fields: boolean[] = [];
  private readonly notes: Words['notes'] = [];
  private readonly boxes: Element[] = [];

  constructor(private readonly styleOf: (id: string | null) => Style, private readonly outer: Style) {}

  words(paragraph: Element): Words {
    this.inside(paragraph);
    const lines = this.text.replaceAll('\u00ad', '').split('\n').map(line => line.replace(/\s+/gu, ' ').trim()).filter(Boolean);
    return { lines, bold: this.letters > 0 && this.boldLetters === this.letters, notes: this.notes, boxes: this.boxes };
  }

  private inside(element: Element): void {
    for (const one of children(element)) this.element(one);
  }

  private element(element: Element): void {
    const name = element.localName;
    if (name === 'r') return this.run(element);
    // The same thing for new and for old programs: one of them.
    if (name === 'AlternateContent') { const one = child(element, 'Choice') ?? child(element, 'Fallback'); return one ? this.inside(one) : undefined; }
    if (name === 'drawing' || name === 'pict') return this.boxed(element);
    if (!LEFT_OUT.has(name)) this.inside(element);
  }

  private boxed(element: Element): void {
    for (const box of element.getElementsByTagName('*')) if (box.localName === 'txbxContent') this.boxes.push(box);
  }

  private run(run: Element): void {
    const properties = child(run, 'rPr');
    const named = value(properties, 'rStyle'), style = named === null ? null : this.styleOf(named);
    if (on(properties, 'vanish') ?? ((style?.hidden ?? false) || this.outer.hidden)) return;
    const bold = on(properties, 'b') ?? ((style?.bold ?? false) || this.outer.bold);
    for (const part of children(run)) this.part(part, bold);
  }

  private part(part: Element, bold: boolean): void {
    const name = part.localName;
    if (name === 'fldChar') return this.field(attribute(part, 'fldCharType'));
    if (this.fields.includes(false)) return;
    if (name === 't') return this.add(part.textContent ?? '', bold);
    if (name === 'footnoteReference' || name === 'endnoteReference') {
      this.notes.push({ kind: name === 'footnoteReference' ? 'footnote' : 'endnote', id: attribute(part, 'id') ?? '' });
    } else if (name === 'sym') this.add(symbol(part), bold);
    else if (name in SIGNS) this.text += SIGNS[name];
    else if (name !== 'softHyphen' && name !== 'lastRenderedPageBreak') this.element(part);
  }

  private field(type: string | null): void {
    if (type === 'begin') this.fields.push(false);
    if (type === 'separate' && this.fields.length) this.fields[this.fields.length - 1] = true;
    if (type === 'end') this.fields.pop();
  }

  private add(text: string, bold: boolean): void {
    const letters = text.replace(/\s/gu, '').length;
    this.letters += letters;
    if (bold) this.boldLetters += letters;
    this.text += text;
  }
}

/** A letter of a symbol font: those have their signs in the private area, and mean bullets and arrows. */
function symbol(part: Element): string {
  const code = parseInt(attribute(part, 'char') ?? '', 16);
  return Number.isNaN(code) || (code >= 0xe000 && code <= 0xf8ff) ? ' ' : String.fromCodePoint(Math.min(code, 0x10ffff));
}
