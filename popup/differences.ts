import type { Difference } from '../src/compare.ts';
import { abroadLines, retentionLines } from './lines.ts';
import type { LineData, View } from './view.ts';

/** A difference as a line: what is said, and the words of the one that says it. */
export function differenceLine(view: View, { about, id, said, a, b, retention }: Difference): LineData {
  const quotes = said === 'b' ? b : a;
  return { id: `${about}.${id}`, text: said === 'both' ? matter(view, about, id) : textOf(view, { about, id, retention }, quotes), quotes };
}

function textOf(view: View, { about, id, retention }: Pick<Difference, 'about' | 'id' | 'retention'>, quotes: LineData['quotes']): string {
  if (retention) return retentionLines(view, [retention])[0]?.text ?? id;
  if (about === 'abroad') return abroadLines(view, { value: id === 'yes' ? 'yes' : 'no', blocks: [], quotes })[0]?.text ?? id;
  return matter(view, about, id);
}

/** What a difference is about, by its name. */
function matter({ say, name }: View, about: Difference['about'], id: string): string {
  if (about === 'retention' || about === 'abroad') return say(about);
  if (about !== 'withdrawal') return name(`${about}.${id}`);
  const parts: Record<string, string> = { '': '', where: say('whereTo'), deadline: say('deadline') };
  return [say('withdraw'), parts[id] ?? name(`channels.${id}`)].filter(Boolean).join(': ');
}
