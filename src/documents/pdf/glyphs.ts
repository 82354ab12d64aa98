/**
 * What a page draws, letter by letter and each at its place. pdf.js also offers whole lines, but it puts a space where a letter
 * is missing, and a Kazakh letter that the font lacks is drawn later, out of another font, into the gap that was left for it.
 */
import type { Cell } from './tags.ts';
import { at, IDENTITY, matrix, times, type Glyph, type Matrix, type Rule } from './geometry.ts';

export interface Font { bold: boolean; scale: number; vertical: boolean }
export interface Operations { fnArray: ArrayLike<number>; argsArray: ArrayLike<unknown> }

/** The names of pdf.js for what a page does. */
export type Codes = Record<'save' | 'restore' | 'transform' | 'beginText' | 'setFont' | 'setTextMatrix' | 'moveText' | 'setLeading' | 'setLeadingMoveText' | 'nextLine' | 'setCharSpacing'
  | 'setWordSpacing' | 'setHScale' | 'setTextRise' | 'setTextRenderingMode' | 'showText' | 'paintFormXObjectBegin' | 'paintFormXObjectEnd' | 'constructPath' | 'endPath' | 'beginMarkedContent' | 'beginMarkedContentProps' | 'endMarkedContent', number>;

interface Letter { unicode?: string; width?: number; isSpace?: boolean }

interface State { ctm: Matrix; font: Font; size: number; chars: number; words: number; stretch: number; leading: number; rise: number; filled: boolean }

/** Filled and drawn round: a letter made bold where there is no bold font. */
const FAT = new Set([2, 6]);
/** A line shorter than this is part of a drawing. */
const RULE = 12;
const DOT = { least: 1.2, most: 8 };
/** Names of the steps of a path, and how many numbers each takes. */
const STEPS = [2, 2, 6, 4, 0];

export class Painter {
  readonly glyphs: Glyph[] = [];
  readonly rules: Rule[] = [];
  private readonly stack: State[] = [];
  private state: State;
  private text = IDENTITY;
  private x = 0;
  private y = 0;
  private lineX = 0;
  private lineY = 0;
  /** Pieces of content that are open: each may name its number in the outline of the file. */
  private readonly marked: (Cell | undefined)[] = [];

  constructor(private readonly codes: Codes, private readonly fontOf: (name: string) => Font, page: Matrix, private readonly cells: ReadonlyMap<number, Cell> = new Map()) {
    this.state = { ctm: page, font: { bold: false, scale: 0.001, vertical: false }, size: 0, chars: 0, words: 0, stretch: 1, leading: 0, rise: 0, filled: true };
  }

  paint({ fnArray, argsArray }: Operations): void {
    const steps = this.steps();
    for (let i = 0; i < fnArray.length; i++) steps.get(fnArray[i]!)?.((argsArray[i] ?? []) as never[]);
  }

  private steps(): Map<number, (args: never[]) => void> {
    const { codes } = this;
    const set = (some: (args: number[]) => Partial<State>) => (args: number[]) => { this.state = { ...this.state, ...some(args) }; };
    const steps: [number, (args: never[]) => void][] = [
      [codes.save, () => this.save()], [codes.restore, () => this.restore()],
      [codes.transform, set(args => ({ ctm: times(this.state.ctm, matrix(args)) }))],
      [codes.paintFormXObjectBegin, (args: unknown[]) => { this.save(); if (args[0]) this.state = { ...this.state, ctm: times(this.state.ctm, matrix(args[0] as number[])) }; }],
      [codes.paintFormXObjectEnd, () => this.restore()],
      [codes.beginMarkedContent, () => this.mark(undefined)], [codes.beginMarkedContentProps, (args: unknown[]) => this.mark(args[1])], [codes.endMarkedContent, () => void this.marked.pop()],
      [codes.beginText, () => this.place(IDENTITY)], [codes.setTextMatrix, (args: ArrayLike<number>[]) => this.place(matrix(args[0] ?? []))],
      [codes.moveText, ([x = 0, y = 0]: number[]) => this.move(x, y)], [codes.nextLine, () => this.move(0, this.state.leading)],
      [codes.setLeadingMoveText, ([x = 0, y = 0]: number[]) => { this.state = { ...this.state, leading: y }; this.move(x, y); }],
      [codes.setLeading, set(([n = 0]) => ({ leading: -n }))], [codes.setCharSpacing, set(([n = 0]) => ({ chars: n }))], [codes.setWordSpacing, set(([n = 0]) => ({ words: n }))],
      [codes.setHScale, set(([n = 100]) => ({ stretch: n / 100 }))], [codes.setTextRise, set(([n = 0]) => ({ rise: n }))], [codes.setTextRenderingMode, set(([n = 0]) => ({ filled: !FAT.has(n) }))],
      [codes.setFont, ([name, size]: unknown[]) => { this.state = { ...this.state, font: this.fontOf(String(name)), size: Number(size) || 0 }; }],
      [codes.showText, (args: (Letter | number)[][]) => this.show(args[0] ?? [])], [codes.constructPath, (args: unknown[]) => this.path(args)],
    ] as [number, (args: never[]) => void][];
    return new Map(steps);
  }

