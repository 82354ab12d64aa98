import type { Block, Reading } from '../../src/reading.ts';

export interface Meta { lang: string; kind: string; site: string }
export interface Page { id: string; html: string; meta: Meta; gold: Record<string, unknown> | null }
export interface Row { id: string; meta: Meta; gold: Record<string, unknown> | null; blocks: Block[]; answer: Reading }
export function pageIds(corpus: string, only?: string[]): string[];
export function page(corpus: string, id: string): Page;
export function answered(corpus: string, engine: object, only?: string[]): Promise<Row[]>;
