/** Who answers for the page: the gate, or the reader that took its place. All scripts of ours run in one world and meet here. */
import type { Block, Reading } from '../reading.ts';

export interface Engine {
  /** Reads blocks in steps; yields the share done, 0 to 1. */
  read(blocks: readonly Block[]): Generator<number, Reading>;
  /** Reads a text in Kazakh and Russian as two. */
  halves(blocks: readonly Block[]): Generator<number, { kk: Reading; ru: Reading }>;
  warnings(reading: Reading): number;
}

export interface Seat {
  gate?: { start(): void; stop(): void };
  reader?: { stop(): void };
  engine?: Engine;
  /** links.js answers here. */
  links?: true;
  /** hints.js marks consents here. */
  hints?: true;
}

export const seat: Seat = (globalThis as { anyq?: Seat }).anyq ??= {};
