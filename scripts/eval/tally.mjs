// Right, wrong and missed: counts and what follows from them.

export const tally = () => ({ right: 0, wrong: 0, missed: 0 });

export function add(counts, wanted, got) {
  counts[wanted ? (got ? 'right' : 'missed') : 'wrong']++;
}

export function sum(tallies) {
  return Object.values(tallies).reduce((a, b) => ({ right: a.right + b.right, wrong: a.wrong + b.wrong, missed: a.missed + b.missed }), tally());
}

/** Precision and recall; where nothing was answered or nothing was to be found, 1. `n`: how many were to be found. */
export function figures({ right, wrong, missed }) {
  const precision = right + wrong ? right / (right + wrong) : 1, recall = right + missed ? right / (right + missed) : 1;
  return { precision, recall, f1: precision + recall ? 2 * precision * recall / (precision + recall) : 0, n: right + missed };
}
