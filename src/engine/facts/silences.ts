/** What the document does not say. Each silence is broken by labels or facts that its rule names. */
import type { Facts } from '../../reading.ts';
import type { Rules } from '../rules.ts';

/** @param labels those of the sentences: a heading says nothing. */
export function silences(labels: ReadonlySet<string>, facts: Omit<Facts, 'silences' | 'contradictions'>, rules: Rules['silences']): string[] {
  return Object.entries(rules).filter(([, broken]) => !broken.some(by => speaks(by, labels, facts))).map(([id]) => id);
}

/** "label:share", or the name of a group of facts that is not empty. */
function speaks(by: string, labels: ReadonlySet<string>, facts: Omit<Facts, 'silences' | 'contradictions'>): boolean {
  if (by.startsWith('label:')) return labels.has(by.slice(6));
  if (by === 'operator') return facts.operator.names.length > 0 || facts.operator.bin !== null;
  if (by === 'abroad') return facts.abroad.value !== 'silent';
  if (by === 'withdrawal' || by === 'refusal') return facts[by].stated;
  const group = facts[by as 'data'] as unknown;
  return Array.isArray(group) ? group.length > 0 : Object.keys(group as object).length > 0;
}
