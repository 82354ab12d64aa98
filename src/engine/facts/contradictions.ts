/**
 * Two passages that cannot both hold. Better silent than wrong: purpose, subject and action must match, and a
 * condition or an exception is none.
 */
import type { Contradiction, Facts } from '../../reading.ts';
import { quote, type Clause } from '../clause.ts';
import type { Match } from '../lexicon.ts';
import { GAP } from '../normalise.ts';
import { holds, type Listing } from './listed.ts';
import { furtherAim, limitsData, sameMatter } from './matter.ts';

type About = Contradiction['about'];
interface Link { about: About; a: Clause; b: Clause }
type RuleOf = (name: string) => Listing;

/** Rules come in pairs: "contradiction-share-never" against "contradiction-share-may". */
const PAIRS: readonly [About, string][] = [
  ['share', 'share'], ['share', 'share-ever'], ['share', 'share-asked'], ['purpose', 'purpose'], ['abroad', 'abroad'], ['retain', 'retain'], ['retain', 'retain-ever'],
];
const DATA = 'data.';

export function contradictions(clauses: readonly Clause[], facts: Pick<Facts, 'data'>, rule: RuleOf): Contradiction[] {
  const links = [...PAIRS.flatMap(([about, name]) => paired(clauses, about, name, rule)), ...collected(clauses, facts, rule)];
  const abouts = [...new Set(links.map(link => link.about))];
  return abouts.map(about => {
    const own = links.filter(link => link.about === about), first = own[0] as Link;
    return { about, a: blocks(own.map(link => link.a)), b: blocks(own.map(link => link.b)), quotes: [first.a, first.b].map(clause => quote(clause, 0, clause.words.length)) };
  });
}
const blocks = (list: readonly Clause[]) => [...new Set(list.map(clause => clause.block.n))].sort((x, y) => x - y);

function paired(clauses: readonly Clause[], about: About, name: string, rule: RuleOf): Link[] {
  const never = clauses.filter(clause => holds(rule(`contradiction-${name}-never`), clause));
  if (!never.length) return [];
  const may = clauses.filter(clause => holds(rule(`contradiction-${name}-may`), clause) && !never.includes(clause));
  const links = never.flatMap(a => may.map(b => ({ about, a, b })));
  return links.filter(({ a, b }) => sameMatter(a, b) && (about !== 'purpose' || (!limitsData(a) && furtherAim(a, b))));
}

/** A kind of data that is said never to be collected, and is. */
function collected(clauses: readonly Clause[], { data }: Pick<Facts, 'data'>, rule: RuleOf): Link[] {
  const never = clauses.filter(clause => holds(rule('contradiction-collect-never'), clause));
  return never.flatMap(a => denied(a).flatMap(concept => {
    const taken = data[concept.slice(DATA.length)]?.blocks ?? [];
    const against = clauses.filter(b => b.block.n !== a.block.n && taken.includes(b.block.n) && b.features.has(`yes:${concept}`));
    return against.filter(b => holds(rule('contradiction-collect-may'), b) && sameMatter(a, b)).map(b => ({ about: 'collect' as const, a, b }));
  }));
}

function denied({ matches, words, negation }: Clause): string[] {
  const data = matches.filter(match => match.concept.startsWith(DATA));
  // "Racial name" is no name: a word that another kind runs into names nothing of its own.
  const tail = (match: Match) => data.some(one => one !== match && one.from < match.from && one.to >= match.from && (words[match.from]?.gap ?? 0) < GAP.comma);
  return data.filter(match => negation.covers(match) && !tail(match)).map(match => match.concept);
}
