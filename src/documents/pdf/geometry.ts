/** Places on a page: points, counted from its upper left corner as a reader sees it. */
import type { Cell } from './tags.ts';

/** Something written: a letter, or a piece of a line. */
export interface Writing {
  text: string;
  x0: number;
  x1: number;
  /** Of the baseline, downwards. */
  y: number;
  /** Of a piece: of most of its letters. */
  size: number;
  bold: boolean;
}

export interface Glyph extends Writing {
  /** When it is drawn: what is drawn later, somewhere else, is another piece. */
  order: number;
  /** Of a table that the file itself marks as one. */
  cell?: Cell | undefined;
}

/** A line drawn across the page: the border of a table, or a rule under words. */
export interface Rule { x0: number; x1: number; y: number }

export interface PageContent {
  number: number;
  width: number;
  height: number;
  glyphs: Glyph[];
  rules: Rule[];
}

/** a b c d e f of an affine transformation, as PDF writes it. */
export type Matrix = readonly [number, number, number, number, number, number];

export const times = (m: Matrix, n: Matrix): Matrix => [
  m[0] * n[0] + m[2] * n[1], m[1] * n[0] + m[3] * n[1],
  m[0] * n[2] + m[2] * n[3], m[1] * n[2] + m[3] * n[3],
  m[0] * n[4] + m[2] * n[5] + m[4], m[1] * n[4] + m[3] * n[5] + m[5],
];
export const at = (m: Matrix, x: number, y: number): [number, number] => [m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]];
export const matrix = (from: ArrayLike<number>): Matrix => [from[0] ?? 1, from[1] ?? 0, from[2] ?? 0, from[3] ?? 1, from[4] ?? 0, from[5] ?? 0];
export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}

export const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
