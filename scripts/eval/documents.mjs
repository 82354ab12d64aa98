// npm run eval -- --as pdf|docx: the same pages as files. What their readers lose shows in the facts.
import { bytesOf, convert, WAYS } from './convert.mjs';
import { page, pageIds } from './pages.mjs';
import { score } from './score.mjs';

/** Lines: facts of the pages, and of the files made of them. */
export async function asDocuments(folder, engine, only, ending, company, misses) {
  const pages = pageIds(folder, only).map(id => page(folder, id));
  const base = score(await rowsOf(pages, engine, ({ html }) => engine.blocksOf(html)), company);
  const lines = [`\n${folder}`, row('HTML', base)];
  for (const way of WAYS[ending] ?? [ending]) {
    const files = await convert(pages, way);
    const result = score(await rowsOf(pages, engine, one => blocksOf(engine, files, one.id)), company);
    lines.push(row(way, result), ...misses ? difference(base, result) : []);
  }
  return lines;
}

async function rowsOf(pages, { read, rules }, blocksOf) {
  const rows = [];
  for (const one of pages) { const blocks = await blocksOf(one); rows.push({ ...one, blocks, answer: read(blocks, rules) }); }
  return rows;
}

async function blocksOf({ documentOf }, files, id) {
  const text = await documentOf(bytesOf(files, id));
  if (text?.blocks) return text.blocks;
  throw new Error(`${id}: ${text?.problem}`);
}

const percent = share => (100 * share).toFixed(1).padStart(6);
const row = (name, { facts, detection, language }) => `${name.padEnd(18)} facts P ${percent(facts.precision)}  R ${percent(facts.recall)}  F1 ${percent(facts.f1)}  n ${facts.n}`
  + ` · policies ${detection.found} of ${detection.policies}, false alarms ${detection.alarms} · language ${language.right} of ${language.of}`;

/** What the file's reading misses or makes up and the page's does not. */
function difference(base, result) {
  const name = ({ id, facet, key, missed }) => `${missed ? 'missed' : 'wrong '}  ${id}  ${facet}  ${key}`;
  const facts = ({ misses }) => misses.filter(({ facet }) => facet !== 'labels').map(name);
  const known = new Set(facts(base)), now = new Set(facts(result));
  return [...[...now].filter(one => !known.has(one)).map(one => `  - ${one}`), ...[...known].filter(one => !now.has(one)).map(one => `  + ${one}`)].sort();
}
