/** What was taken for a name, without what is none: numbers, half brackets, the common names of parties and documents. */
import { nameOf, type Clause } from '../clause.ts';
import type { Name } from './names.ts';

/** Names of parties, documents and papers that everybody uses. */
const COMMON = /^things\.(?:operator|subject|policy|defined|privacy-title|bin|hereinafter|alias)$/;
const FORM = 'things.legal-form';
/** A BIN, or a phone number. */
const NUMBER = /\p{N}{9}/u;
const QUOTED = /[«“"„]/u;

/** The name as it may be shown, or null where nothing of it is somebody's own. */
export function tidy(clause: Clause, name: Name): Name | null {
  const own = withoutLead(clause, name);
  if (!own || NUMBER.test(own.text) || !isBalanced(own.text) || !isOwn(clause, own)) return null;
  return own;
}

/** "Осы Саясат Demo" → "Demo": a document named first is not part of it. */
function withoutLead(clause: Clause, name: Name): Name | null {
  const { words, matches, block } = clause;
  const lead = matches.find(m => nameOf(clause, m) === 'things.policy' && within(clause, m.to - 1, name) && (words[m.from]?.start ?? 0) <= secondWord(clause, name));
  const next = lead && words[lead.to];
  if (!lead) return name;
  if (!next || next.start >= name.end || QUOTED.test(block.text.slice(name.start, next.start))) return null;
  return { ...name, start: next.start, text: block.text.slice(next.start, name.end) };
}

function within({ words }: Clause, at: number, { start, end }: Name): boolean {
  const word = words[at];
  return word !== undefined && word.start >= start && word.end <= end;
}

/** Where the second word of the name begins. */
function secondWord({ words }: Clause, { start }: Name): number {
  return words.filter(word => word.start >= start)[1]?.start ?? start;
}

function isBalanced(text: string): boolean {
  let open = 0;
  for (const c of text) {
    if (c === '(') open++;
    if (c === ')' && --open < 0) return false;
  }
  return open === 0;
}

/** A word with a capital, in Latin letters or in quotation marks that is neither a legal form nor common. */
function isOwn(clause: Clause, name: Name): boolean {
  const { words, matches, block } = clause;
  const taken = new Set<number>();
  for (const match of matches) {
    const found = nameOf(clause, match);
    // One that goes on beyond the name speaks of something else ("согласие … на обработку").
    if (!within(clause, match.from, name) || !within(clause, match.to - 1, name)) continue;
    if (found === FORM || COMMON.test(found)) for (let at = match.from; at < match.to; at++) taken.add(at);
  }
  return words.some((word, at) => within(clause, at, name) && !taken.has(at) && (word.capital || /^[a-z0-9]/.test(word.text) || QUOTED.test(block.text.slice(name.start, word.start))));
}
