/** The language of a piece of text, by letters and by how many words of each language's own phrases it holds. */
import type { Language, Reading } from '../reading.ts';
import type { Word } from './normalise.ts';

const CYRILLIC = /[\u0400-\u04FF]/;
/** The nine letters of the Kazakh alphabet that Russian lacks. і is shared with no language read here. */
const KAZAKH = /[әғқңөұүһі]/;

/** Null where there are no words to tell by. `common` maps frequent words of each language to it (rules/languages.yaml). */
export function languageOf(list: readonly Word[], common: ReadonlyMap<string, Language>): Language | null {
  const points = { ru: 0, kk: 0, en: 0 };
  for (const { text } of list) {
    if (!/\p{L}/u.test(text) || /[@/.]/.test(text)) continue;
    const known = common.get(text);
    if (known) points[known] += 3;
    else if (!CYRILLIC.test(text)) points.en++;
    else if (KAZAKH.test(text)) points.kk += 3;
    else points.ru++;
  }
  const best = (Object.keys(points) as Language[]).sort((a, b) => points[b] - points[a])[0] as Language;
  return points[best] ? best : null;
}

/** The language of the whole: two languages are named where each holds a fifth of the words. */
export function documentLanguage(spoken: Readonly<Record<Language, number>>): Reading['language'] {
  const total = spoken.ru + spoken.kk + spoken.en;
  if (!total) return 'unknown';
  if (spoken.ru >= total / 5 && spoken.kk >= total / 5) return 'kk+ru';
  return (Object.keys(spoken) as Language[]).reduce((best, next) => (spoken[next] > spoken[best] ? next : best));
}
