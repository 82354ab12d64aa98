import type { Key } from '../../src/strings/index.ts';
import { useView, type Law, type View } from '../view.ts';

const CERTAINTY = { official: 'lawOfficial', 'two-sources': 'lawTwoSources', 'one-source': 'lawOneSource' } as const satisfies Record<Law[string]['certainty'], Key>;

/** What the law says, with article, link, the day it was checked and how sure that is. */
export function LawText({ ids }: { ids: string[] }) {
  const { say, law, language } = useView();
  return (
    <>
      {ids.filter(id => law[id]).map(id => {
        const { says, article, link, checked, certainty } = law[id]!;
        return (
          <div class="law-entry" key={id}>
            <p>{says[language]}</p>
            <p class="law-source">
              <a href={link[language === 'kk' ? 'kk' : 'ru']} target="_blank" rel="noreferrer">{articleOf(article, say)}</a>
              {` · ${say('lawChecked', { date: dateOf(checked, say) })} · ${say(CERTAINTY[certainty])}`}
            </p>
          </div>
        );
      })}
      <p class="law-source">{say('lawName')} {say('lawNotAdvice')}</p>
    </>
  );
}

/** "8(7)" → "п. 7 ст. 8" */
function articleOf(article: string, say: View['say']): string {
  const [, number = article, paragraph] = /^([^(]+)(?:\((.+)\))?$/.exec(article) ?? [];
  return paragraph ? say('articleParagraph', { article: number, paragraph }) : say('article', { article: number });
}

function dateOf(iso: string, say: View['say']): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  return say('date', { year, month, day });
}
