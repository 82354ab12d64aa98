/**
 * Many rules, each a list of conditions, tried on one clause after another. A condition is tried only where one of its
 * anchors is present, so the cost of a clause is that of what is in it, not of the number of rules.
 */
import type { Features } from './features.ts';
import { holds } from './questions.ts';

/** Plain data, made when the rules are built (program.ts). */
export interface Plan {
  /** Names of the rules, in the order in which they are tried. */
  rules: string[];
  /** For each rule the feature that a clause has once it holds, or -1. */
  gives: number[];
  /** Two numbers a condition, in the order in which they are tried: its first question; twice its rule, and 1 more where it takes the rule away. */
  conditions: number[];
  /** Feature → conditions to try where it is there; under -1 those that are always tried. */
  anchors: Record<number, number[]>;
}

export class Sieve {
  /** The rules that hold of the clause tried last, in order. */
  readonly held: number[] = [];
  readonly rules: readonly string[];
  private readonly gives: Int16Array;
  private readonly conditions: Int16Array;
  private readonly anchors: (readonly number[] | undefined)[];
  private readonly always: readonly number[];
  /** The features that anchor a condition; the conditions still to be tried. Both as bits. */
  private readonly anchoring: Uint32Array;
  private readonly due: Uint32Array;

  /** @param size how many features there are. */
  constructor({ rules, gives, conditions, anchors }: Plan, private readonly questions: Int32Array, size: number) {
    this.rules = rules;
    this.gives = Int16Array.from(gives);
    this.conditions = Int16Array.from(conditions);
    this.anchors = Array.from({ length: size }, (_, feature) => anchors[feature]);
    this.always = anchors[-1] ?? [];
    this.anchoring = new Uint32Array(Math.ceil(size / 32));
    for (let id = 0; id < size; id++) if (anchors[id]) (this.anchoring[id >>> 5] as number) |= 1 << (id & 31);
    this.due = new Uint32Array(Math.ceil(conditions.length / 2 / 32));
  }

  /** Tries all rules; one that holds may give a feature that later ones ask for. */
  try(features: Features): readonly number[] {
    this.held.length = 0;
    this.gather(features);
    // A rule's conditions stand together, those that take it away first: the first that holds settles it.
    let settled = -1;
    for (let word = 0; word < this.due.length; word++) for (let left = this.due[word] as number; left; left = this.due[word] as number) {
      this.due[word] = left & (left - 1);
      const at = 2 * (word * 32 + lowest(left)), rule = (this.conditions[at + 1] as number) >> 1;
      if (rule === settled || !holds(this.questions, this.conditions[at] as number, features)) continue;
      settled = rule;
      if ((this.conditions[at + 1] as number) & 1) continue;
      this.held.push(rule);
      this.give(this.gives[rule] as number, features, at / 2);
    }
    return this.held;
  }

  private gather({ bits, from }: Features): void {
    for (let at = 0; at < this.always.length; at++) this.add(this.always[at] as number);
    for (let word = 0; word < this.anchoring.length; word++) {
      for (let left = (bits[from + word] as number) & (this.anchoring[word] as number); left; left &= left - 1) {
        const list = this.anchors[word * 32 + lowest(left)] as readonly number[];
        for (let at = 0; at < list.length; at++) this.add(list[at] as number);
      }
    }
  }

  private give(feature: number, features: Features, after: number): void {
    if (feature < 0) return;
    features.add(feature);
    for (const condition of this.anchors[feature] ?? []) if (condition > after) this.add(condition);
  }

  private add(condition: number): void {
    (this.due[condition >>> 5] as number) |= 1 << (condition & 31);
  }
}

/** The place of the lowest bit that is set. */
const lowest = (bits: number) => 31 - Math.clz32(bits & -bits);
