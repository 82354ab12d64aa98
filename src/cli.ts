/** `anyq read FILE|URL|- [--json] [--lang ru|kk|en]`: the engine at the command line. */
import { readFile } from 'node:fs/promises';
import { text as drain } from 'node:stream/consumers';
import rules from 'anyq:rules';
import titles from 'anyq:titles';
import { blocksOf } from './cli/input.ts';
import { options, USAGE } from './cli/options.ts';
import { report } from './cli/report.ts';
import { read } from './engine/read.ts';

async function source(name: string): Promise<string> {
  if (name === '-') return drain(process.stdin);
  if (/^https?:\/\//i.test(name)) {
    const reply = await fetch(name);
    if (!reply.ok) throw new Error(`${name} answered ${reply.status}`);
    return reply.text();
  }
  return readFile(name, 'utf8');
}

async function main(): Promise<number> {
  const asked = options(process.argv.slice(2));
  if ('problem' in asked) { process.stderr.write(`${asked.problem}\n${USAGE}\n`); return 2; }
  if ('help' in asked) { process.stdout.write(`${USAGE}\n`); return 0; }
  const reading = read(await blocksOf(await source(asked.source)), rules);
  process.stdout.write(asked.json ? `${JSON.stringify(reading)}\n` : report(reading, titles, asked.language, id => rules.signals[id]?.kind === 'good'));
  return 0;
}

process.exitCode = await main().catch((error: Error) => {
  process.stderr.write(`anyq: ${error.message}\n`);
  return 1;
});
