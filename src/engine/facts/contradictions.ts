/**
 * Two passages that cannot both hold. Better silent than wrong: purpose, subject and action must match, and a
 * condition or an exception is none.
 */
import type { Contradiction, Facts } from '../../reading.ts';
import { quote, type Clause } from '../clause.ts';
import { holds, type Listing } from './listed.ts';

type About = Contradiction['about'];
interface Pair { about: About; a: Clause[]; b: Clause[] }

/** Rules come in pairs: "contradiction-share-never" against "contradiction-share-may". */
const PAIRS: readonly [About, string][] = [['share', 'share'], ['share', 'share-asked'], ['purpose', 'purpose'], ['abroad', 'abroad'], ['retain', 'retain']];
const DATA = 'data.';

export function contradictions(clauses: readonly Clause[], facts: Pick<Facts, 'data'>, rule: (name: string) => Listing): Contradiction[] {
  const found = PAIRS.map(([about, name]): Pair => {
    const a = clauses.filter(clause => holds(rule(`contradiction-${name}-never`), clause));
    return { about, a, b: a.length ? clauses.filter(clause => holds(rule(`contradiction-${name}-may`), clause) && !a.includes(clause)) : [] };
  });
  found.push(collected(clauses, facts, rule('contradiction-collect-never')));
  const real = found.filter(({ a, b }) => a.length && b.length);
  return real.filter(({ about }, at) => real.findIndex(other => other.about === about) === at).map(({ about, a, b }) => ({
    about, a: blocks(a), b: blocks(b), quotes: [a[0] as Clause, b[0] as Clause].map(clause => quote(clause, 0, clause.words.length)),
  }));
}
const blocks = (list: readonly Clause[]) => [...new Set(list.map(clause => clause.block.n))];

/** A kind of data that is said never to be collected, and is. */
function collected(clauses: readonly Clause[], { data }: Pick<Facts, 'data'>, never: Listing): Pair {
  const pair: Pair = { about: 'collect', a: [], b: [] };
  for (const clause of clauses.filter(one => holds(never, one))) {
    for (const match of clause.matches) {
      const taken = match.concept.startsWith(DATA) && clause.negation.covers(match) ? data[match.concept.slice(DATA.length)]?.blocks ?? [] : [];
      const against = clauses.filter(other => other.block.n !== clause.block.n && taken.includes(other.block.n) && other.matches.some(m => m.concept === match.concept));
      if (!against.length) continue;
      if (!pair.a.includes(clause)) pair.a.push(clause);
      pair.b.push(...against.filter(other => !pair.b.includes(other)));
    }
  }
  return pair;
}
