/** A document while it is read: block by block into labelled clauses. */
import type { Block, Language } from '../reading.ts';
import { clausesOf } from './clause.ts';
import type { Engine } from './compile.ts';
import { label, type Context } from './labels.ts';
import { languageOf } from './language.ts';
import { words } from './normalise.ts';
import { outline, type Place } from './outline.ts';

const ALL: ReadonlySet<Language> = new Set(['ru', 'kk', 'en']);

export class Document {
  readonly context: Context = { clauses: [], handed: [], sections: new Map() };
  private readonly places: Place[];
  private readonly intros: ReadonlySet<number>;
  readonly spoken: Record<Language, number> = { ru: 0, kk: 0, en: 0 };
  private last: Language = 'ru';

  constructor(readonly blocks: readonly Block[], private readonly engine: Engine) {
    this.places = outline(blocks);
    this.intros = new Set(this.places.map(place => place.intro));
  }

  readBlock(at: number): void {
    const block = this.blocks[at] as Block;
    const list = words(block.text);
    // A line of numbers or of one name speaks the language of the line before.
    this.last = languageOf(list, this.engine.common) ?? this.last;
    this.spoken[this.last] += list.length;
    const { lexicon } = this.engine;
    const matches = lexicon.find(list, ALL).map(match => ({ ...match, concept: lexicon.concepts[match.concept] as string }));
    const clauses = clausesOf(block, at, list, matches, this.last);
    label(clauses, this.places[at] as Place, this.intros.has(at), this.context, this.engine.frames);
  }

  readAll(): void {
    this.blocks.forEach((_, at) => this.readBlock(at));
  }
}
