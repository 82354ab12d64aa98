import type { Language } from '../src/reading.ts';
import type { Rules } from '../src/engine/rules.ts';

export type Example = string | { text: string; says?: string[] };
export interface Part { phrases?: string[]; never?: string[]; holds?: Example[]; silent?: Example[] }
export type Rule = { id: string; file: string; title?: Record<Language, string>; message?: Record<Language, string>; means?: string } & Partial<Record<Language, Part>> & Record<string, unknown>;

export const RULES: string;
export function loadRules(root?: string): Rule[];
export function single(name: string, root?: string): Record<string, unknown>;
export function engineRules(rules?: Rule[]): Rules;
