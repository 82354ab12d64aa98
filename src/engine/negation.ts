/**
 * What a negation reaches. Russian and English deny from the left ("не передаёт", "does not sell or share"); Kazakh
 * denies at the end, inside the verb ("үшінші тұлғаларға бермейді", "жинауды жүзеге асырмайды").
 * An exception ends the reach: what follows "кроме", "за исключением", "except" is granted again; in Kazakh what stands
 * before "қоспағанда", "басқа".
 */
import type { Language } from '../reading.ts';
import type { Match } from './lexicon.ts';
import { GAP, type Word } from './normalise.ts';
import type { Concept } from './vocabulary.ts';

interface Span { from: number; to: number }

export class Negation {
  constructor(private readonly denied: readonly Span[] = [], private readonly excepted: readonly Span[] = []) {}

  /** Is this match denied? */
  covers(match: Match): boolean { return inside(this.denied, match); }

  /** Does it stand in an exception from a denial ("does not share, except …")? */
  excepts(match: Match): boolean { return inside(this.excepted, match); }
}

export const NOTHING = new Negation();
/** Everything is denied: an item under "We do not:". */
export const ALL = new Negation([{ from: 0, to: Infinity }]);

function inside(spans: readonly Span[], { from, to }: Match): boolean {
  for (let at = 0; at < spans.length; at++) {
    const span = spans[at] as Span;
    if (from >= span.from && to <= span.to) return true;
  }
  return false;
}

/** The matches that a negation looks at, by what they are. */
type Marks = Record<'negations' | 'exceptions' | 'contrasts' | 'finite' | 'nominal' | 'impossible' | 'laws' | 'shares' | 'acts', Match[]>;

/** @param text of the block: a colon right after what is denied ("does not collect: …") leads on to all that is denied. */
export function negation(words: readonly Word[], matches: readonly Match[], concepts: readonly Concept[], text = ''): Negation {
  const marks = sorted(matches, concepts);
  if (!marks.negations.length) return NOTHING;
  const turns = [...marks.contrasts, ...verbs(marks)];
  const denied = marks.negations.flatMap(mark => (mark.language === 'kk' ? before(words, mark, marks, text) : [after(words, mark, marks, turns, text)]));
  const excepted = marks.exceptions.map(mark => mark.language === 'kk' ? { from: casesOfLaw(mark, marks) ?? start(words, mark.from), to: mark.from } : { from: mark.to, to: words.length });
  return new Negation(denied, excepted);
}

/**
 * Kazakh "or" is spelled as Russian "not". In a Kazakh line it denies only what is Russian too: the word after it begins
 * another match of its language. Other lines keep all their matches.
 */
export function withoutStrayDenials(matches: readonly Match[], language: Language, concepts: readonly Concept[]): readonly Match[] {
  if (language !== 'kk') return matches;
  return matches.filter(mark => mark.language === 'kk' || mark.to - mark.from > 1 || concepts[mark.concept]?.name !== 'marks.negation' ||
    matches.some(other => other.from === mark.to && other.language === mark.language));
}

const LISTS: Record<string, keyof Marks> = {
  'marks.negation': 'negations', 'marks.exception': 'exceptions', 'marks.contrast': 'contrasts', 'marks.finite': 'finite', 'marks.nominal': 'nominal', 'marks.impossible': 'impossible',
  'marks.by-law': 'laws', 'marks.law-demands': 'laws',
};

function sorted(matches: readonly Match[], concepts: readonly Concept[]): Marks {
  const marks: Marks = { negations: [], exceptions: [], contrasts: [], finite: [], nominal: [], impossible: [], laws: [], shares: [], acts: [] };
  for (const match of matches) {
    const { name, folder } = concepts[match.concept] as Concept;
    if (folder === 'acts') marks.acts.push(match);
    else if (folder === 'marks' && LISTS[name]) marks[LISTS[name]].push(match);
    if (name === 'acts.share') marks.shares.push(match);
  }
  const { exceptions } = marks;
  return { ...marks, exceptions: exceptions.filter(m => !exceptions.some(wider => wider !== m && wider.from <= m.from && wider.to >= m.to)) };
}

