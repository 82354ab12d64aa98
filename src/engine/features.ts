/**
 * Features of a clause: what can be asked of it. Each is a small integer; a clause holds a set of them as bits. Only
 * those exist that a condition of the rules, the second opinion or the code below asks for (program.ts numbers them).
 *
 *   acts.share, acts.*          a concept of that id, of that folder, in the sentence
 *   no:acts.share               … under a negation; yes:acts.share … not under one
 *   intro:X  head:X             X in the introducing line, in a heading above (nearest two)
 *   intro:no:X  head:no:X       … under a negation there
 *   intro-label:L  head-label:L the label that line or heading carries
 *   label:L  handed:L           the clause carries the label; its introducing line hands it on
 *   starts:X  tail:X  ends:X    X among the first, the last words, at the very end: what a sentence is about, introduces
 *   above:L                     a block above under the same heading carries the label
 *   short                       a handful of words
 *   address.email  .phone       it holds one
 *   alias                       a name for the operator in brackets: "Demo («we»)"
 *   introduced  introducing     the block is an item of a list, the line before one
 *   item, heading, row, first   what the block is; the sentence is the block's first
 *   title                       the heading names the whole document
 *   term  definition            it begins "X – …"; X is a word that policies define, or the heading says so
 */

/** What a block or sentence is, whatever its words. */
export const FLAGS = [
  'heading', 'paragraph', 'item', 'row', 'first', 'short', 'alias', 'address.email', 'address.phone', 'title', 'term', 'definition', 'introducing', 'introduced',
] as const;

/** What the code asks for by name, besides the flags. Add here what a fact needs: `clause.features.has(F['acts.share'])`. */
const ASKED = [
  'acts.share', 'yes:acts.share', 'label:share', 'head-label:share', 'handed:share', 'label:contact', 'label:withdraw',
  'marks.negation', 'marks.definition', 'marks.by-law', 'marks.law-demands', 'marks.with-consent', 'marks.without-consent', 'marks.cases', 'marks.exception', 'marks.only',
  'intro:marks.by-law', 'intro:marks.law-demands', 'intro:marks.with-consent', 'intro:marks.without-consent', 'intro:marks.cases', 'intro:marks.exception', 'intro:recipients.*', 'recipients.*', 'head:marks.with-consent',
  'head:topics.definitions', 'intro:topics.definitions',
  'things.operator', 'starts:things.operator', 'things.postal-address', 'things.privacy-title', 'things.privacy-theme', 'things.other-title', 'things.personal-data-strict', 'things.consent', 'things.exercise', 'things.bin', 'things.legal-form', 'things.subject-line', 'rights.withdraw',
  'things.anonymous', 'things.cookie', 'things.child', 'head:things.anonymous', 'head:things.cookie', 'head:things.child', 'intro:things.anonymous', 'intro:things.cookie', 'intro:things.child',
] as const;

export const NAMES = [...FLAGS, ...ASKED] as const;

/** Name → number of what the code asks for. The same in every set of rules: others are numbered after these. */
export const F = Object.fromEntries(NAMES.map((name, id) => [name, id])) as Record<typeof NAMES[number], number>;

/** Where in a text a concept can be asked for: in the sentence itself, and in what stands above it. */
export const PLACES = ['', 'no:', 'yes:', 'starts:', 'tail:', 'ends:', 'intro:', 'intro:no:', 'head:', 'head:no:'] as const;
export type Place = typeof PLACES[number];

/** A set of features: some words of bits in a longer list. */
export class Features {
  constructor(readonly bits: Uint32Array, readonly from: number) {}

  has(id: number): boolean {
    return ((this.bits[this.from + (id >>> 5)] as number) >>> (id & 31) & 1) === 1;
  }

  /** @param id of a feature; nothing is added where it is negative: nobody asks for that one. */
  add(id: number): void {
    if (id >= 0) (this.bits[this.from + (id >>> 5)] as number) |= 1 << (id & 31);
  }

  addAll(ids: readonly number[]): void {
    for (let at = 0; at < ids.length; at++) this.add(ids[at] as number);
  }

  /** Adds all of another set of the same size. */
  union(other: Features, words: number): void {
    for (let word = 0; word < words; word++) (this.bits[this.from + word] as number) |= other.bits[other.from + word] as number;
  }

  delete(id: number): void {
    if (id >= 0) (this.bits[this.from + (id >>> 5)] as number) &= ~(1 << (id & 31));
  }
}

/** Sets that share a list of bits: one small list for each clause would cost more than what is in it. */
const TOGETHER = 256;

/** Makes sets of features. @param size how many features there are. */
export class Room {
  readonly words: number;
  private bits = new Uint32Array(0);
  private next = 0;

  constructor(size: number) {
    this.words = Math.ceil(size / 32);
  }

  make(): Features {
    if (this.next >= this.bits.length) {
      this.bits = new Uint32Array(this.words * TOGETHER);
      this.next = 0;
    }
    const made = new Features(this.bits, this.next);
    this.next += this.words;
    return made;
  }
}
