/** Lines → paragraphs, headings and items, by what the eye goes by: gaps, indents, sizes, marks, and how full a line is. */
import type { Draft } from '../../page/outline.ts';
import type { Join } from './hyphens.ts';
import type { Line } from './layout.ts';
import { median } from './geometry.ts';
import { BULLET, LETTER, marked, NUMBER } from './marks.ts';

export interface Paragraph {
  lines: Line[];
  text: string;
}

/** The commonest measures of the document. */
export interface Measures { size: number; leading: number }

export function measures(lines: readonly Line[]): Measures {
  const sizes = new Map<number, number>();
  for (const { size, text } of lines) { const rounded = Math.round(2 * size) / 2; sizes.set(rounded, (sizes.get(rounded) ?? 0) + text.length); }
  const size = [...sizes].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 12;
  const gaps = lines.slice(1).map((line, i) => ({ line, gap: line.y - lines[i]!.y, before: lines[i]! }))
    .filter(({ line, gap, before }) => gap > 0 && gap < 2.2 * size && line.page === before.page && full(before, line)).map(({ gap }) => gap);
  return { size, leading: median(gaps) || 1.2 * size };
}

export function paragraphs(lines: readonly Line[], known: Measures, join: Join): Paragraph[] {
  const found: Paragraph[] = [];
  for (const line of lines) {
    const last = found.at(-1);
    if (last && !begins(last, line, known)) { last.lines.push(line); last.text = join(last.text, line.text); } else found.push({ lines: [line], text: line.text });
  }
  return found;
}

/** Its words end where the next one had no room. */
const full = (line: Line, next: Line) => line.x1 + (next.word - next.x0) + 0.3 * next.size > line.right - 1;
const open = (text: string) => !/[.!?:;…][»"”)]*$/u.test(text);

function begins({ lines, text }: Paragraph, line: Line, known: Measures): boolean {
  const before = lines.at(-1)!;
  if (Math.abs(line.size - before.size) > 0.12 * Math.max(line.size, before.size)) return true;
  const elsewhere = line.page !== before.page || line.left !== before.left || line.y < before.y;
  if (elsewhere) return !goesOn(text, before, line);
  const leading = known.leading * line.size / known.size, gap = line.y - before.y;
  if (gap > 1.3 * leading + 0.5) return true;
  if (gap < 0.4 * line.size) return line.x0 - before.x1 > line.size;
  const wraps = full(before, line) || centred(before, line);
  // Items that are told off in one sentence: the next one stands at the begin of a line by chance.
  if (marked(line.text) && wraps && /[:;,]\s\(?[\p{L}\d]{1,2}\)\s/u.test(text) && !aligned(lines, line)) return false;
  if (marked(line.text) && (!open(text) || !wraps || /,$/.test(text) || aligned(lines, line))) return true;
  if (before.bold !== line.bold && (!wraps || line.x0 > before.x0 + line.size || /^\p{Lu}/u.test(line.text))) return lines.every(one => one.bold) || line.bold;
  if (!wraps) return true;
  const indented = line.x0 > Math.min(...lines.slice(-2).map(({ x0 }) => x0)) + 0.8 * line.size && lines.length > 1;
  const outdented = lines.length > 1 && line.x0 < before.x0 - 0.8 * line.size;
  return (indented && (!open(text) || line.x0 > line.left + 0.8 * line.size)) || (outdented && !open(text)) || (!open(text) && firstIndent(lines, line));
}

/** A new paragraph of a document that shows it by its indented first line alone. */
const firstIndent = (lines: readonly Line[], line: Line) => line.x0 > line.left + 0.8 * line.size && (lines.length > 1 || lines[0]!.x0 <= line.x0 + 0.1) && lines.at(-1)!.x0 < line.x0 - 0.8 * line.size;
/** A number that stands under the paragraph's own number, not somewhere in its words. */
const aligned = (lines: readonly Line[], line: Line) => marked(lines[0]!.text) && Math.abs(lines[0]!.x0 - line.x0) < 1 && (lines.length === 1 || Math.abs(lines[1]!.x0 - line.x0) > 2);

/** Lines of a title are set in the middle, each as long as it happens to be. */
function centred(before: Line, line: Line): boolean {
  const middle = (one: Line) => Math.abs((one.x0 + one.x1) / 2 - (one.left + one.right) / 2) < 3;
  return middle(before) && middle(line) && before.x0 > before.left + 3 && line.x0 > line.left + 3;
}

/** Over the edge of a page or a column. */
function goesOn(text: string, before: Line, line: Line): boolean {
  if (marked(line.text) || before.bold !== line.bold) return false;
  if (/\p{L}[-\u2010\u00ad]$/u.test(text)) return /^\p{Ll}/u.test(line.text);
  const last = { ...before, right: before.right }, fits = full(last, { ...line, left: before.left });
  return open(text) ? /^[\p{Ll}\d(«"“]/u.test(line.text) || fits : fits && /^\p{Ll}/u.test(line.text);
}

/** What each paragraph is. Levels of headings by their sizes, of items by their indents. */
export function shapes(all: readonly Paragraph[], { size }: Measures): Pick<Draft, 'kind' | 'level' | 'bold'>[] {
  const great = [...new Set(all.filter(one => isHeading(one, size)).map(one => rounded(one)))].sort((a, b) => b - a);
  let steps: number[] = [], introduced = -1;
  return all.map((one, i) => {
    const first = one.lines[0]!, bold = one.lines.every(line => line.bold);
    if (isHeading(one, size)) { steps = []; introduced = -1; return { kind: 'heading', level: Math.min(6, great.indexOf(rounded(one)) + 1), bold }; }
    const x0 = Math.min(...one.lines.map(line => line.x0)) - first.left;
    const item = BULLET.test(one.text) || LETTER.test(one.text) || (introduced >= 0 && x0 > introduced + size && !NUMBER.test(one.text));
    if (!item) { steps = []; introduced = /:$/.test(one.text) ? x0 : -1; return { kind: 'paragraph', level: 0, bold }; }
    if (introduced < 0 && /:$/.test(all[i - 1]?.text ?? '')) introduced = x0 - 2 * size;
    const own = first.x0 - first.left;
    steps = [...steps.filter(step => step < own - 0.5 * size), own];
    return { kind: 'item', level: steps.length, bold };
  });
}

const LONGEST = 220;
const rounded = ({ lines }: Paragraph) => Math.round(lines[0]!.size);
const isHeading = (one: Paragraph, size: number) => one.lines[0]!.size > 1.1 * size && Math.round(one.lines[0]!.size) > Math.round(size) && one.text.length <= LONGEST && /\p{L}{2}/u.test(one.text);
