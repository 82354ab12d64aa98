/** Where names of companies and services stand in a clause: with a legal form, after a cue, or before "(hereinafter …)". */
import { isAlias, nameOf, quote, type Clause } from '../clause.ts';
import { F } from '../features.ts';
import type { Quote } from '../../reading.ts';
import type { Match } from '../lexicon.ts';

const OPEN = '«“„"\'', CLOSE = '»”“"\'';
const CAPITAL = /^[\p{Lu}\p{N}][\p{L}\p{N}&.'’-]*$/u;
const LATIN = /^[a-z][a-z0-9-]{2,}$/;
/** Words that a name runs over, and letters it may have. */
const WORDS = 4, LETTERS = 120;

/** `sure`: it stands with a legal form, or the text itself takes it for the operator's ("Demo («we»)"). */
export interface Name extends Quote { sure: boolean }

/** Legal form + name, or name + legal form ("ТОО «Demo»", "«Demo» ЖШС", "Demo LLP"). */
export function formedNames(clause: Clause): Name[] {
  const { block, matches } = clause;
  if (!clause.features.has(F['things.legal-form'])) return [];
  return matches.filter(m => nameOf(clause, m) === 'things.legal-form' && isPrinted(clause, m)).flatMap(form => {
    const { start, end } = quote(clause, form.from, form.to);
    const after = nameAfter(block.text, end), before = nameBefore(block.text, start);
    if (after) return [named(clause, start, after, true)];
    return before === undefined ? [] : [named(clause, before, end, true)];
  });
}

/** "АҚ" is a company, "ақ" is white. */
function isPrinted({ words }: Clause, { from, to }: Match): boolean {
  const word = words[from] as Clause['words'][number];
  return to - from > 1 || word.text.length > 4 || word.capital;
}

/** "Operator: Demo", "the developer is Demo", "Demo («we»)", "Demo қосымшасы": names without a legal form. */
export function cuedNames(clause: Clause): Name[] {
  const { block, matches, vocabulary: { concepts } } = clause;
  const after = matches.filter(m => nameOf(clause, m) === 'things.operator-is' || nameOf(clause, m) === SITE).flatMap(cue => nameSaidAfter(clause, cue));
  const before = matches.flatMap(cue => {
    const name = nameOf(clause, cue);
    if (name === 'things.name-before') return nameSaidBefore(clause, quote(clause, cue.from, cue.to).start, false).filter(isOwn);
    if (name !== 'things.alias' && !isAlias(block.text, clause.words, cue, concepts) && !namesOperator(clause, cue)) return [];
    const { start } = quote(clause, cue.from, cue.to);
    const bracket = bracketBefore(block.text, start);
    return nameSaidBefore(clause, bracket < 0 ? start : bracket, true);
  });
  return [...before, ...after].filter(name => /\p{L}{2}/u.test(name.text) && !isCommon(clause, name));
}

/** "(hereinafter: we; the Site)". */
function namesOperator(clause: Clause, cue: Match): boolean {
  if (nameOf(clause, cue) !== 'things.hereinafter' || !clause.matches.some(m => m.from === cue.to && nameOf(clause, m) === 'things.operator')) return false;
  const { start } = clause.words[cue.from] as Clause['words'][number];
  return /\(\s*$/.test(clause.block.text.slice(Math.max(0, start - 3), start)) && !/\d{5}\D{0,3}$/.test(clause.block.text.slice(Math.max(0, start - 12), start));
}

const SITE = 'things.site-is';

/** Where the bracket opens in which `at` stands, or -1: no longer ago than a name can be long. */
function bracketBefore(text: string, at: number): number {
  const from = Math.max(0, at - BRACKET);
  const found = text.slice(from, at + 1).lastIndexOf('(');
  return found < 0 ? -1 : from + found;
}

const BRACKET = 1000;

function nameSaidAfter(clause: Clause, cue: Match): Name[] {
  const { text } = clause.block;
  const { end } = quote(clause, cue.from, cue.to);
  const from = end + (/^[\s:—–-]*/u.exec(text.slice(end))?.[0].length ?? 0);
  const to = nameAfter(text, from);
  // "сайта demo.kz" says which site, not whose.
  const address = /\.\p{L}{2,}$/u.test(text.slice(from, to));
  return to && !(nameOf(clause, cue) === SITE && address) ? [named(clause, from, to, false)] : [];
}

function nameSaidBefore(clause: Clause, at: number, sure: boolean): Name[] {
  const from = nameBefore(clause.block.text, at);
  return from === undefined ? [] : [named(clause, from, at, sure)];
}

/** An address names the site only; a first word with a capital ("The app") may be any word. */
function isOwn({ text }: Name): boolean {
  return !/\.\p{L}{2,}$/u.test(text) && (/\s/.test(text) || /^.+\p{Lu}|[«"“]/u.test(text));
}

const COMMON = /^things\.(?:operator|subject|policy|defined|privacy-title|bin)$/;

/** "Компания", "the User": a party's common name is nobody's own. */
function isCommon(clause: Clause, name: Name): boolean {
  const { words, matches } = clause;
  return matches.some(m => COMMON.test(nameOf(clause, m)) && (words[m.from]?.start ?? -1) <= name.start && (words[m.to - 1]?.end ?? 0) >= name.end - 1);
}

function named({ block }: Clause, start: number, end: number, sure: boolean): Name {
  const text = block.text.slice(start, end).trim();
  return { block: block.n, start, end: start + text.length, text, sure };
}

const INITIALS = /^(?:\p{Lu}\.)+$/u;

/** End of the name that begins right after `at`, or 0: a quoted one, an address, or up to four words with a capital. */
export function nameAfter(text: string, at: number): number {
  const start = at + (/^\s*/.exec(text.slice(at))?.[0].length ?? 0);
  if (OPEN.includes(text[start] ?? ' ')) return closing(text, start);
  const address = /^(?:https?:\/\/)?[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}/u.exec(text.slice(start));
  if (address && !/^\p{Lu}[\p{L}]*\.\p{Lu}/u.test(address[0])) return start + address[0].length;
  let end = 0, pos = start;
  for (let n = 0; n < WORDS; n++) {
    const whole = /^[^\s,;:()«»"“”]+/.exec(text.slice(pos))?.[0];
    // The full stop of an initial is its own: "Иванов И.И."
    const word = whole && INITIALS.test(whole) ? whole : whole?.replace(/[.]$/, '');
    // In a Cyrillic text a Latin word is a name, capital or not.
    if (!word || !(CAPITAL.test(word) || (LATIN.test(word) && /\p{Script=Cyrillic}/u.test(text)))) break;
    end = pos + word.length;
    pos = end + 1;
    if (text[end] !== ' ') break;
  }
  return end;
}

/** The mark that closes the name, nested quotes included: ТОО «Агентство «Demo» (Демо)». */
function closing(text: string, start: number): number {
  const limit = Math.min(text.length, start + LETTERS);
  if (text[start] !== '«') {
    for (let at = start + 1; at < limit; at++) if (CLOSE.includes(text[at] as string)) return at + 1;
    return 0;
  }
  let depth = 0;
  for (let at = start; at < limit; at++) {
    if (text[at] === '«') depth++;
    if (text[at] === '»' && --depth === 0) return at + 1;
  }
  const last = text.slice(start, limit).lastIndexOf('»');
  return last < 0 ? 0 : start + last + 1;
}

/** Start of the name that ends right before `at`, or undefined. */
function nameBefore(text: string, at: number): number | undefined {
  const offset = Math.max(0, at - LETTERS);
  // "Demo (Демо) («we»)": the spelling in brackets belongs to the name.
  const head = text.slice(offset, at).trimEnd().replace(/(?<=\p{L})\s*\([^()]*\)$/u, '');
  if (CLOSE.includes(head.at(-1) ?? ' ')) {
    const open = Math.max(...[...OPEN].map(mark => head.lastIndexOf(mark, head.length - 2)));
    // The opening mark may be lost: "Demo» ЖШС".
    if (open >= 0) return offset + open;
  }
  if (!ENDS_NAMED.test(head.slice(lastSpace(head) + 1))) return undefined;
  const run = /(?:(?:^|\s)[\p{Lu}\p{N}][\p{L}\p{N}&.'’-]*){1,4}[»”"]?$/u.exec(head)?.[0];
  return run ? offset + head.length - run.trimStart().length : undefined;
}

const ENDS_NAMED = /^[\p{Lu}\p{N}]/u;
const lastSpace = (text: string) => text.search(/\s\S*$/);
