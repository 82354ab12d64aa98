// `npm test`: makes sure of the browsers, builds, runs all tests; writes out/*.json for .ci/run.
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const node = (...args) => spawnSync(process.execPath, args, { stdio: 'inherit' }).status === 0;
const vitest = (name, ...args) => node('node_modules/vitest/vitest.mjs', 'run', ...args, '--reporter=default', '--reporter=json', `--outputFile.json=out/tests-${name}.json`);

rmSync('out', { recursive: true, force: true });
if (!node('scripts/browsers.mjs') || !node('build.mjs')) process.exit(1);
// Both, whatever the first finds: one run tells all.
const done = [vitest('units'), vitest('browser', '-c', 'vitest.browser.config.mjs')];
process.exit(done.every(Boolean) ? 0 : 1);
