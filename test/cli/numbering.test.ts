/** Blocks are numbered as the corpus numbers them: h1–h6, p, li and tr, from 1 in the order of the document. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { page, pageIds } from '../../scripts/eval/pages.mjs';
import { blocksOf } from '../../src/cli/input.ts';

const FOLDERS = ['../../../shared/corpus', '../corpus'].map(path => fileURLToPath(new URL(path, import.meta.url))).filter(existsSync);
const pages = FOLDERS.flatMap(folder => pageIds(folder).map(id => [id, folder] as const));
const collapsed = (text: string | null) => (text ?? '').replace(/\s+/gu, ' ').trim();

test.each(pages)('%s', async (id, folder) => {
  const { html } = page(folder, id);
  const counted = [...new JSDOM(html).window.document.querySelectorAll('h1,h2,h3,h4,h5,h6,p,li,tr')];
  const blocks = await blocksOf(html);
  expect(blocks.length).toBeGreaterThan(0);
  // What is empty or left out has a number and no block; nothing else may shift the numbers.
  for (const { n, text, kind } of blocks) {
    const element = counted[n - 1];
    expect(element, `block ${n} of ${counted.length}: ${text}`).toBeDefined();
    const own = collapsed(element!.textContent);
    if (kind !== 'row') expect(own.startsWith(text) || own.includes(text), `${n}: "${text}" in "${own.slice(0, 80)}"`).toBe(true);
  }
  const filled = counted.filter(element => collapsed(element.textContent) && !element.querySelector('h1,h2,h3,h4,h5,h6,p,li,tr')).length;
  expect(blocks.length).toBeGreaterThanOrEqual(0.9 * filled);
});
