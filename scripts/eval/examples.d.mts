import type { Rule } from '../rules.mjs';

export interface Failure { key: string; rule: Rule; wrong: string }
export function failures(rules: readonly Rule[], engine: object): Promise<Failure[]>;
export function saidIn(folder: string, text: string, engine: object): Promise<string[]>;
export function examples(rule: Rule): { language: string; kind: string; text: string; says: string[] }[];
