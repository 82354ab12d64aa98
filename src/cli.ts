/** `anyq read FILE|URL|- [--json] [--lang ru|kk|en]`: the engine at the command line. */
import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import rules from 'anyq:rules';
import titles from 'anyq:titles';
import { documentOf } from './cli/document.ts';
import { blocksOf } from './cli/input.ts';
import { options, USAGE } from './cli/options.ts';
import { report } from './cli/report.ts';
import { read } from './engine/read.ts';
import type { Block, Language } from './reading.ts';
import { speak } from './strings/index.ts';
import { PROBLEM } from './strings/problem.ts';

async function source(name: string): Promise<Uint8Array> {
  if (name === '-') return buffer(process.stdin);
  if (/^https?:\/\//i.test(name)) {
    const reply = await fetch(name);
    if (!reply.ok) throw new Error(`${name} answered ${reply.status}`);
    return new Uint8Array(await reply.arrayBuffer());
  }
  return readFile(name);
}

/** The blocks of a page, a text or a document; a document's with their pages. */
async function input(bytes: Uint8Array, language: Language): Promise<{ blocks: Block[]; pages: Record<number, number> }> {
  const document = await documentOf(bytes);
  if (!document) return { blocks: await blocksOf(new TextDecoder().decode(bytes)), pages: {} };
  if ('problem' in document) throw new Error(speak(language)(PROBLEM[document.problem]));
  if (document.silent.length) process.stderr.write(`anyq: ${speak(language)('documentSilent', { pages: document.silent.join(', ') })}\n`);
  return document;
}

async function main(): Promise<number> {
  const asked = options(process.argv.slice(2));
  if ('problem' in asked) { process.stderr.write(`${asked.problem}\n${USAGE}\n`); return 2; }
  if ('help' in asked) { process.stdout.write(`${USAGE}\n`); return 0; }
  const { blocks, pages } = await input(await source(asked.source), asked.language ?? 'en');
  const reading = read(blocks, rules);
  process.stdout.write(asked.json ? `${JSON.stringify(reading)}\n` : report(reading, titles, { asked: asked.language, isGood: id => rules.signals[id]?.kind === 'good', pages }));
  return 0;
}

process.exitCode = await main().catch((error: Error) => {
  process.stderr.write(`anyq: ${error.message}\n`);
  return 1;
});
