import type { Rule } from '../rules.mjs';

export function references(rules: readonly Rule[], law: object, compile: (source: string) => unknown): string[];
export function conditions(rule: Rule): string[];
export function symbols(source: string): string[];
