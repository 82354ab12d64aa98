import { actOf } from '../../src/letters/law.ts';
import type { Key } from '../../src/strings/index.ts';
import { cited } from '../cited.ts';
import { useView, type Law, type View } from '../view.ts';

const CERTAINTY = { official: 'lawOfficial', 'two-sources': 'lawTwoSources', 'one-source': 'lawOneSource' } as const satisfies Record<Law[string]['certainty'], Key>;

/** What the law says, with article, link, the day it was checked and how sure that is. */
export function LawText({ ids }: { ids: string[] }) {
  return <><LawEntries ids={ids} /><LawFoot ids={ids} /></>;
}

export function LawEntries({ ids }: { ids: string[] }) {
  const view = useView();
  const { say, law, language } = view;
  return (
    <>
      {ids.filter(id => law[id]).map(id => {
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
    </>
  );
}

/** Which acts, and what this is not. Once for all entries of one place. */
export function LawFoot({ ids }: { ids: string[] }) {
  const { say, law, language } = useView();
  const acts = [...new Set(ids.filter(id => law[id]).map(id => actOf(id, language)))];
  return acts.length ? <p class="law-source">{acts.join('. ')}. {say('lawNotAdvice')}</p> : null;
}

function dateOf(iso: string, say: View['say']): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  return say('date', { year, month, day });
}
