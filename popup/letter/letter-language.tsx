import type { Language } from '../../src/reading.ts';
import { LANGUAGES, endonyms } from '../../src/strings/index.ts';
import { useView } from '../view.ts';
import { Choice } from './choice.tsx';

export function LetterLanguage({ language, choose }: { language: Language; choose(language: Language): void }) {
  const { say } = useView();
  return (
    <div class="further">
      <Choice row name="letter-language" legend={say('letterLanguage')} value={language} choose={choose} options={LANGUAGES.map(one => [one, endonyms[one]])} />
    </div>
  );
}
