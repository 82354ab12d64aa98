// A corpus on the disk: folders with page.html, meta.json and, of policies and consents, gold.json.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const json = file => JSON.parse(readFileSync(file, 'utf8'));

/** Ids of the pages, in order. */
export function pageIds(corpus, only = []) {
  return readdirSync(corpus).filter(id => existsSync(join(corpus, id, 'page.html')) && (!only.length || only.includes(id))).sort();
}

/** { id, html, meta, gold }; gold is null where the page is no policy. */
export function page(corpus, id) {
  const gold = join(corpus, id, 'gold.json');
  return { id, html: readFileSync(join(corpus, id, 'page.html'), 'utf8'), meta: json(join(corpus, id, 'meta.json')), gold: existsSync(gold) ? json(gold) : null };
}

/** The pages with the engine's answers to them: what score.mjs takes. */
export async function answered(corpus, { read, blocksOf, rules }, only = []) {
  const rows = [];
  for (const id of pageIds(corpus, only)) {
    const { html, meta, gold } = page(corpus, id);
    const blocks = await blocksOf(html);
    rows.push({ id, meta, gold, blocks, answer: read(blocks, rules) });
  }
  return rows;
}
