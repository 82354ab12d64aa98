// The engine as scripts use it: src/ bundled on the fly, with the rules as they are on the disk right now.
import { build } from 'esbuild';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { esbuildRules } from '../rules.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const ENTRY = `
export { read } from './src/engine/read.ts';
export { condition } from './src/engine/condition.ts';
export { compiled } from './src/engine/compile.ts';
export { words } from './src/engine/normalise.ts';
export { blocksOf } from './src/cli/input.ts';
export { documentOf } from './src/cli/document.ts';
export { default as rules } from 'anyq:rules';
`;

/** { read, condition, compiled, words, blocksOf, documentOf, rules }. The bundle stands under node_modules so that it finds jsdom. */
export async function loadEngine() {
  const folder = join(root, 'node_modules/.cache/anyq');
  mkdirSync(folder, { recursive: true });
  const outfile = join(folder, `engine-${process.pid}-${Date.now()}.mjs`);
  await build({
    stdin: { contents: ENTRY, resolveDir: root }, outfile, bundle: true, platform: 'node', format: 'esm', target: 'node20',
    external: ['jsdom', 'pdfjs-dist'], charset: 'utf8', logLevel: 'warning', plugins: [esbuildRules],
  });
  try { return await import(pathToFileURL(outfile).href); } finally { rmSync(outfile); }
}
