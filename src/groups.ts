/** Which of the three questions a label answers: one colour and one underline each, in the page and in the popup. */
export const GROUPS = ['collect', 'share', 'withdraw', 'other'] as const;
export type Group = (typeof GROUPS)[number];

const groups: Record<string, Group> = { collect: 'collect', share: 'share', abroad: 'share', withdraw: 'withdraw' };

export function group(label: string): Group {
  return groups[label] ?? 'other';
}

/** A clause with several labels is marked once: by the question that comes first in the popup. */
export function firstGroup(labels: readonly string[]): Group {
  const found = new Set(labels.map(group));
  return GROUPS.find(one => found.has(one)) ?? 'other';
}
