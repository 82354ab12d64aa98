/** Entries of rules/law.yaml in words. No article is known here. */
import law, { acts } from 'anyq:law';
import { common } from 'anyq:letters';
import type { Language } from '../reading.ts';
import type { Term } from './types.ts';

/** "25(2)(8)" → "пп. 8) п. 2 ст. 25", "25-бабы 2-тармағының 8) тармақшасы", "Article 25(2)(8)". Without the name of the act. */
export function cite(id: string, language: Language): string {
  const { article, act = 'law' } = entry(id);
  const numbers = article.match(/[^()]+/g) ?? [];
  const pattern = acts[act].cite[language][numbers.length - 1];
  if (!pattern) throw new Error(`rules/law.yaml: ${act} has no words for "${article}"`);
  return pattern.replace(/\{(\d)\}/g, (_, n: string) => numbers[Number(n) - 1]!);
}

/** The name of the act that an entry belongs to. */
export function actOf(id: string, language: Language): string {
  return acts[entry(id).act ?? 'law'].name[language];
}

/** The name as it stands beside a citation: after it in Russian and English, before it in Kazakh. */
export function beside(act: string, language: Language): string {
  if (!(act in acts)) throw new Error(`rules/law.yaml has no act ${act}`);
  return acts[act as keyof typeof acts].of[language];
}

export function termOf(id: string): Term {
  const { term } = entry(id);
  if (!term) throw new Error(`rules/law.yaml: ${id} names no term`);
  return { ...term, source: 'law', law: id };
}

/** "15 рабочих дней", as it stands after "в течение". */
export function within({ days, unit }: Pick<Term, 'days' | 'unit'>, language: Language): string {
  const forms = common.within[unit][language];
  return (forms[new Intl.PluralRules(language).select(days)] ?? forms.other).replace('{n}', String(days));
}

function entry(id: string) {
  const found = law[id];
  if (!found) throw new Error(`rules/law.yaml has no ${id}`);
  return found;
}
