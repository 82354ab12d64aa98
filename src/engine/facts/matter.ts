/** Do two sentences speak of the same matter? What is said of cookies, of children or of a card says nothing of the rest. */
import { conceptOf, nameOf, type Clause } from '../clause.ts';
import { F } from '../features.ts';
import type { Match } from '../lexicon.ts';

/** What a sentence speaks of, as far as another can contradict it. */
export interface Matter {
  /** Kinds of data and aims that it names; the ends of lists ("… and other data") name none. */
  data: ReadonlySet<string>;
  aims: ReadonlySet<string>;
  channels: ReadonlySet<string>;
  /** Words for all of the data, whatever kinds stand beside them. */
  allData: boolean;
  anonymous: boolean;
  cookie: boolean;
  child: boolean;
}

export function matterOf(clause: Pick<Clause, 'matches' | 'features' | 'vocabulary'>): Matter {
  const { features } = clause, named: Record<string, Set<string>> = { data: new Set(), purposes: new Set(), channels: new Set() };
  for (const match of clause.matches) {
    const { folder, id, name } = conceptOf(clause, match);
    if (name !== OPEN_END) named[folder]?.add(id);
  }
  const tells = (ids: readonly number[]) => ids.some(id => features.has(id));
  return {
    data: named.data!, aims: named.purposes!, channels: named.channels!, allData: features.has(F['things.personal-data-strict']),
    anonymous: tells(ANONYMOUS), cookie: tells(COOKIE), child: tells(CHILD),
  };
}

const OPEN_END = 'data.other';

/** In the sentence, or the heading or line it hangs on. */
const ANONYMOUS = [F['things.anonymous'], F['head:things.anonymous'], F['intro:things.anonymous']];
const COOKIE = [F['things.cookie'], F['head:things.cookie'], F['intro:things.cookie']];
const CHILD = [F['things.child'], F['head:things.child'], F['intro:things.child']];

/** Two sentences of which this is the same speak of the same. */
export function keyOf({ data, aims, channels, ...rest }: Matter): string {
  return [...[data, aims, channels].map(set => [...set].sort().join(' ')), ...Object.values(rest)].join('|');
}

/** What `a` denies or limits, and `b` does: the same data of the same people. */
export function sameMatter(a: Matter, b: Matter): boolean {
  if (b.anonymous && !a.anonymous) return false;
  if (a.cookie !== b.cookie) return false;
  if (a.child && !b.child) return false;
  return sameData(a, b);
}

/** An aim of `b` that `a` does not name. */
export function furtherAim(a: Matter, b: Matter): boolean {
  return [...b.aims].some(aim => !a.aims.has(aim));
}

/** Kinds that `a` names must come up in `b`; where it speaks of personal data at large, any will do. */
function sameData(a: Matter, b: Matter): boolean {
  if (!a.data.size || a.allData) return true;
  // Who sends to a number or an address uses it: "рекламу направляем на e-mail".
  return [...a.data].some(kind => b.data.has(kind) || b.channels.has(kind));
}

/** So many words may come between "only" and the data. */
const ADJECTIVE = 1;

/** "Only the data needed for …" limits the data and leaves the aims open: the word stands beside them. */
export function limitsData(clause: Pick<Clause, 'matches' | 'features' | 'vocabulary'>): boolean {
  if (!clause.features.has(F['marks.only'])) return false;
  const { matches } = clause, name = (match: Match) => nameOf(clause, match);
  const data = matches.filter(match => conceptOf(clause, match).folder === 'data' || name(match) === 'things.personal-data');
  // Kazakh may put the word behind the data, right before the verb.
  const verbAt = (at: number) => matches.some(match => match.from === at && name(match) === 'marks.finite');
  const beside = (only: Match, one: Match) => (one.from >= only.to && one.from <= only.to + ADJECTIVE) || (only.language === 'kk' && only.from === one.to && verbAt(only.to));
  return matches.some(only => name(only) === 'marks.only' && data.some(one => beside(only, one)));
}
