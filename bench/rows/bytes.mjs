// What is shipped, in bytes: the gate, the engine with its rules, the packages.
import { existsSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { deflateRawSync, gzipSync } from 'node:zlib';
import { built, parts, ROOT } from '../bundle.mjs';

export const ids = ['gate.size', 'bytes.engine', 'bytes.engine.gzip', 'package.chromium', 'package.firefox'];

/** Parts that read files instead of pages: loaded only for those. */
const READERS = /^popup\/document\//;

export async function* measure() {
  yield { id: 'gate.size', value: built('chrome/gate.js').length, detail: `gzip ${gzipSync(built('chrome/gate.js'), { level: 9 }).length}` };
  const content = Buffer.concat([built('chrome/engine.js'), built('chrome/content.js')]);
  const shares = Object.entries(await parts()).sort((a, b) => b[1] - a[1]).map(([part, size]) => `${part} ${Math.round(size / 1024)}`).join(', ');
  yield { id: 'bytes.engine', value: content.length, detail: `minified, by part in KB: ${shares}` };
  yield { id: 'bytes.engine.gzip', value: gzipSync(content, { level: 9 }).length };
  for (const [kind, folder] of [['chromium', 'chrome'], ['firefox', 'firefox']]) {
    const { size, left } = zipped(`${ROOT}dist/${folder}`);
    yield { id: `package.${kind}`, value: size, ...left ? { detail: `and ${left} of document readers` } : {} };
  }
}

/** Bytes of a zip of the folder at the highest level: entry, name twice, directory. The same on every machine. */
function zipped(folder) {
  const sum = { size: 22, left: 0 };
  if (!existsSync(folder)) return sum;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath ?? entry.path, entry.name);
    const name = relative(folder, path);
    const size = 30 + 46 + 2 * Buffer.byteLength(name) + deflateRawSync(built(relative(`${ROOT}dist`, path)), { level: 9 }).length;
    sum[READERS.test(name) ? 'left' : 'size'] += size;
  }
  return sum;
}
