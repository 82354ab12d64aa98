// Measures what the extension costs, each beside what it is compared with: `npm run bench`.
//   -- --only NAME   only the groups whose name begins so (several: --only gate --only blocks)
//   -- --check       only what is held; ends with 1 where something is missed
//   -- --no-build    dist/ as it stands
// A table on the screen, and out/bench.json.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { ROOT } from './bundle.mjs';
import { close } from './browser.mjs';
import { line, verdict } from './print.mjs';
import { TARGETS } from './targets.mjs';
import * as blocks from './rows/blocks.mjs';
import * as bytes from './rows/bytes.mjs';
import * as gate from './rows/gate.mjs';
import * as growth from './rows/growth.mjs';
import * as hold from './rows/hold.mjs';
import * as marks from './rows/marks.mjs';
import * as page from './rows/page.mjs';
import * as popup from './rows/popup.mjs';
import * as reading from './rows/reading.mjs';

/** Each gives rows { id, value, detail?, note? } and names the ids that it gives. */
const GROUPS = { bytes, gate, page, reading, growth, blocks, hold, popup, marks };

const given = process.argv.slice(2);
const check = given.includes('--check');
const only = given.flatMap((word, at) => (word === '--only' ? [given[at + 1]] : []));
const wanted = Object.entries(GROUPS).filter(([name, { ids }]) => (only.length ? only.some(word => name.startsWith(word)) : !check || ids.some(id => TARGETS[id]?.held)));
if (!wanted.length) fail(`--only: there are ${Object.keys(GROUPS).join(', ')}`);

process.chdir(ROOT);
if (!given.includes('--no-build') && spawnSync(process.execPath, ['build.mjs'], { stdio: 'inherit' }).status) process.exit(1);
const rows = [];
try {
  for (const [name, { measure }] of wanted) {
    console.log(`\n${name}`);
    for await (const row of measure()) { rows.push({ ...row, ...TARGETS[row.id], ...verdict(row) }); console.log(line(rows.at(-1))); }
  }
} finally { await close(); }
write(rows);
const missed = rows.filter(({ reached }) => reached === false);
console.log(`\n${rows.filter(({ reached }) => reached).length} reached, ${missed.length} missed${missed.map(({ id }) => ` ${id}`).join('')}`);
const refused = missed.filter(({ held, value }) => (typeof held === 'number' ? value > held : held));
if (check && refused.length) { console.log(`refused: ${refused.map(({ id }) => id).join(' ')}`); process.exitCode = 1; }

function write(all) {
  mkdirSync('out', { recursive: true });
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  const machine = { cpu: cpus()[0]?.model, cores: cpus().length, node: process.version, platform: process.platform };
  writeFileSync('out/bench.json', `${JSON.stringify({ version, date: new Date().toISOString(), machine, rows: all }, null, 2)}\n`);
}

function fail(sentence) { console.error(sentence); process.exit(2); }
