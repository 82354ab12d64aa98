/** Do two sentences speak of the same matter? What is said of cookies, of children or of a card says nothing of the rest. */
import type { Clause } from '../clause.ts';
import type { Match } from '../lexicon.ts';

const DATA = 'data.', PURPOSE = 'purposes.';
/** "… and other data" names no kind. */
const OPEN_END = 'data.other';
/** Words for all of the data, whatever kinds stand beside them. */
const ALL_DATA = 'things.personal-data-strict', ANY_DATA = 'things.personal-data';

/** So many words may come between "only" and the data. */
const ADJECTIVE = 1;

/** What `a` denies or limits, and `b` does: the same data of the same people. */
export function sameMatter(a: Clause, b: Clause): boolean {
  if (tells(b, 'things.anonymous') && !tells(a, 'things.anonymous')) return false;
  if (tells(a, 'things.cookie') !== tells(b, 'things.cookie')) return false;
  if (tells(a, 'things.child') && !tells(b, 'things.child')) return false;
  return sameData(a, b);
}

/** "Only the data needed for …" limits the data and leaves the aims open: the word stands beside them. */
export function limitsData({ matches }: Clause): boolean {
  const data = matches.filter(({ concept }) => concept === ANY_DATA || concept.startsWith(DATA));
  // Kazakh may put the word behind the data, right before the verb.
  const verbAt = (at: number) => matches.some(match => match.from === at && match.concept === 'marks.finite');
  const beside = (only: Match, one: Match) => (one.from >= only.to && one.from <= only.to + ADJECTIVE) || (only.language === 'kk' && only.from === one.to && verbAt(only.to));
  return matches.some(only => only.concept === 'marks.only' && data.some(one => beside(only, one)));
}

/** An aim of `b` that `a` does not name. */
export function furtherAim(a: Clause, b: Clause): boolean {
  const named = kinds(a, PURPOSE);
  return [...kinds(b, PURPOSE)].some(aim => !named.has(aim));
}

/** Kinds that `a` names must come up in `b`; where it speaks of personal data at large, any will do. */
function sameData(a: Clause, b: Clause): boolean {
  const said = kinds(a, DATA);
  if (!said.size || a.features.has(ALL_DATA)) return true;
  // Who sends to a number or an address uses it: "рекламу направляем на e-mail".
  return [...said].some(kind => b.features.has(kind) || b.features.has(kind.replace(DATA, 'channels.')));
}

function kinds({ matches }: Clause, folder: string): Set<string> {
  return new Set(matches.map(match => match.concept).filter(concept => concept.startsWith(folder) && concept !== OPEN_END));
}

/** The sentence, or the heading or line it hangs on. */
const tells = ({ features }: Clause, thing: string) => features.has(thing) || features.has(`head:${thing}`) || features.has(`intro:${thing}`);
