/**
 * Conditions as what is run: chains of questions. Each asks for one feature and says where to go on if it is there and
 * if it is not, so that a condition is one short walk and no tree of calls. Made when the rules are built.
 */
import type { Condition } from './condition.ts';
import type { Features } from './features.ts';

/** Where a chain ends. */
const YES = -1, NO = -2;

/** Feature, next if it is there, next if it is not: three numbers a question. */
export class Questions {
  readonly list: number[] = [];
  private readonly known = new Map<string, number>();

  constructor(private readonly idOf: (name: string) => number) {}

  /** Adds a condition; returns its first question. Ends that conditions share are there once. */
  add(tree: Condition, yes = YES, no = NO): number {
    if ('not' in tree) return this.add(tree.not, no, yes);
    if ('feature' in tree) return this.ask(this.idOf(tree.feature), yes, no);
    if ('all' in tree) return tree.all.reduceRight((next, part) => this.add(part, next, no), yes);
    return tree.any.reduceRight((next, part) => this.add(part, yes, next), no);
  }

  private ask(feature: number, yes: number, no: number): number {
    const key = `${feature} ${yes} ${no}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    this.known.set(key, this.list.length);
    return this.list.push(feature, yes, no) - 3;
  }
}

/** Does the condition that begins at question `first` hold? */
export function holds(questions: Int32Array, first: number, features: Features): boolean {
  let at = first;
  while (at >= 0) at = questions[features.has(questions[at] as number) ? at + 1 : at + 2] as number;
  return at === YES;
}

/**
 * Features of which one at least is there where the condition holds; the rarest such set, so that a condition is tried
 * in few clauses. Undefined where it may hold of a clause with none. @param cost how often a feature is there.
 */
export function anchors(tree: Condition, cost: (name: string) => number, denied = false): string[] | undefined {
  if ('feature' in tree) return denied ? undefined : [tree.feature];
  if ('not' in tree) return anchors(tree.not, cost, !denied);
  const parts = ('all' in tree ? tree.all : tree.any).map(part => anchors(part, cost, denied));
  // Of what must hold together one suffices; of what may hold in turn each is needed.
  if (('all' in tree) === denied) return parts.some(part => !part) ? undefined : [...new Set(parts.flatMap(part => part as string[]))];
  const total = (names: string[]) => names.reduce((sum, name) => sum + cost(name), 0);
  return parts.filter(part => part !== undefined).sort((a, b) => total(a) - total(b))[0];
}
