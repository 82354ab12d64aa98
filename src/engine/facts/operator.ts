/** Who the operator is: name, BIN, e-mail addresses, phone numbers. */
import type { Operator } from '../../reading.ts';
import { emails, phones } from '../addresses.ts';
import { quote, type Clause } from '../clause.ts';
import { addQuote, none } from '../evidence.ts';
import { brands } from './brands.ts';
import { holds, type Listing } from './listed.ts';
import { cuedNames, formedNames, type Name } from './names.ts';

const BIN = /(?<!\p{N})\p{N}{12}(?!\p{N})/u;
/** The first blocks of a document say whose it is. */
const OPENING = 6;
const MOST = 4;

interface Candidate { name: Name; points: number }

/** @param cues clauses that say who the operator is. @param plain clauses in which a name without a legal form may be the operator's. */
export function operator(document: readonly Clause[][], cues: Listing, plain: Listing): Operator {
  const candidates = document.flatMap((clauses, index) => clauses.flatMap(clause => [
    ...formedNames(clause).map(name => ({ name, points: points(clause, index, cues) - (isService(clause, name) ? SERVICE : 0) })),
    ...(holds(plain, clause) ? cuedNames(clause).map(name => ({ name, points: points(clause, index, cues) - (name.sure ? 0 : WITHOUT_FORM) })) : []),
  ])).filter(one => one.points > 0);
  const found: Operator = { names: [], bin: null, binDoubtful: false, ...none() };
  for (const name of ranked(candidates.length ? candidates : document.flatMap((clauses, index) => clauses.flatMap(clause => brands(clause, index))))) {
    if (found.names.includes(name.text) || found.names.length === MOST) continue;
    found.names.push(name.text);
    addQuote(found, { block: name.block, start: name.start, end: name.end, text: name.text });
  }
  return { ...found, ...bin(document.flat()) };
}

/** Best first: by the points of its place, and by how often the name comes up. */
function ranked(candidates: readonly Candidate[]): Name[] {
  const counts = new Map<string, number>();
  for (const { name } of candidates) counts.set(name.text, (counts.get(name.text) ?? 0) + 1);
  const total = ({ name, points }: Candidate) => points + Math.min(3, counts.get(name.text) ?? 0);
  return [...candidates].sort((a, b) => total(b) - total(a)).map(({ name }) => name);
}

/** A service that the rules know is seldom the operator ("Google LLC"), but its own policy says so. */
function isService({ matches, words }: Clause, { start, end }: Name): boolean {
  return matches.some(m => m.concept.startsWith('named.') && (words[m.from]?.start ?? -1) >= start && (words[m.to - 1]?.end ?? Infinity) <= end);
}

const SERVICE = 4;

/** A name with its legal form is the better one wherever it stands. */
const WITHOUT_FORM = 2;

function points(clause: Clause, index: number, cues: Listing): number {
  const shared = clause.labels.has('share') && !clause.labels.has('contact');
  return (holds(cues, clause) ? 6 : 0) + (clause.labels.has('contact') ? 4 : 0) + (index < OPENING ? 3 : 0) - (shared && index >= OPENING ? 6 : 0);
}

/** The first number of 12 digits after a word for the BIN. One whose check digit fails is kept and marked. */
function bin(clauses: readonly Clause[]): Pick<Operator, 'bin' | 'binDoubtful'> {
  for (const clause of clauses) {
    const cue = clause.matches.find(m => m.concept === 'things.bin');
    if (!cue) continue;
    const { end } = quote(clause, cue.from, cue.to);
    const digits = BIN.exec(clause.block.text.slice(end, end + 60))?.[0];
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

/** Addresses of the operator: all that the text gives, but those of somebody else it names. */
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
