/** A file's text as blocks, or why it has none. Nothing in a file is run, and nothing that it names is fetched. */
import type { Block } from '../reading.ts';

/**
 * Why a file cannot be read; each has its sentence in src/strings/.
 * `doc`, `rtf`, `odt`, `image`: of that kind. `unknown`: of a kind we do not know. `locked`: wants a password. `broken`: cut off or
 * damaged. `scanned`: pictures of pages, no text. `garbled`: letters without a table that says which they are. `large`: more bytes
 * or pages than we read. `slow`: took too long. `hostile`: made to harm who opens it. `empty`: opens, and holds no words.
 */
export const PROBLEMS = ['doc', 'rtf', 'odt', 'image', 'unknown', 'locked', 'broken', 'scanned', 'garbled', 'large', 'slow', 'hostile', 'empty'] as const;
export type Problem = (typeof PROBLEMS)[number];

export interface DocumentText {
  kind: 'pdf' | 'docx';
  blocks: Block[];
  /** Block number → page, from 1, on which the block begins. A Word file has no pages until it is printed: empty. */
  pages: Record<number, number>;
  /** Pages without a word on them, pictures perhaps: what they show was not read. */
  silent: number[];
}

/** Thrown by the readers, caught by `readDocument` alone. */
export class Unreadable extends Error {
  constructor(readonly problem: Problem) { super(problem); }
}

/** No policy comes near these; what does is better refused than left to hold the browser. */
export const LIMITS = {
  /** Of the file. */
  bytes: 30 * 2 ** 20,
  pages: 300,
  /** Of one part of a Word file, unpacked. */
  unpacked: 40 * 2 ** 20,
  /** Parts of a Word file; most have a dozen. */
  parts: 4000,
  /** Elements one inside another. */
  depth: 200,
  /** Letters of the whole text. */
  letters: 3_000_000,
  /** Milliseconds for a whole file. */
  time: 60_000,
};

/** What the readers want of where they run. */
export interface World {
  /** A browser's, or jsdom's. */
  parser(): DOMParser | Promise<DOMParser>;
  /** pdf.js, loaded when a PDF comes. */
  pdf(): Promise<typeof import('pdfjs-dist')>;
}
