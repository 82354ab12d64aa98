/** Pages of ours as files – printed by Chromium and LibreOffice, saved as Word files – say the same as the pages. Made by scripts/make-documents.mjs. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import rules from 'anyq:rules';
import { documentOf } from '../../src/cli/document.ts';
import { blocksOf } from '../../src/cli/input.ts';
import { read } from '../../src/engine/read.ts';
import type { Block, Reading } from '../../src/reading.ts';

const folder = new URL('../fixtures/documents/', import.meta.url);
const names = readdirSync(folder).sort();
const ids = [...new Set(names.map(name => name.split('.')[0]!))];

/** Facts without the places they stand in: those differ, as files count paragraphs otherwise. Order of lists is that of the text. */
function facts({ facts: all, policy, language }: Reading) {
  const bare = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(bare);
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).filter(([key]) => !['blocks', 'quotes', 'a', 'b'].includes(key)).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, bare(inner)]));
  };
  return { policy, language, facts: bare(all) };
}
const letters = (blocks: readonly Block[]) => blocks.map(({ text }) => text).join('').replace(/[^\p{L}\p{N}]/gu, '');

test('there are files of each kind', () => {
  for (const id of ids) for (const way of ['chromium.pdf', 'libreoffice.pdf', 'libreoffice.docx', 'library.docx']) expect(existsSync(new URL(`${id}.${way}`, folder)), `${id}.${way}`).toBe(true);
});

describe.each(ids)('%s', id => {
  const html = readFileSync(new URL(`../corpus/${id}/page.html`, import.meta.url), 'utf8');
  test.each(names.filter(name => name.startsWith(`${id}.`)))('%s', async name => {
    const text = await documentOf(new Uint8Array(readFileSync(new URL(name, folder))));
    if (!text || 'problem' in text) throw new Error(text?.problem ?? 'no document');
    const page = await blocksOf(html);
    expect(letters(text.blocks), 'no letter is lost, added or moved').toBe(letters(page));
    expect(facts(read(text.blocks, rules))).toEqual(facts(read(page, rules)));
  });
});
