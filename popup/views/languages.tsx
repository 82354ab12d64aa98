import type { Language } from '../../src/reading.ts';
import { LANGUAGES, endonyms } from '../../src/strings/index.ts';
import { useView } from '../view.ts';

export function Languages({ choose }: { choose(language: Language): void }) {
  const { say, language } = useView();
  return (
    <div class="languages" role="group" aria-label={say('language')}>
      {LANGUAGES.map(one => (
        <button type="button" key={one} data-language={one} lang={one} aria-pressed={one === language} onClick={() => choose(one)}>{endonyms[one]}</button>
      ))}
    </div>
  );
}
