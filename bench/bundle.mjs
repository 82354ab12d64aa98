// What is measured, bundled from the sources as the build bundles them, with the peers beside it.
import { build } from 'esbuild';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { esbuildRules } from '../scripts/rules.mjs';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));
const shared = { bundle: true, write: false, charset: 'utf8', logLevel: 'warning', plugins: [esbuildRules], minify: true };
const text = async options => (await build({ ...shared, ...options })).outputFiles[0].text;
const stdin = contents => ({ contents, resolveDir: ROOT, loader: 'ts' });

const ENGINE = "export { read, reading } from './src/engine/read.ts'; export { default as rules } from 'anyq:rules';";
const PAGE = "export { passes } from './src/page/gate.ts'; export { blocks } from './src/page/blocks.ts';";
const PEERS = "export { Readability, isProbablyReaderable } from '@mozilla/readability';";

/** { read, reading, rules } in Node. */
export async function engine() {
  const code = await text({ stdin: stdin(ENGINE), format: 'esm', target: 'node20', platform: 'node' });
  return import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`);
}

/** A script for a page: `anyqBench` has the gate, the blocks, the engine and the peers. */
export const forPage = kind => text({ stdin: stdin(ENGINE + PAGE + PEERS), format: 'iife', globalName: 'anyqBench', target: kind === 'firefox' ? 'firefox140' : 'chrome109' });

/** Bytes of the scripts that read a page by part: what each folder of src/ and each of the build's own modules comes to in it, minified. */
export async function parts() {
  const entryPoints = [`${ROOT}src/engine.ts`, `${ROOT}src/content.ts`];
  const { outputs } = (await build({ ...shared, entryPoints, target: 'chrome109', format: 'iife', metafile: true, outdir: 'out', absWorkingDir: ROOT })).metafile;
  const sums = {};
  for (const [file, { bytesInOutput }] of Object.values(outputs).flatMap(({ inputs }) => Object.entries(inputs))) {
    const part = /^(?:anyq:[a-z-]+|src\/[a-z]+\/|src\/)/.exec(file)?.[0].replace(/\/$/, '') ?? file;
    sums[part] = (sums[part] ?? 0) + bytesInOutput;
  }
  return sums;
}

export const built = file => readFileSync(`${ROOT}dist/${file}`);
