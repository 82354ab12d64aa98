/**
 * Whose a document is where nobody is called its operator: names without a legal form, known by what stands around them
 * ("«Demo» collects …", "we are Demo", "Welcome to Demo", "© 2026 Demo", the title). Asked only where nothing better is said.
 */
import { nameOf, quote, type Clause } from '../clause.ts';
import { F } from '../features.ts';
import { GAP, type Word } from '../normalise.ts';
import { cuedNames, type Name } from './names.ts';

/** How well a place shows that the name is the operator's. */
const POINTS = { alias: 5, self: 5, copyright: 4, beside: 3, acts: 3, contact: 2, title: 2, cued: 2 };
/** The first blocks say whose the document is; later on a name may be anybody's. */
const OPENING = 8;
/** A name has so many words at most, and so many may stand between it and the noun or verb beside it. */
const WORDS = 4, NEAR = 3;

/** Concepts of which no part of a name may be: a cookie, a known service, the law, the document itself. */
const NO_NAME = /^(?:data\.|named\.|channels\.|recipients\.(?!performers)|things\.(?:technology|postal-address|personal-data|personal-data-strict|policy|privacy-title|other-title|subject|consent|regulator|law|bin|cookie|operator)$|marks\.by-law)/;

/** What a whole name cannot be: "the Site", "the App". */
const NOUN = /^things\.(?:defined|organisation|site-is|alias|account)$/;

const ACTS: ReadonlySet<string> = new Set(['acts.collect', 'acts.process', 'acts.store', 'acts.share', 'acts.protect']);
/** What a text calls something else than its operator. */
const COMMON: ReadonlySet<string> = new Set(['things.policy', 'things.personal-data', 'things.subject', 'things.consent', 'things.law']);
/** No line of copyright and no bracket is longer: a page in one line must not be gone through for each of its sentences. */
const LINE = 2000;

export interface Brand { name: Name; points: number }

/** The names that a clause gives the operator, with their points. */
export function brands(clause: Clause): Brand[] {
  const { index, features } = clause;
  const title = features.has(F.title) || (clause.block.kind === 'heading' && index === 0);
  if (clause.block.kind === 'heading' && !title && !features.has(F['label:contact'])) return [];
  if (features.has(F['recipients.*']) && features.has(F['label:share'])) return [];
  return [...copyright(clause), ...cued(clause, index)].concat(spans(clause).flatMap(span => {
    const points = title ? POINTS.title : around(clause, span, index);
    const { block, start, end, text } = trimmed(clause, span);
    return points && !/\.\p{L}{2,}$/u.test(text) ? [{ name: { block, start, end, text, sure: false }, points }] : [];
  }));
}

