/** Readings of real and of own pages, made by the engine. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import rules from 'anyq:rules';
import { blocksOf } from '../../src/cli/input.ts';
import { read } from '../../src/engine/read.ts';
import type { Source } from '../../src/letters/index.ts';

const OWN = new URL('../corpus/', import.meta.url);
const SHARED = new URL('../../../shared/corpus/', import.meta.url);

/** Real policies stand beside the repository, not in it. */
export const shared = existsSync(SHARED);
export const own = readdirSync(OWN).sort();

const made = new Map<string, Source>();

export async function source(id: string): Promise<Source> {
  const known = made.get(id);
  if (known) return known;
  const folder = new URL(`${id}/`, id.startsWith('own-') ? OWN : SHARED);
  const { site } = JSON.parse(readFileSync(new URL('meta.json', folder), 'utf8')) as { site: string };
  const result = { reading: read(await blocksOf(readFileSync(new URL('page.html', folder), 'utf8')), rules), site, readOn: '2026-11-21' };
  made.set(id, result);
  return result;
}
