/** A document in Kazakh and Russian as two: each block goes to the language it speaks, of a table with a column for each the cell. */
import type { Block, Reading } from '../reading.ts';
import { compiling } from './compile.ts';
import { languageOf, type Voices } from './language.ts';
import { words } from './normalise.ts';
import { reading } from './read.ts';
import type { Rules } from './rules.ts';

export interface Halves { kk: Reading; ru: Reading }

/** Reads both; yields the share done. Blocks keep their numbers; the words of a cell are found in the page by themselves. */
export function* halves(source: readonly Block[], rules: Rules): Generator<number, Halves> {
  const preparing = compiling(rules);
  let ready = preparing.next();
  for (; !ready.done; ready = preparing.next()) yield 0;
  const { kk, ru } = parted(source, ready.value.voices);
  return { kk: yield* half(reading(kk, rules), 0), ru: yield* half(reading(ru, rules), 0.5) };
}

function* half(steps: Generator<number, Reading>, from: number): Generator<number, Reading> {
  let step = steps.next();
  for (; !step.done; step = steps.next()) yield from + step.value / 2;
  return step.value;
}

export function parted(source: readonly Block[], voices: Voices): Record<'kk' | 'ru', Block[]> {
  const parts: Record<'kk' | 'ru', Block[]> = { kk: [], ru: [] };
  let last: 'kk' | 'ru' = 'ru';
  for (const block of source) {
    for (const piece of pieces(block, voices)) {
      const language = languageOf(words(piece.text), voices);
      // English words and bare numbers belong to the text they stand in.
      if (language === 'kk' || language === 'ru') last = language;
      parts[last].push(piece);
    }
  }
  return parts;
}

/** The cells of a row whose cells speak both languages; any other block whole. */
function pieces(block: Block, voices: Voices): Block[] {
  const cells = block.cells ?? [];
  const spoken = new Set(cells.map(cell => languageOf(words(cell), voices)));
  if (!spoken.has('kk') || !spoken.has('ru')) return [block];
  return cells.map(text => ({ n: block.n, kind: 'paragraph', level: 0, text }));
}
