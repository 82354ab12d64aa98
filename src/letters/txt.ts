/** A letter as a text file: UTF-8 with a mark, without which Notepad of old takes Cyrillic for something else; lines as Windows ends them. */
import type { ReadyLetter } from './types.ts';

export function txt(letter: ReadyLetter): Uint8Array {
  if (letter.missing.length) throw new Error(`a letter that lacks ${letter.missing.join(', ')} is not saved`);
  return new TextEncoder().encode(`\ufeff${[letter.subject, '', letter.body, ''].join('\n').replace(/\n/g, '\r\n')}`);
}
