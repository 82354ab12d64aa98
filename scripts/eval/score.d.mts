export interface Figures { precision: number; recall: number; f1: number; n: number }
export interface Miss { id: string; facet: string; key: string; missed: boolean; blocks: number[] }
export interface Score {
  pages: number;
  language: { right: number; of: number };
  detection: Figures & { found: number; policies: number; alarms: number; others: number };
  labels: Figures & { macroF1: number; each: Record<string, Figures> };
  facts: Figures & { each: Record<string, Figures> };
  byLanguage: Record<string, { labels: Figures; facts: Figures }>;
  evidence: { right: number; of: number; share: number };
  misses: Miss[];
}
export function score(rows: readonly object[], company?: (name: string) => string): Score;
export function companies(spellings: object): (name: string) => string;
export function squeeze(name: string): string;
