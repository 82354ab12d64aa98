/**
 * What a negation reaches. Russian and English deny from the left ("не передаёт", "does not sell or share"); Kazakh
 * denies at the end, inside the verb ("үшінші тұлғаларға бермейді", "жинауды жүзеге асырмайды").
 * An exception ends the reach: what follows "кроме", "за исключением", "except" is granted again; in Kazakh what stands
 * before "қоспағанда", "басқа".
 */
import type { Match } from './lexicon.ts';
import { GAP, type Word } from './normalise.ts';

export interface Negation {
  /** Is this match denied? */
  covers(match: Match): boolean;
  /** Does it stand in an exception from a denial ("does not share, except …")? */
  excepts(match: Match): boolean;
}

const NOTHING: Negation = { covers: () => false, excepts: () => false };

interface Span { from: number; to: number }

export function negation(words: readonly Word[], matches: readonly Match[]): Negation {
  const marks = matches.filter(m => m.concept === 'marks.negation');
  if (!marks.length) return NOTHING;
  const named = matches.filter(m => m.concept === 'marks.exception');
  const exceptions = named.filter(m => !named.some(wider => wider !== m && wider.from <= m.from && wider.to >= m.to));
  const reach = marks.flatMap(mark => (mark.language === 'kk' ? before(words, mark, exceptions, matches) : [after(words, mark, exceptions, matches)]));
  const freed = exceptions.map(mark => mark.language === 'kk' ? { from: casesOfLaw(mark, matches) ?? start(words, mark.from), to: mark.from } : { from: mark.to, to: words.length });
  const inside = (spans: Span[], m: Match) => spans.some(span => m.from >= span.from && m.to <= span.to);
  return { covers: m => inside(reach, m), excepts: m => inside(freed, m) };
}

/**
 * From the mark to the exception, a contrast ("но", "but"), a semicolon or colon, or the sentence's end. Where the verb
 * stands last ("сведения о судимости мы не собираем"), what it denies stands before it.
 */
function after(words: readonly Word[], mark: Match, exceptions: readonly Match[], matches: readonly Match[]): Span {
  const stops = [...exceptions, ...matches.filter(m => m.concept === 'marks.contrast')].map(m => m.from).filter(at => at >= mark.to);
  const brk = words.findIndex((word, at) => at > mark.to && word.gap >= GAP.break);
  const to = Math.min(words.length, ...stops, brk < 0 ? words.length : brk);
  const back = start(words, mark.from);
  const verbFirst = matches.some(m => m.from >= back && m.to <= mark.from && (m.concept === 'marks.contrast' || (m.concept.startsWith('acts.') && !isNoun(m, matches) && !isDenied(m, matches))));
  // "Отозвать согласие нельзя": what cannot be done stands before, verb and all.
  const impossible = matches.some(m => m.concept === 'marks.impossible' && m.from <= mark.from && m.to >= mark.to);
  return { from: to - mark.to <= VERB && (impossible || !verbFirst) ? back : mark.from, to };
}

/**
 * From the break, the contrast, the exception or the verb of an earlier thought up to the mark itself. "Үшінші тұлғаларға
 * заңда көзделген жағдайларды қоспағанда берілмейді": what stands before the cases of the law is denied as well.
 */
function before(words: readonly Word[], mark: Match, exceptions: readonly Match[], matches: readonly Match[]): Span[] {
  const thoughts = matches.filter(m => m.concept === 'marks.finite' && (words[m.to]?.gap ?? 0) >= GAP.comma);
  const turns = matches.filter(m => m.concept === 'marks.contrast');
  const first = start(words, mark.from);
  const turn = Math.max(first, ...[...thoughts, ...turns].map(m => m.to).filter(at => at <= mark.from));
  const excepted = exceptions.filter(m => m.to <= mark.from && m.to > turn);
  const span = { from: Math.max(turn, ...excepted.map(m => m.to)), to: mark.to };
  const cases = excepted.map(m => casesOfLaw(m, matches)).filter(at => at !== undefined);
  return cases.length ? [{ from: turn, to: Math.min(...cases) }, span] : [span];
}

/** Where the words begin that name the cases of the law an exception is made of, if they stand right before it. */
function casesOfLaw(exception: Match, matches: readonly Match[]): number | undefined {
  const laws = matches.filter(m => LAW.has(m.concept) && m.from < exception.from && m.to >= exception.from);
  const from = Math.min(...laws.map(m => m.from));
  const shared = matches.some(m => m.concept === 'acts.share' && m.from >= from && m.to <= exception.to);
  return laws.length && !shared ? from : undefined;
}
const LAW = new Set(['marks.by-law', 'marks.law-demands']);

/** "Передача третьим лицам не производится": a noun or participle is what the verb at the end denies, no thought before it. */
const isNoun = (act: Match, matches: readonly Match[]) => matches.some(m => m.concept === 'marks.nominal' && m.from === act.from);
/** "IP-адрес мы не храним и не собираем": the verb before is denied itself. */
const isDenied = (act: Match, matches: readonly Match[]) => matches.some(m => m.concept === 'marks.negation' && m.to >= act.from && m.to <= act.to);

/** A verb and its helper: "не будем собирать". */
const VERB = 2;

/** Where the part of the sentence begins that ends at word `at`. */
function start(words: readonly Word[], at: number): number {
  for (let from = at; from > 0; from--) if ((words[from] as Word).gap >= GAP.break) return from;
  return 0;
}
