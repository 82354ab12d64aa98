// What compiles the rules is a part of the engine's own code, bundled here: Node runs no TypeScript.
import { buildSync } from 'esbuild';
import { fileURLToPath } from 'node:url';

const contents = "export * from './phrases.ts'; export { prepared } from './prepare.ts';";
const resolveDir = fileURLToPath(new URL('../src/engine', import.meta.url));
const { outputFiles: [bundle] } = buildSync({ stdin: { contents, resolveDir, loader: 'ts' }, bundle: true, format: 'esm', write: false, charset: 'utf8' });
export const { compilePhrases, fault, namedConcepts, prepared } = await import(`data:text/javascript;base64,${Buffer.from(bundle.contents).toString('base64')}`);
