/** Keeps apart what of a document is in a language that is not read. */
import type { Block, Evidence } from '../reading.ts';
import { scriptOf, type Script, type Tongues } from './foreign.ts';
import type { Word } from './normalise.ts';

/** So many letters, or such a share of the document, are worth a word to the person. */
const WORTH = 200, SHARE = 0.05;
/** A document is in another language where so much of it is. */
const WHOLE = 0.75;
/** So many passages are shown, so much of each. */
const SHOWN = 3, LONGEST = 160;

export class Unread {
  private readonly found: Block[] = [];
  private letters = 0;
  private all = 0;
  /** What the block before was; the script that it had where it is not read. */
  private before: { foreign: boolean; script: Script } = { foreign: false, script: null };

  constructor(private readonly tongues: Tongues | undefined) {}

  /** Whether the block is in a language that is not read. What does not tell goes with the block before, if that looks the same. */
  skips(block: Block, words: readonly Word[]): boolean {
    if (!this.tongues) return false;
    const script = scriptOf(block.text);
    const told = this.tongues.verdict(block.text, words, script);
    const foreign = told ? told === 'other' : this.before.foreign && (script === null || script === this.before.script);
    this.before = { foreign, script: script ?? this.before.script };
    this.all += block.text.length;
    if (!foreign) return false;
    this.letters += block.text.length;
    this.found.push(block);
    return true;
  }

  /** Nearly all of it: there is nothing to answer from. */
  get whole(): boolean {
    return this.letters > 0 && this.letters >= this.all * WHOLE;
  }

  /** Where it stands; undefined where it is not worth a word. */
  evidence(): Evidence | undefined {
    if (!this.letters || (this.letters < WORTH && this.letters < this.all * SHARE)) return undefined;
    const quotes = this.found.slice(0, SHOWN).map(({ n, text }) => ({ block: n, start: 0, end: Math.min(text.length, LONGEST), text: text.slice(0, LONGEST) }));
    return { blocks: this.found.map(({ n }) => n), quotes };
  }
}
