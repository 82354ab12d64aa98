// npm run eval [-- --corpus DIR] [--misses] [--json] [--only ID,…] [--publish] [--as pdf|docx]: how well the engine reads, and
// what the gate lets pass; or what is lost when the pages come as files.
// Over ../shared/corpus where it is there (or DIR), and always over our own pages: those that the rules were written with,
// and the control, which nobody may tune on. --publish writes the figures into README.md and docs/accuracy.md.
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { asDocuments } from './eval/documents.mjs';
import { loadEngine } from './eval/engine.mjs';
import { answered } from './eval/pages.mjs';
import { gateTable, missLines, table } from './eval/print.mjs';
import { publish } from './eval/publish.mjs';
import { companies, score } from './eval/score.mjs';
import { evalGate } from './eval-gate.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const { values: asked } = parseArgs({ options: { corpus: { type: 'string' }, only: { type: 'string', default: '' }, misses: { type: 'boolean' }, json: { type: 'boolean' }, publish: { type: 'boolean' }, as: { type: 'string' } } });
const only = asked.only.split(',').filter(Boolean);
const folders = [asked.corpus ? resolve(asked.corpus) : join(root, '../shared/corpus'), join(root, 'test/corpus'), join(root, 'test/control')];
if (asked.corpus && !existsSync(folders[0])) throw new Error(`no folder ${folders[0]}`);

const spellings = join(root, '../shared/taxonomy.json');
const company = companies(existsSync(spellings) ? JSON.parse(readFileSync(spellings, 'utf8')).named : {});
const engine = await loadEngine();
const results = {};
for (const folder of new Set(folders.filter(existsSync))) {
  if (asked.as) { console.log((await asDocuments(folder, engine, only, asked.as, company, asked.misses)).join('\n')); continue; }
  const rows = await answered(folder, engine, only);
  const result = score(rows, company);
  const gate = only.length ? null : await evalGate(folder);
  results[folder] = { ...result, misses: asked.misses ? result.misses : undefined, ...(gate ? { gate } : {}) };
  if (!asked.json) console.log([`\n${folder}`, ...table(result), ...(gate ? gateTable(gate) : []), ...(asked.misses ? missLines(result.misses, rows) : [])].join('\n'));
}
if (asked.publish && !asked.as) publish(root, folders.map(folder => results[folder]));
if (asked.json && !asked.as) console.log(JSON.stringify(results, null, 1));
