/** Who the operator is: name with its legal form, BIN, e-mail addresses, phone numbers. */
import type { Operator } from '../../reading.ts';
import { emails, phones } from '../addresses.ts';
import type { Clause } from '../clause.ts';
import { addQuote, none } from '../evidence.ts';
import type { Listing } from './listed.ts';

const OPEN = '«“„"\'', CLOSE = '»”“"\'';
const CAPITAL = /^[\p{Lu}\p{N}][\p{L}\p{N}&.'-]*$/u;
const BIN = /(?<!\p{N})\p{N}{12}(?!\p{N})/u;

interface Candidate { name: string; clause: Clause; start: number; end: number; points: number }

const holds = ({ when, unless }: Listing, { features }: Clause) => when.some(test => test(features)) && !unless.some(test => test(features));

export function operator(document: readonly Clause[][], cues: Listing): Operator {
  const found: Operator = { names: [], bin: null, binDoubtful: false, ...none() };
  const candidates = document.flatMap((clauses, index) => clauses.flatMap(clause => namesIn(clause).map(candidate => ({ ...candidate, points: points(clause, index, cues) }))));
  const counts = new Map<string, number>();
  for (const { name } of candidates) counts.set(name, (counts.get(name) ?? 0) + 1);
  candidates.sort((a, b) => b.points + (counts.get(b.name) ?? 0) - a.points - (counts.get(a.name) ?? 0));
  for (const { name, clause, start, end } of candidates.filter(c => c.points > 0)) {
    if (found.names.includes(name) || found.names.length > 3) continue;
    found.names.push(name);
    addQuote(found, { block: clause.block.n, start, end, text: clause.block.text.slice(start, end) });
  }
  return { ...found, ...bin(document.flat()) };
}

function points(clause: Clause, index: number, cues: Listing): number {
  return (holds(cues, clause) ? 6 : 0) + (clause.labels.has('contact') ? 4 : 0) + (index < 6 ? 3 : 0) - (clause.labels.has('share') && !clause.labels.has('contact') ? 6 : 0);
}

/** Legal form + name, or name + legal form ("ТОО «Demo»", "«Demo» ЖШС", "Demo LLP"). */
function namesIn(clause: Clause): Omit<Candidate, 'points'>[] {
  const { block, words, matches } = clause;
  const found: Omit<Candidate, 'points'>[] = [];
  for (const form of matches.filter(m => m.concept === 'things.legal-form')) {
    const from = (words[form.from] as Clause['words'][number]).start, to = (words[form.to - 1] as Clause['words'][number]).end;
    const after = nameAfter(block.text, to), before = nameBefore(block.text, from);
    const span = after ? { start: from, end: after } : before !== undefined ? { start: before, end: to } : undefined;
    if (span) found.push({ name: block.text.slice(span.start, span.end).trim(), clause, ...span });
  }
  return found;
}

/** End of the name that begins right after `at`, or 0: a quoted one, or up to four words with a capital. */
function nameAfter(text: string, at: number): number {
  const gap = /^\s*/.exec(text.slice(at))?.[0].length ?? 0;
  const start = at + gap;
  if (OPEN.includes(text[start] ?? ' ')) return closing(text, start);
  let end = 0, pos = start;
  for (let n = 0; n < 4; n++) {
    const word = /^[^\s,;:()«»"]+/.exec(text.slice(pos))?.[0];
    if (!word || !CAPITAL.test(word.replace(/[.]$/, ''))) break;
    end = pos + word.replace(/[.]$/, '').length;
    pos = end + 1;
    if (text[end] !== ' ') break;
  }
  return end;
}

/** The mark that closes the name, nested quotes included: ТОО «Агентство «Demo» (Демо)». */
function closing(text: string, start: number): number {
  const limit = Math.min(text.length, start + 120);
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
  const head = text.slice(Math.max(0, at - 120), at).trimEnd();
  const offset = Math.max(0, at - 120);
  if (CLOSE.includes(head.at(-1) ?? ' ')) {
    const open = Math.max(...[...OPEN].map(mark => head.lastIndexOf(mark, head.length - 2)));
    return open < 0 ? undefined : offset + open;
  }
  const words = /(?:(?:^|\s)[\p{Lu}\p{N}][\p{L}\p{N}&.'-]*){1,4}$/u.exec(head)?.[0];
  return words ? offset + head.length - words.trimStart().length : undefined;
}

/** The first number of 12 digits beside a word for the BIN. One whose check digit fails is kept and marked. */
function bin(clauses: readonly Clause[]): Pick<Operator, 'bin' | 'binDoubtful'> {
  for (const { block, words, matches } of clauses) {
    const cue = matches.find(m => m.concept === 'things.bin');
    if (!cue) continue;
    const from = (words[cue.to - 1] as Clause['words'][number]).end;
    const digits = BIN.exec(block.text.slice(from, from + 60))?.[0];
    if (digits) return { bin: digits, binDoubtful: !checks(digits) };
  }
  return { bin: null, binDoubtful: false };
}

/** The check digit of a Kazakh IIN or BIN: weights 1…11, and where the remainder is 10, weights 3…11, 1, 2. */
export function checks(digits: string): boolean {
  const sum = (weights: number[]) => weights.reduce((total, weight, at) => total + weight * Number(digits[at]), 0) % 11;
  const first = sum([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  const rest = first === 10 ? sum([3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2]) : first;
  return rest < 10 && rest === Number(digits[11]);
}

/** Addresses of the operator: all that the text gives, but those that belong to somebody it names as a recipient. */
export function contacts(clauses: readonly Clause[], others: Listing): { emails: string[]; phones: string[] } {
  const found = { emails: new Set<string>(), phones: new Set<string>() };
  for (const clause of clauses) {
    if (holds(others, clause)) continue;
    const text = clause.block.text.slice(clause.words[0]?.start ?? 0, (clause.words.at(-1)?.end ?? 0) + 1);
    for (const { value } of emails(text)) found.emails.add(value);
    for (const { value } of phones(text)) found.phones.add(value);
  }
  return { emails: [...found.emails], phones: [...found.phones] };
}
