import type { Language } from '../src/reading.ts';
import type { Seen } from './watch.ts';

/** Before any choice: the page's language if Kazakh or Russian, else Russian. A page in both ("kk+ru") opens in Kazakh. */
export function pageLanguage(seen: Seen): Language {
  return languageOf(seen).toLowerCase().startsWith('kk') ? 'kk' : 'ru';
}

function languageOf(seen: Seen): string {
  if (seen.state === 'read') return seen.reading.language;
  return seen.state === 'no-policy' ? seen.language : '';
}
