// The compiler of phrases is a part of the engine's own code (src/engine/phrases.ts), bundled here: Node runs no TypeScript.
import { buildSync } from 'esbuild';
import { fileURLToPath } from 'node:url';

const entry = fileURLToPath(new URL('../src/engine/phrases.ts', import.meta.url));
const { outputFiles: [bundle] } = buildSync({ entryPoints: [entry], bundle: true, format: 'esm', write: false, charset: 'utf8' });
export const { compilePhrases, fault, namedConcepts } = await import(`data:text/javascript;base64,${Buffer.from(bundle.contents).toString('base64')}`);
