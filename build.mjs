// Builds dist/chrome and dist/firefox from one source, and dist/cli.js. `node build.mjs`
import { build } from 'esbuild';
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { besidePdf, pdfOptions } from './scripts/pdf.mjs';
import { esbuildRules } from './scripts/rules.mjs';

process.chdir(fileURLToPath(new URL('.', import.meta.url)));
const shared = { bundle: true, charset: 'utf8', legalComments: 'none', logLevel: 'warning', jsx: 'automatic', jsxImportSource: 'preact' };

/** No part of ours sets HTML from a string, and reviewers ask about code that can: out with preact's one place that does. */
const cutInnerHTML = {
  name: 'cut-inner-html',
  setup({ onLoad }) {
    onLoad({ filter: /preact[\\/]dist[\\/]preact\.mjs$/ }, ({ path }) => {
      const code = readFileSync(path, 'utf8');
      const cut = code.replace(/\((\w+)\.innerHTML=\w+\.__html\)/, '($1.textContent="")').replace(/\|\|\w+\.__html==\w+\.innerHTML/, '');
      if (code === cut || cut.includes('innerHTML')) throw new Error(`${path} changed: see what became of its innerHTML`);
      return { contents: cut };
    });
  },
};

const manifests = {
  chrome: ({ browser_specific_settings: _, background, ...rest }) => ({ ...rest, background: { service_worker: background.service_worker } }),
  firefox: ({ minimum_chrome_version: _, background, ...rest }) => ({ ...rest, background: { scripts: background.scripts } }),
};

async function extension(browser, target) {
  const out = `dist/${browser}`;
  const options = { ...shared, target, format: 'iife', plugins: [esbuildRules, cutInnerHTML] };
  for (const page of ['letter', 'document']) mkdirSync(`${out}/popup/${page}`, { recursive: true });
  await Promise.all([
    // The gate runs on every page, and engine and rules are great; the others stay readable for who reviews the package.
    build({ ...options, entryPoints: ['src/gate.ts', 'src/engine.ts'], outdir: out, minify: true }),
    build({ ...options, entryPoints: ['src/content.ts', 'src/links.ts', 'src/hints.ts', 'src/background.ts'], outdir: out }),
    build({ ...options, entryPoints: ['popup/index.tsx', 'popup/style.css', 'popup/letter/index.tsx', 'popup/letter/style.css', 'popup/document/style.css'], outbase: 'popup', outdir: `${out}/popup`, minify: true }),
    // Not minified: it holds the one request of our own pages.
    build({ ...options, format: 'esm', plugins: [...options.plugins, besidePdf], entryPoints: ['popup/document/index.tsx'], outfile: `${out}/popup/document/index.js` }),
    build({ ...shared, target, ...pdfOptions, outdir: `${out}/popup/document` }),
  ]);
  const source = JSON.parse(readFileSync('manifest.json', 'utf8'));
  writeFileSync(`${out}/manifest.json`, `${JSON.stringify(manifests[browser](source), null, 2)}\n`);
  for (const file of ['popup/index.html', 'popup/letter/index.html', 'popup/document/index.html', 'src/page/marks.css']) cpSync(file, `${out}/${file.replace('src/page/', '')}`);
  for (const folder of ['_locales', 'icons']) cpSync(folder, `${out}/${folder}`, { recursive: true, filter: path => !path.endsWith('.svg') });
}

async function commandLine() {
  if (!existsSync('src/cli.ts')) return;
  const banner = { js: '#!/usr/bin/env node' };
  await build({ ...shared, entryPoints: ['src/cli.ts'], outfile: 'dist/cli.js', platform: 'node', format: 'esm', target: 'node20', external: ['jsdom', 'pdfjs-dist'], banner, plugins: [esbuildRules] });
  chmodSync('dist/cli.js', 0o755);
}

rmSync('dist', { recursive: true, force: true });
await Promise.all([extension('chrome', 'chrome109'), extension('firefox', 'firefox140'), commandLine()]);