/** "The developer is Demo Studio": near the beginning also where nothing else says that the line names the operator. */
function cued(clause: Clause, index: number): Brand[] {
  if (index >= OPENING || clause.block.kind === 'heading') return [];
  return cuedNames(clause).filter(({ text }) => /\s|[«"“]/u.test(text) && !/\.\p{L}{2,}$/u.test(text)).map(name => ({ name, points: POINTS.cued }));
}

interface Span { from: number; to: number; quoted: boolean }

/** Stretches of words that can be a name: quoted, in Latin letters amid Cyrillic, or (English) with capitals. */
function spans(clause: Clause): Span[] {
  const { words, block: { text } } = clause;
  const found: Span[] = [];
  for (let from = 0; from < words.length; from++) {
    const { start } = words[from] as Word, quoted = start > 0 && '«“„"'.includes(text[start - 1] as string);
    const to = quoted ? quoteEnd(text, words, from) : runEnd(clause, from);
    if (to <= from || isCommon(clause, from, to)) continue;
    found.push({ from, to, quoted });
    from = to - 1;
  }
  return found;
}

function quoteEnd(text: string, words: readonly Word[], from: number): number {
  for (let to = from + 1; to <= Math.min(words.length, from + WORDS + 1); to++) {
    if ('»”"'.includes(text[(words[to - 1] as Word).end] ?? ' ')) return (words[from] as Word).capital ? to : 0;
  }
  return 0;
}

/** Words with a capital that nothing parts; in a Cyrillic sentence those in Latin letters only. */
function runEnd({ words, language, block: { text } }: Clause, from: number): number {
  const fits = ({ start, end, capital }: Word) => capital && text[start - 1] !== '@' && /^\p{Script=Latin}[\p{Script=Latin}\p{N}'’]*$/u.test(text.slice(start, end));
  const others = language !== 'en';
  let to = from;
  while (to < words.length && to - from < WORDS && fits(words[to] as Word) && (to === from || ((words[to] as Word).gap === GAP.none && !/["»”]/u.test(text.slice((words[to - 1] as Word).end, (words[to] as Word).start))))) to++;
  // In English the first word of a sentence has a capital anyway: one word is a name only where its letters are unlike any word's.
  if (!others && from === 0 && to - from === 1 && !/\p{Ll}\p{Lu}|^\p{Lu}{3}/u.test(text.slice((words[0] as Word).start, (words[0] as Word).end))) return 0;
  return to;
}

function isCommon(clause: Clause, from: number, to: number): boolean {
  return clause.matches.some(m => m.from < to && m.to > from && ((m.to - m.from <= WORDS && NO_NAME.test(nameOf(clause, m))) || (m.from <= from && m.to >= to && NOUN.test(nameOf(clause, m)))));
}

function around(clause: Clause, span: Span, index: number): number {
  const { features, words } = clause, contact = features.has(F['label:contact']);
  const beside = (concept: string, before: boolean) => clause.matches.some(m => nameOf(clause, m) === concept && (before ? m.to <= span.from && span.from - m.to < (span.quoted ? NEAR : 1) && joined(words, m.to, span.from) : m.from >= span.to && m.from - span.to < NEAR && joined(words, span.to, m.from)));
  const early = index < OPENING;
  if (early && isHereinafter(clause, span.to)) return POINTS.alias;
  if (features.has(F.definition)) return 0;
  if (early && features.has(F['starts:things.operator']) && (features.has(F.term) || beside('things.own-name', true))) return POINTS.self;
  if (early && (beside('things.own-name', true) || beside('things.organisation', clause.language !== 'kk'))) return POINTS.beside;
  if (early && clause.language !== 'ru' && beside('things.organisation', false)) return POINTS.beside;
  if (early && span.from === 0 && (contact || features.has(F['things.postal-address'])) && words[span.to]?.gap === GAP.comma) return POINTS.beside;
  if (span.from <= 1 && (beside('things.values-privacy', false) || clause.matches.some(m => m.from >= span.to && ACTS.has(nameOf(clause, m)) && (clause.language === 'kk' || m.from - span.to < NEAR)))) return POINTS.acts;
  return contact && (features.has(F['address.email']) || features.has(F['address.phone']) || clause.block.kind === 'heading') ? POINTS.contact : 0;
}

const joined = (words: readonly Word[], from: number, to: number) => words.slice(from, to + 1).every(({ gap }, at) => at === 0 || gap < GAP.break);

/** "(hereinafter the Shop)", but not "(hereinafter the Policy)"; in Kazakh the noun stands between: «Demo» дүкені (бұдан әрі …). */
function isHereinafter(clause: Clause, to: number): boolean {
  const { matches, words, block: { text } } = clause;
  const noun = matches.find(m => nameOf(clause, m) === 'things.organisation' && m.from >= to && m.from - to < NEAR);
  return [to, ...(noun ? [noun.to] : [])].some(at => {
    const mark = matches.find(m => m.from === at && nameOf(clause, m) === 'things.hereinafter');
    if (!mark) return false;
    const { start, end } = words[at] as Word;
    if (!/\(\s*[«“"]?$/u.test(text.slice(Math.max(0, start - 4), start))) return false;
    const close = end + text.slice(end, end + LINE).indexOf(')');
    return !matches.some(m => m.from >= mark.to && (words[m.from] as Word).start < close && COMMON.has(nameOf(clause, m)));
  });
}

/** The span as printed, with its quotes. */
function trimmed(clause: Clause, { from, to, quoted }: Span): Name {
  const { block, start, end, text } = quote(clause, from, to);
  const whole = clause.block.text;
  return quoted ? { block, start: start - 1, end: end + 1, text: whole.slice(start - 1, end + 1), sure: false } : { block, start, end, text, sure: false };
}

const COPYRIGHT = /(?:©|\(c\))[\s,\d–—-]*([\p{Lu}«"“][^.,;|©]{1,60}?)(?=\s*(?:[.,;|]|$))/u;

/** "© 2019–2026 Demo. …" */
function copyright({ block }: Clause): Brand[] {
  const found = COPYRIGHT.exec(block.text.slice(0, LINE));
  const text = found?.[1];
  if (!found || !text || text.split(' ').length > WORDS || /\.\p{L}{2,}$/u.test(text)) return [];
  const start = found.index + found[0].lastIndexOf(text);
  return [{ name: { block: block.n, start, end: start + text.length, text, sure: false }, points: POINTS.copyright }];
}
