/** Who the operator is: name, BIN, e-mail addresses, phone numbers. */
import type { Operator } from '../../reading.ts';
import { conceptOf, nameOf, quote, type Clause } from '../clause.ts';
import { addQuote, none } from '../evidence.ts';
import { F } from '../features.ts';
import { brands } from './brands.ts';
import { cuedNames, formedNames, type Name } from './names.ts';
import { tidy } from './tidy.ts';

const BIN = /(?<!\p{N})\p{N}{12}(?!\p{N})/u;
/** So many letters after the word for it. */
const NEAR = 60;
/** The first blocks of a document say whose it is. */
const OPENING = 6;
const MOST = 4;

/** A name with its legal form is the better one wherever it stands. */
const WITHOUT_FORM = 2;
/** A service that the rules know is seldom the operator ("Google LLC"), but its own policy says so. */
const SERVICE = 4;

/** A name by its best place, how good that is, and how often the name comes up. */
interface Candidate { name: Name; points: number; order: number; count: number }

/** Names that may be the operator's, each once: a long document has the same ones again and again. */
class Candidates {
  private readonly all = new Map<string, Candidate>();
  private order = 0;

  get size(): number { return this.all.size; }

  add(name: Name | null, points: number): void {
    if (!name || points <= 0) return;
    const order = this.order++, known = this.all.get(name.text);
    if (!known) this.all.set(name.text, { name, points, order, count: 1 });
    else if (points > known.points) Object.assign(known, { name, points, order, count: known.count + 1 });
    else known.count++;
  }

  /** The best few, by the points of the place and by how often the name comes up; without sorting them all. */
  best(): Name[] {
    const best: Candidate[] = [], total = ({ points, count }: Candidate) => points + Math.min(3, count);
    for (const one of this.all.values()) {
      best.push(one);
      best.sort((a, b) => total(b) - total(a) || a.order - b.order);
      best.length = Math.min(best.length, MOST);
    }
    // A piece of a longer name is no name beside it: «ID» in ТОО «Агентство «ID» (АйДи)».
    return best.map(({ name }) => name).filter((name, _, names) => !names.some(other => other !== name && isWithin(name, other)));
  }
}

function isWithin(inner: Name, outer: Name): boolean {
  return inner.block === outer.block && inner.start >= outer.start && inner.end <= outer.end && inner.text.length < outer.text.length;
}

export class Operators {
  private readonly named = new Candidates();
  private readonly brands = new Candidates();
  private bin: Pick<Operator, 'bin' | 'binDoubtful'> = { bin: null, binDoubtful: false };

  /** @param cued the clause says who the operator is. @param plain a name without a legal form may be the operator's in it. */
  take(clause: Clause, cued: boolean, plain: boolean): void {
    if (this.bin.bin === null && clause.features.has(F['things.bin'])) this.bin = binIn(clause);
    for (const name of formedNames(clause)) this.named.add(tidy(clause, name), points(clause, cued) - (isService(clause, name) ? SERVICE : 0));
    if (plain) for (const name of cuedNames(clause)) this.named.add(tidy(clause, name), points(clause, cued) - (name.sure ? 0 : WITHOUT_FORM));
    // Asked only where nothing better is said.
    if (!this.named.size) for (const { name, points: worth } of brands(clause)) this.brands.add(tidy(clause, name), worth);
  }

  found(): Operator {
    const found: Operator = { names: [], bin: null, binDoubtful: false, ...none() };
    for (const { text, block, start, end } of (this.named.size ? this.named : this.brands).best()) {
      found.names.push(text);
      addQuote(found, { block, start, end, text });
    }
    return { ...found, ...this.bin };
  }
}

function isService(clause: Clause, { start, end }: Name): boolean {
  const { matches, words } = clause;
  return matches.some(m => conceptOf(clause, m).folder === 'named' && (words[m.from]?.start ?? -1) >= start && (words[m.to - 1]?.end ?? Infinity) <= end);
}

function points({ index, features }: Clause, cued: boolean): number {
  const contact = features.has(F['label:contact']), shared = features.has(F['label:share']) && !contact;
  return (cued ? 6 : 0) + (contact ? 4 : 0) + (index < OPENING ? 3 : 0) - (shared && index >= OPENING ? 6 : 0);
}

/** The number of 12 digits after the first word for the BIN. One whose check digit fails is kept and marked. */
function binIn(clause: Clause): Pick<Operator, 'bin' | 'binDoubtful'> {
  const cue = clause.matches.find(match => nameOf(clause, match) === 'things.bin');
  const end = cue ? quote(clause, cue.from, cue.to).end : clause.block.text.length;
  const digits = BIN.exec(clause.block.text.slice(end, end + NEAR))?.[0];
  return digits ? { bin: digits, binDoubtful: !checks(digits) } : { bin: null, binDoubtful: false };
}

/** The check digit of a Kazakh IIN or BIN: weights 1…11, and where the remainder is 10, weights 3…11, 1, 2. */
export function checks(digits: string): boolean {
  const sum = (weights: number[]) => weights.reduce((total, weight, at) => total + weight * Number(digits[at]), 0) % 11;
  const first = sum([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  const rest = first === 10 ? sum([3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2]) : first;
  return rest < 10 && rest === Number(digits[11]);
}

/** Addresses of the operator: all that the text gives, but those of somebody else it names. */
export class Contacts {
  private readonly mails = new Set<string>();
  private readonly numbers = new Set<string>();

  take({ addresses }: Clause): void {
    for (const mail of addresses?.emails ?? []) this.mails.add(mail);
    for (const number of addresses?.phones ?? []) this.numbers.add(number);
  }

  found(): { emails: string[]; phones: string[] } {
    return { emails: [...this.mails], phones: [...this.numbers] };
  }
}
