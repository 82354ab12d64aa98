/** The language of a piece of text, by letters and by how many words of each language's own phrases it holds. */
import type { Language, Reading } from '../reading.ts';
import type { Word } from './normalise.ts';

/** The nine letters of the Kazakh alphabet that Russian lacks. і is shared with no language read here. */
const KAZAKH = /[әғқңөұүһі]/;

type Points = Record<Language, number>;

/** Null where there are no words to tell by. `common` maps frequent words of each language to it (rules/languages.yaml). */
export function languageOf(list: readonly Word[], common: ReadonlyMap<string, Language>): Language | null {
  const points: Points = { ru: 0, kk: 0, en: 0 };
  for (let at = 0; at < list.length; at++) {
    const { text } = list[at] as Word, known = common.get(text);
    if (known) points[known] += 3; else byLetters(text, points);
  }
  const best = points.kk > points.ru ? 'kk' : 'ru';
  const winner = points.en > points[best] ? 'en' : best;
  return points[winner] ? winner : null;
}

/** Words are folded to small letters; an address or a number speaks no language. */
function byLetters(text: string, points: Points): void {
  let latin = false, cyrillic = false, beyond = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 0x61 && code <= 0x7a) latin = true;
    else if (code >= 0x400 && code <= 0x4ff) { cyrillic = true; beyond ||= code > 0x44f; }
    else if (code === 0x40 || code === 0x2f || code === 0x2e) return;
    else if (code > 0x7f) latin ||= /\p{L}/u.test(text);
  }
  if (beyond && KAZAKH.test(text)) points.kk += 3; else if (cyrillic) points.ru++; else if (latin) points.en++;
}

/** The language of the whole: two languages are named where each holds a fifth of the words. */
export function documentLanguage(spoken: Readonly<Record<Language, number>>): Reading['language'] {
  const total = spoken.ru + spoken.kk + spoken.en;
  if (!total) return 'unknown';
  if (spoken.ru >= total / 5 && spoken.kk >= total / 5) return 'kk+ru';
  return (Object.keys(spoken) as Language[]).reduce((best, next) => (spoken[next] > spoken[best] ? next : best));
}
