/** Gathers what a reader finds and makes blocks of it: the same cuts and the same eye for headings as in a page. */
import { outline, type Draft } from '../page/outline.ts';
import type { Block } from '../reading.ts';

export type Shape = Pick<Draft, 'kind' | 'level' | 'bold'>;

/** Where a reader puts what it finds. */
export interface Sink {
  lines(lines: readonly string[], shape: Shape): unknown;
  row(cells: string[], header: boolean): unknown;
}

export class Drafts implements Sink {
  private readonly drafts: Draft[] = [];

  /** Lines that a writer broke by hand: each a block of its own, but for a break in the middle of a sentence. */
  lines(lines: readonly string[], shape: Shape): number[] {
    const joined: string[] = [];
    for (const line of lines) {
      const before = joined.at(-1);
      if (before !== undefined && /[^.;:!?…]$/u.test(before) && /^[\p{Ll}(«"]/u.test(line)) joined[joined.length - 1] = `${before} ${line}`; else joined.push(line);
    }
    return joined.map(text => this.add({ ...shape, text }));
  }

  row(cells: string[], header: boolean): number {
    return this.add({ kind: 'row', level: 0, text: cells.join(' | '), cells, ...header ? { header } : {}, bold: false });
  }

  blocks(): Block[] {
    return outline(this.drafts);
  }

  private add(draft: Omit<Draft, 'n'>): number {
    const n = this.drafts.length + 1;
    this.drafts.push({ n, ...draft });
    return n;
  }
}
