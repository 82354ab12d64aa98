/** What the command line asks for. */
import type { Language } from '../reading.ts';

export const USAGE = `usage: anyq read FILE|URL|- [--json] [--lang ru|kk|en]

Reads a privacy policy (HTML, plain text, PDF or .docx) and prints what it says, in its own words.
  --json       the Reading as JSON, one line
  --lang X     the language of the printed text (default: the document's)`;

export type Options = { source: string; json: boolean; language: Language | null } | { help: true } | { problem: string };

export function options(argv: readonly string[]): Options {
  if (argv.includes('--help') || argv.includes('-h') || !argv.length) return { help: true };
  const [command, ...rest] = argv;
  if (command !== 'read') return { problem: `unknown command: ${command}` };
  const wanted: string[] = [];
  let json = false, language: Language | null = null;
  for (let at = 0; at < rest.length; at++) {
    const word = rest[at] as string;
    if (word === '--json') json = true;
    else if (word === '--lang') {
      const name = rest[++at];
      if (name !== 'ru' && name !== 'kk' && name !== 'en') return { problem: `--lang takes ru, kk or en, not ${name ?? 'nothing'}` };
      language = name;
    } else if (word.startsWith('--')) return { problem: `unknown option: ${word}` };
    else wanted.push(word);
  }
  if (wanted.length !== 1) return { problem: wanted.length ? `one source at a time, not ${wanted.length}` : 'which file, address or - for standard input?' };
  return { source: wanted[0] as string, json, language };
}