/**
 * Verbs that begin a thought of their own. No noun or participle: "Передача третьим лицам не производится", the verb at
 * the end denies it. Nor what is denied itself: "IP-адрес мы не храним и не собираем".
 */
function verbs({ acts, nominal, negations }: Marks): Match[] {
  return acts.filter(act => !nominal.some(m => m.from === act.from) && !negations.some(m => m.to >= act.from && m.to <= act.to));
}

/**
 * From the mark to the exception, a contrast ("но", "but"), a semicolon or colon, or the sentence's end. Where the verb
 * stands last ("сведения о судимости мы не собираем"), what it denies stands before it.
 */
function after(words: readonly Word[], mark: Match, { exceptions, contrasts, impossible }: Marks, turns: readonly Match[], text: string): Span {
  const stops = [...exceptions, ...contrasts].map(m => m.from).filter(at => at >= mark.to);
  const part = words.findIndex((word, at) => at > mark.to && word.gap >= GAP.break);
  const brk = part - mark.to <= LIST && isColon(words, part, text) ? -1 : part;
  const to = Math.min(words.length, ...stops, brk < 0 ? words.length : brk);
  const back = start(words, mark.from);
  const verbFirst = turns.some(m => m.from >= back && m.to <= mark.from);
  // "Отозвать согласие нельзя": what cannot be done stands before, verb and all.
  const cannot = impossible.some(m => m.from <= mark.from && m.to >= mark.to);
  return { from: to - mark.to <= VERB && (cannot || !verbFirst) ? back : mark.from, to };
}

/**
 * From the break, the contrast, the exception or the verb of an earlier thought up to the mark itself. "Үшінші тұлғаларға
 * заңда көзделген жағдайларды қоспағанда берілмейді": what stands before the cases of the law is denied as well.
 */
function before(words: readonly Word[], mark: Match, marks: Marks, text: string): Span[] {
  const thoughts = marks.finite.filter(m => (words[m.to]?.gap ?? 0) >= GAP.comma);
  const turn = Math.max(start(words, mark.from), ...[...thoughts, ...marks.contrasts].map(m => m.to).filter(at => at <= mark.from));
  const excepted = marks.exceptions.filter(m => m.to <= mark.from && m.to > turn);
  const span = { from: Math.max(turn, ...excepted.map(m => m.to)), to: isColon(words, mark.to, text) ? words.length : mark.to };
  const cases = excepted.map(m => casesOfLaw(m, marks)).filter(at => at !== undefined);
  return cases.length ? [{ from: turn, to: Math.min(...cases) }, span] : [span];
}

/** Where the words begin that name the cases of the law an exception is made of, if they stand right before it. */
function casesOfLaw(exception: Match, { laws, shares }: Marks): number | undefined {
  const near = laws.filter(m => m.from < exception.from && m.to >= exception.from);
  const from = Math.min(...near.map(m => m.from));
  return near.length && !shares.some(m => m.from >= from && m.to <= exception.to) ? from : undefined;
}

/** Words between "not" and the colon of its list: "не собирает следующие персональные данные:". */
const LIST = 5;

function isColon(words: readonly Word[], at: number, text: string): boolean {
  const before = words[at - 1], after = words[at];
  return before !== undefined && after !== undefined && /^\s*:/.test(text.slice(before.end, after.start));
}

/** A verb and its helper: "не будем собирать". */
const VERB = 2;

/** Where the part of the sentence begins that ends at word `at`. */
function start(words: readonly Word[], at: number): number {
  for (let from = at; from > 0; from--) if ((words[from] as Word).gap >= GAP.break) return from;
  return 0;
}
