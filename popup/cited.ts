import { cite } from '../src/letters/law.ts';
import type { View } from './view.ts';

/** An article by itself, with a word for its act where it is not the Law on personal data, or where the grammar wants one. */
export function cited(id: string, { say, law, language }: Pick<View, 'say' | 'law' | 'language'>): string {
  return say(law[id]?.act === 'rules' ? 'citeRules' : 'citeLaw', { article: cite(id, language) });
}
