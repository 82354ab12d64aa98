/** Rules → the rules as the built module carries them: with their program, and without what that was made of. Runs in the build, never in a page. */
import { signedText } from './numbers.ts';
import { program, type Program } from './program.ts';
import type { PackedProgram, Rules } from './rules.ts';

export function prepared({ model, ...rules }: Rules): Rules {
  const each = <T>(list: Record<string, T>, bare: (rule: T) => T) => Object.fromEntries(Object.entries(list).map(([id, rule]) => [id, bare(rule)]));
  return {
    ...rules, labels: {}, program: packed(program(model ? { ...rules, model } : rules, rules.phrases.concepts)),
    facts: each(rules.facts, ({ otherwise }) => ({ when: [], unless: [], perhaps: [], ...(otherwise ? { otherwise: { id: otherwise.id, when: [] } } : {}) })),
    signals: each(rules.signals, rule => ({ ...rule, when: [], unless: [] })),
  };
}

function packed({ features, questions, concepts, opinion, ...plan }: Program): PackedProgram {
  return {
    ...plan, size: features.length, questions: signedText(questions, 3),
    concepts: Object.fromEntries(Object.entries(concepts).map(([place, pairs]) => [place, signedText(pairs, 2)])) as PackedProgram['concepts'],
    ...(opinion ? { opinion: { ...opinion, rows: signedText(opinion.rows, 1), weights: signedText(opinion.weights) } } : {}),
  };
}
