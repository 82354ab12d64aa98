/** Whose a document is, on openings of invented pages: with and without a legal form, and where nobody is named. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { describe, expect, test } from 'vitest';
import { engineRules } from '../../scripts/rules.mjs';
import { read } from '../../src/engine/read.ts';
import type { Block } from '../../src/reading.ts';

const pages = parse(readFileSync(fileURLToPath(new URL('../fixtures/operators.yaml', import.meta.url)), 'utf8')) as Record<string, { is: string | null; text: string }[]>;
const rules = engineRules();

function blocksOf(text: string): Block[] {
  return text.trim().split('\n').map((line, at) => {
    const kind = line.startsWith('# ') ? 'heading' as const : line.startsWith('- ') ? 'item' as const : 'paragraph' as const;
    return { n: at + 1, kind, level: kind === 'heading' ? (at ? 2 : 1) : kind === 'item' ? 1 : 0, text: line.replace(/^[#-] /, '') };
  });
}

const plain = (text: string) => text.toLowerCase().replace(/[«»"“”]/g, '');

describe.each(Object.entries(pages))('%s', (_, list) => {
  test.each(list)('$is: $text', ({ is, text }) => {
    const [name] = read(blocksOf(text), rules).facts.operator.names;
    if (is === null) expect(name).toBeUndefined();
    else expect(plain(name ?? '')).toContain(plain(is));
  });
});
