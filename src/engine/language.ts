/** The language of a piece of text, by letters and by how many words of each language's own phrases it holds. */
import type { Language, Reading } from '../reading.ts';
import { PLACES } from './known.ts';
import type { Word } from './normalise.ts';

const CYRILLIC = /[\u0400-\u04FF]/;
/** The nine letters of the Kazakh alphabet that Russian lacks. і is shared with no language read here. */
const KAZAKH = /[әғқңөұүһі]/;

const LANGUAGES: readonly Language[] = ['ru', 'kk', 'en'];
/** A word that a language's list has, or a letter of its own, counts so much. */
const SURE = 3;

/** For which language a word speaks, and how much: words repeat, so it is kept. */
export class Voices {
  /** Word id → the word, and its voice: four times the place of the language, and the points. */
  private readonly words: (string | undefined)[] = new Array(PLACES);
  private readonly voices = new Uint8Array(PLACES);

  /** @param common frequent words → their language (rules/languages.yaml). */
  constructor(private readonly common: ReadonlyMap<string, Language>) {}

  of({ text, id }: Word): number {
    if (this.words[id] === text) return this.voices[id] as number;
    this.words[id] = text;
    return this.voices[id] = this.heard(text);
  }

  private heard(text: string): number {
    const known = this.common.get(text);
    if (known) return voice(known, SURE);
    // An address or a number speaks no language.
    if (/[@/.]/.test(text) || !/\p{L}/u.test(text)) return 0;
    if (!CYRILLIC.test(text)) return voice('en', 1);
    return KAZAKH.test(text) ? voice('kk', SURE) : voice('ru', 1);
  }
}

const voice = (language: Language, points: number) => 4 * LANGUAGES.indexOf(language) + points;

/** Null where there are no words to tell by. */
export function languageOf(list: readonly Word[], voices: Voices): Language | null {
  const points = [0, 0, 0];
  for (let at = 0; at < list.length; at++) {
    const heard = voices.of(list[at] as Word);
    (points[heard >> 2] as number) += heard & 3;
  }
  const most = Math.max(...points);
  return most ? LANGUAGES[points.indexOf(most)] as Language : null;
}

/** The language of the whole: two languages are named where each holds a fifth of the words. */
export function documentLanguage(spoken: Readonly<Record<Language, number>>): Reading['language'] {
  const total = spoken.ru + spoken.kk + spoken.en;
  if (!total) return 'unknown';
  if (spoken.ru >= total / 5 && spoken.kk >= total / 5) return 'kk+ru';
  return (Object.keys(spoken) as Language[]).reduce((best, next) => (spoken[next] > spoken[best] ? next : best));
}
