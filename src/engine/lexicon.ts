/**
 * Phrases → one automaton over words; words → concepts, with their places. One pass over the text whatever the number
 * of rules; a gap spans six words at most, so no text can stall it.
 *
 * The phrase language (rules/README.md): `word` · `stem*` · `*ending` · `one|other` in one place · `(word)` that may be
 * missing · `..` up to three words between · `...` up to six.
 */
import type { Language } from '../reading.ts';
import { drain } from './drain.ts';
import { GAP, latinTwin, words, type Word } from './normalise.ts';

/** Language → its phrases, and the phrases that look like them and mean something else. */
export type ConceptPhrases = Partial<Record<Language, { phrases: string[]; never: string[] }>>;

/** A concept found: words `from` to `to` (exclusive) of the list that was searched. */
export interface Match { concept: string; language: Language; from: number; to: number }

interface End { concept: string; language: Language; never: boolean }
interface Node { next: Map<number, Node>; gaps?: Map<number, Node>; ends?: End[] }

export interface Lexicon {
  /** Matches in the order of the text. `languages`: whose phrases count. */
  find(words: readonly Word[], languages: ReadonlySet<Language>): Match[];
}

const SPANS: Record<string, number> = { '..': 3, '...': 6 };

/** Concepts a step of the building adds: it is made of some thousands of phrases, and no page may wait for them all. */
const STEP = 12;

/** Builds a lexicon in steps. @param concepts concept id → language → phrases. */
export function* building(concepts: Record<string, ConceptPhrases>): Generator<void, Lexicon> {
  const slots = new Slots();
  const root: Node = { next: new Map() };
  let span = 0, done = 0;
  for (const [concept, languages] of Object.entries(concepts)) {
    for (const [language, { phrases, never }] of Object.entries(languages) as [Language, { phrases: string[]; never: string[] }][]) {
      for (const phrase of phrases) span = Math.max(span, add(root, slots, phrase, { concept, language, never: false }));
      for (const phrase of never) span = Math.max(span, add(root, slots, phrase, { concept, language, never: true }));
    }
    if (++done % STEP === 0) yield;
  }
  return { find: (list, languages) => settle(search(root, slots, list).filter(hit => languages.has(hit.language)), span) };
}

/** Builds a lexicon in one go. */
export function lexicon(concepts: Record<string, ConceptPhrases>): Lexicon {
  return drain(building(concepts));
}

/** Adds a phrase; returns how many words it can span. */
function add(root: Node, slots: Slots, phrase: string, end: End): number {
  let longest = 0;
  for (const parts of variants(phrase.trim().split(/\s+/))) {
    let node = root, length = 0;
    for (const part of parts) {
      length += SPANS[part] ?? slotsOf(part).length;
      if (part in SPANS) { node = gap(node, SPANS[part] as number); continue; }
      for (const slot of slotsOf(part)) {
        const id = slots.id(slot);
        let next = node.next.get(id);
        if (!next) node.next.set(id, next = { next: new Map() });
        node = next;
      }
    }
    (node.ends ??= []).push(end);
    longest = Math.max(longest, length);
  }
  return longest;
}

function gap(node: Node, span: number): Node {
  const gaps = node.gaps ??= new Map();
  let next = gaps.get(span);
  if (!next) gaps.set(span, next = { next: new Map() });
  return next;
}

/** "a (b) c" → "a c", "a b c"; "a-b|c" → "a-b", "c": what is several words cannot share a place. */
function variants(parts: string[]): string[][] {
  let all: string[][] = [[]];
  for (const part of parts) {
    const optional = /^\((.+)\)$/.exec(part);
    const inner = optional ? optional[1] as string : part;
    const choices = HYPHEN.test(inner) ? inner.split('|') : [inner];
    const longer = choices.flatMap(choice => all.map(v => [...v, choice]));
    all = optional ? [...all, ...longer] : longer;
  }
  return all;
}

const HYPHEN = /[-/]/;

/** "e-mail" is two words to the reader of texts, so it is to the reader of phrases; alternatives stay in one place. */
function slotsOf(part: string): string[] {
  const pieces = part.includes('|') ? [part] : part.split(HYPHEN).filter(Boolean);
  return pieces.map(piece => (/[|*]/.test(piece) ? piece.toLowerCase().replace(/ё/g, 'е') : words(piece)[0]?.text ?? piece));
}

/** No stem is longer: a line without spaces must not cost by the square of its length. */
const LONGEST_STEM = 40;

