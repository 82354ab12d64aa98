import type { Rule } from './rules.mjs';

export function rulesDocument(rules?: Rule[]): string;
