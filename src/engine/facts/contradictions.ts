/**
 * Two passages that cannot both hold. Better silent than wrong: purpose, subject and action must match, and a
 * condition or an exception is none.
 */
import type { Contradiction, Facts, Quote } from '../../reading.ts';
import { conceptOf, quote, type Clause } from '../clause.ts';
import type { Match } from '../lexicon.ts';
import { GAP } from '../normalise.ts';
import { furtherAim, keyOf, limitsData, matterOf, sameMatter, type Matter } from './matter.ts';

type About = Contradiction['about'];

/** Rules come in pairs: "contradiction-share-never" against "contradiction-share-may". */
const PAIRS: readonly [About, string][] = [
  ['share', 'share'], ['share', 'share-ever'], ['share', 'share-asked'], ['purpose', 'purpose'], ['abroad', 'abroad'], ['retain', 'retain'], ['retain', 'retain-ever'],
];
const COLLECT = 'collect';
export const NAMES = [...PAIRS.map(([, name]) => name), COLLECT];

/** Of a clause that may stand against another, what that needs: a long document has many, and its words are let go. */
interface Passage extends Pick<Clause, 'matches' | 'features' | 'negation' | 'vocabulary'> {
  /** Place among the clauses of the document. */
  order: number;
  quote: Quote;
  /** Kinds of data that it denies; only of one that says "never". */
  denied: readonly string[];
}

/** Passages that speak of the same, and the blocks of those that they contradict: two tell whether there is another than one's own. */
interface Group { matter: Matter; passages: Passage[]; met: number[] }

/** What contradicts what: passages in order, and the first two. */
interface Meeting { a: Passage[]; b: Passage[]; first: [Passage, Passage] }

export class Contradictions {
  private readonly never: Record<string, Passage[]> = Object.fromEntries(NAMES.map(name => [name, []]));
  private readonly may: Record<string, Passage[]> = Object.fromEntries(NAMES.map(name => [name, []]));
  private count = 0;

  take(name: string, side: 'never' | 'may', clause: Clause): void {
    // What wants only the data to be few leaves the aims open.
    if (name === 'purpose' && side === 'never' && limitsData(clause)) return;
    const { matches, features, negation, vocabulary, words } = clause;
    const denied = name === COLLECT && side === 'never' ? deniedData(clause) : [];
    this[side][name]!.push({ matches, features, negation, vocabulary, denied, order: this.count++, quote: quote(clause, 0, words.length) });
  }

  *found({ data }: Pick<Facts, 'data'>): Generator<void, Contradiction[]> {
    const all: [About, Meeting][] = [];
    for (const [about, name] of PAIRS) {
      const fits = (a: Matter, b: Matter) => sameMatter(a, b) && (about !== 'purpose' || furtherAim(a, b));
      const meeting = yield* meet(this.never[name]!, this.may[name]!, fits, false);
      if (meeting) all.push([about, meeting]);
    }
    const collected = yield* this.collected(data);
    for (const meeting of collected) all.push(['collect', meeting]);
    return [...new Set(all.map(([about]) => about))].map(about => contradiction(about, all.filter(([one]) => one === about).map(([, meeting]) => meeting)));
  }

  /** A kind of data that is said never to be collected, and is. */
  private *collected(data: Facts['data']): Generator<void, Meeting[]> {
    const meetings: [string, Meeting][] = [];
    for (const kind of new Set(this.never[COLLECT]!.flatMap(({ denied }) => denied))) {
      const taken = new Set(data[kind]?.blocks), never = this.never[COLLECT]!.filter(({ denied }) => denied.includes(kind));
      yield;
      const may = this.may[COLLECT]!.filter(passage => taken.has(passage.quote.block) && says(passage, kind));
      const meeting = yield* meet(never, may, sameMatter, true);
      if (meeting) meetings.push([kind, meeting]);
    }
    const rank = ([kind, { first: [a] }]: [string, Meeting]) => a.order * 1000 + a.denied.indexOf(kind);
    return meetings.sort((a, b) => rank(a) - rank(b)).map(([, meeting]) => meeting);
  }
}

function contradiction(about: About, meetings: readonly Meeting[]): Contradiction {
  const blocks = (side: 'a' | 'b') => [...new Set(meetings.flatMap(meeting => meeting[side]).map(passage => passage.quote.block))].sort((x, y) => x - y);
  return { about, a: blocks('a'), b: blocks('b'), quotes: (meetings[0] as Meeting).first.map(passage => passage.quote) };
}

/** Passages of the same matter are compared once, however often a document repeats them. @param apart two of one block do not count. */
function* meet(never: Passage[], may: Passage[], fits: (a: Matter, b: Matter) => boolean, apart: boolean): Generator<void, Meeting | undefined> {
  if (!never.length || !may.length) return undefined;
  const as = yield* grouped(never), bs = yield* grouped(may);
  for (const a of as) {
    for (const b of bs) if (fits(a.matter, b.matter)) { mark(a, b); mark(b, a); }
    yield;
  }
  const met = (groups: Group[]) => groups.flatMap(group => group.passages.filter(({ quote: { block } }) => group.met.some(other => !apart || other !== block))).sort((x, y) => x.order - y.order);
  const a = met(as), b = met(bs), [first] = a;
  if (!first) return undefined;
  const own = matterOf(first), against = b.find(other => fits(own, matterOf(other)) && (!apart || other.quote.block !== first.quote.block));
  return { a, b, first: [first, against as Passage] };
}

/** So many passages are looked at in one step. */
const STEP = 500;

function* grouped(passages: readonly Passage[]): Generator<void, Group[]> {
  const groups = new Map<string, Group>();
  for (const [at, passage] of passages.entries()) {
    if (at % STEP === STEP - 1) yield;
    const matter = matterOf(passage), key = keyOf(matter), known = groups.get(key);
    if (known) known.passages.push(passage); else groups.set(key, { matter, passages: [passage], met: [] });
  }
  return [...groups.values()];
}

function mark({ met }: Group, { passages }: Group): void {
  for (let at = 0; at < passages.length && met.length < 2; at++) {
    const { block } = (passages[at] as Passage).quote;
    if (!met.includes(block)) met.push(block);
  }
}

const says = (passage: Passage, kind: string) => passage.matches.some(match => isData(passage, match, kind) && !passage.negation.covers(match));

function isData(clause: Pick<Clause, 'vocabulary'>, match: Match, kind?: string): boolean {
  const { folder, id } = conceptOf(clause, match);
  return folder === 'data' && (kind === undefined || id === kind);
}

function deniedData(clause: Clause): string[] {
  const { words, negation } = clause, data = clause.matches.filter(match => isData(clause, match));
  // "Racial name" is no name: a word that another kind runs into names nothing of its own.
  const tail = (match: Match) => data.some(one => one !== match && one.from < match.from && one.to >= match.from && (words[match.from]?.gap ?? 0) < GAP.comma);
  return data.filter(match => negation.covers(match) && !tail(match)).map(match => conceptOf(clause, match).id);
}