/** Which places of phrases a word can fill. Words repeat, so what was found is kept per word. */
class Slots {
  #ids = new Map<string, number>();
  #exact = new Map<string, number[]>();
  #starts = new Map<string, number[]>();
  #ends = new Map<string, number[]>();
  #known = new Map<string, readonly number[]>();

  id(slot: string): number {
    const known = this.#ids.get(slot);
    if (known !== undefined) return known;
    const id = this.#ids.size;
    this.#ids.set(slot, id);
    for (const form of slot.split('|')) {
      if (form.endsWith('*')) push(this.#starts, form.slice(0, -1), id);
      else if (form.startsWith('*')) push(this.#ends, form.slice(1), id);
      else push(this.#exact, form, id);
    }
    return id;
  }

  of(word: string): readonly number[] {
    const known = this.#known.get(word);
    if (known) return known;
    const twin = latinTwin(word);
    const found = twin ? [...this.#look(word), ...this.#look(twin)] : this.#look(word);
    // A page of random words must not grow this without end.
    if (this.#known.size > 20_000) this.#known.clear();
    this.#known.set(word, found);
    return found;
  }

  #look(word: string): number[] {
    const found = [...this.#exact.get(word) ?? []];
    for (let n = 1; n <= word.length && n <= LONGEST_STEM; n++) {
      found.push(...this.#starts.get(word.slice(0, n)) ?? []);
      found.push(...this.#ends.get(word.slice(-n)) ?? []);
    }
    return found;
  }
}

function push(map: Map<string, number[]>, key: string, id: number): void {
  const list = map.get(key);
  if (list) list.push(id); else map.set(key, [id]);
}

interface Hit extends Match { never: boolean }

function search(root: Node, slots: Slots, list: readonly Word[]): Hit[] {
  const hits: Hit[] = [];
  const fills = list.map(word => slots.of(word.text));
  const walk = (node: Node, from: number, at: number): void => {
    for (const end of node.ends ?? []) hits.push({ ...end, from, to: at });
    for (const [span, after] of node.gaps ?? []) for (let next = at; next <= at + span; next++) {
      if (next >= list.length || (list[next] as Word).gap >= GAP.end) break;
      step(after, from, next);
    }
    if (at < list.length && (list[at] as Word).gap === GAP.none) step(node, from, at);
  };
  const step = (node: Node, from: number, at: number): void => {
    if (!node.next.size) return;
    for (const id of fills[at] as readonly number[]) {
      const next = node.next.get(id);
      if (next) walk(next, from, at + 1);
    }
  };
  for (let at = 0; at < list.length; at++) step(root, at, at);
  return hits;
}

/** Folders in which a word means one thing only: "e-mail address" is no address. Elsewhere a word may mean several. */
const EXCLUSIVE = /^(?:data|purposes|recipients|rights|channels|retention|terms|named)\./;

/**
 * Drops what a `never` phrase covers, repeats, and, in exclusive folders, what stands wholly inside a longer match.
 * Hits are compared only with those that begin near them: a phrase spans so many words at most.
 */
function settle(hits: Hit[], span: number): Match[] {
  hits.sort((a, b) => a.from - b.from || b.to - a.to);
  const kept = without(hits, span, (hit, other) => other.never && other.concept === hit.concept && covers(other, hit)).filter(hit => !hit.never);
  const settled = without(kept, span, (hit, other) => EXCLUSIVE.test(hit.concept) && kind(other) === kind(hit) && covers(other, hit) && other.to - other.from > hit.to - hit.from);
  return settled
    .filter((hit, at) => { for (let i = at - 1; i >= 0 && settled[i]?.from === hit.from && settled[i]?.to === hit.to; i--) if (settled[i]?.concept === hit.concept) return false; return true; })
    .map(({ concept, language, from, to }) => ({ concept, language, from, to }));
}

const kind = (match: Match) => match.concept.slice(0, match.concept.indexOf('.'));
const covers = (outer: Match, inner: Match) => outer.from <= inner.from && outer.to >= inner.to;

/** The hits, in order of place, that no near other one beats. */
function without(hits: Hit[], span: number, beats: (hit: Hit, other: Hit) => boolean): Hit[] {
  return hits.filter((hit, at) => {
    for (let i = at - 1; i >= 0 && (hits[i] as Hit).from >= hit.from - span; i--) if (beats(hit, hits[i] as Hit)) return false;
    for (let i = at + 1; i < hits.length && (hits[i] as Hit).from <= hit.from; i++) if (beats(hit, hits[i] as Hit)) return false;
    return true;
  });
}
