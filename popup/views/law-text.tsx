import { actOf } from '../../src/letters/law.ts';
import type { Key } from '../../src/strings/index.ts';
import { cited } from '../cited.ts';
import { useView, type Law, type View } from '../view.ts';

const CERTAINTY = { official: 'lawOfficial', 'two-sources': 'lawTwoSources', 'one-source': 'lawOneSource' } as const satisfies Record<Law[string]['certainty'], Key>;

/** What the law says, with article, link, the day it was checked and how sure that is. */
export function LawText({ ids }: { ids: string[] }) {
  const view = useView();
  const { say, law, language } = view;
  const known = ids.filter(id => law[id]);
  return (
    <>
      {known.map(id => {
        const { says, link, checked, certainty } = law[id]!;
        return (
          <div class="law-entry" key={id}>
            <p>{says[language]}</p>
            <p class="law-source">
              <a href={link[language === 'kk' ? 'kk' : 'ru']} target="_blank" rel="noreferrer">{cited(id, view)}</a>
              {` · ${say('lawChecked', { date: dateOf(checked, say) })} · ${say(CERTAINTY[certainty])}`}
            </p>
          </div>
        );
      })}
      <p class="law-source">{[...new Set(known.map(id => actOf(id, language)))].join('. ')}. {say('lawNotAdvice')}</p>
    </>
  );
}

function dateOf(iso: string, say: View['say']): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  return say('date', { year, month, day });
}