  private save(): void {
    // A page that opens and never closes would fill the memory.
    if (this.stack.length < 10_000) this.stack.push(this.state);
  }

  private restore(): void {
    this.state = this.stack.pop() ?? this.state;
  }

  private mark(id: unknown): void {
    if (this.marked.length < 10_000) this.marked.push((typeof id === 'number' ? this.cells.get(id) : undefined) ?? this.marked.at(-1));
  }

  private place(text: Matrix): void {
    this.text = text;
    this.x = this.y = this.lineX = this.lineY = 0;
  }

  private move(x: number, y: number): void {
    this.x = this.lineX += x;
    this.y = this.lineY += y;
  }

  private show(letters: readonly (Letter | number)[]): void {
    const { font, size, chars, words, stretch, rise, ctm, filled } = this.state;
    const whole = times(ctm, this.text), height = Math.hypot(whole[2], whole[3]) * Math.abs(size);
    // Words across the page at an angle are a stamp or a watermark.
    const level = Math.abs(whole[1]) < 0.1 * Math.abs(whole[0]) && whole[0] > 0 && !font.vertical;
    for (const letter of letters) {
      if (typeof letter === 'number') { this.x -= letter * size * stretch / 1000; continue; }
      const drawn = (letter.width ?? 0) * size * font.scale * stretch, from = at(whole, this.x, this.y + rise), to = at(whole, this.x + drawn, this.y + rise);
      if (level && letter.unicode) this.glyphs.push({ text: letter.unicode, x0: Math.min(from[0], to[0]), x1: Math.max(from[0], to[0]), y: from[1], size: height, bold: font.bold || !filled, cell: this.marked.at(-1), order: this.glyphs.length });
      this.x += drawn + (chars + (letter.isSpace ? words : 0)) * stretch;
    }
  }

  /** Lines that separate, and the dots that some programs draw before the items of a list instead of writing them. */
  private path([kind, data]: unknown[]): void {
    const steps = (data as ArrayLike<number>[] | undefined)?.[0];
    if (kind === this.codes.endPath || !steps) return;
    const corners: [number, number][] = [];
    let curved = false, n = 0;
    for (let i = 0; i < steps.length && n < 10_000; n++) {
      const step = steps[i]!, size = STEPS[step] ?? 0;
      if (size) corners.push(at(this.state.ctm, steps[i + size - 1]!, steps[i + size]!));
      curved ||= size > 2;
      if (step !== 0 && !curved) this.rule(corners.at(-2), corners.at(-1));
      i += 1 + size;
    }
    if (curved && n < 40) this.dot(corners);
  }

  private rule(from: [number, number] | undefined, to: [number, number] | undefined): void {
    if (!from || !to || Math.abs(from[1] - to[1]) > 1 || Math.abs(from[0] - to[0]) < RULE) return;
    this.rules.push({ x0: Math.min(from[0], to[0]), x1: Math.max(from[0], to[0]), y: (from[1] + to[1]) / 2 });
  }

  private dot(corners: readonly [number, number][]): void {
    const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
    const [x0, x1, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    const round = [x1 - x0, bottom - top].every(side => side > DOT.least && side < DOT.most) && Math.abs((x1 - x0) - (bottom - top)) < 1;
    // It hangs in the middle of its line's small letters.
    if (round) this.glyphs.push({ text: '•', x0, x1, y: (top + bottom) / 2 + (x1 - x0) / 2, size: 2 * (x1 - x0), bold: false, order: this.glyphs.length });
  }
}
