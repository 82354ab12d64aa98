/** A document while it is read: block by block into labelled clauses. Nothing is kept of a block but what later ones may ask. */
import type { Block, Language } from '../reading.ts';
import { clausesOf, type Clause } from './clause.ts';
import type { Engine } from './compile.ts';
import { Room } from './features.ts';
import { Context, label } from './labels.ts';
import { languageOf } from './language.ts';
import { withoutStrayDenials } from './negation.ts';
import { words } from './normalise.ts';
import { Outline } from './outline.ts';
import { Unread } from './unread.ts';

const ALL: ReadonlySet<Language> = new Set(['ru', 'kk', 'en']);

export class Document {
  readonly spoken: Record<Language, number> = { ru: 0, kk: 0, en: 0 };
  readonly unread: Unread;
  private readonly outline: Outline;
  private readonly room: Room;
  private readonly context: Context;
  private last: Language = 'ru';
  private index = 0;

  constructor(blocks: readonly Block[], private readonly engine: Engine) {
    this.outline = new Outline(blocks);
    this.room = new Room(engine.size);
    this.context = new Context(this.room);
    this.unread = new Unread(engine.tongues);
  }

  /** The clauses of the next block, with the labels that the rules give them. */
  next(): Clause[] {
    const { lexicon, voices, vocabulary, frames } = this.engine, { room } = this;
    const place = this.outline.next(), index = this.index++;
    const all = words(place.block.text), list = this.unread.skips(place.block, all) ? [] : all;
    // A line of numbers or of one name speaks the language of the line before.
    this.last = languageOf(list, voices) ?? this.last;
    this.spoken[this.last] += list.length;
    const found = withoutStrayDenials(lexicon.find(list, ALL), this.last, vocabulary.concepts);
    const clauses = clausesOf(place.block, index, list, found, this.last, { room, vocabulary });
    label(clauses, place, index, this.context, frames);
    return clauses;
  }
}
