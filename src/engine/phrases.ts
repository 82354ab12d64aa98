/**
 * Phrases as rules write them → a tree of places, compiled to the tables of the lexicon. Runs in the build and in
 * tests, never in a page.
 *
 * The phrase language (rules/README.md): `word` · `stem*` · `*ending` · `one|other` in one place · `(word)` that may be
 * missing · `..` up to three words between · `...` up to six.
 */
import type { Language } from '../reading.ts';
import { Lexicon } from './lexicon.ts';
import { words } from './normalise.ts';
import { packed, type Branch } from './pack.ts';
import { LANGUAGES, tables, type Packed } from './tables.ts';

/** Language → its phrases, and the phrases that look like them and mean something else. */
export type ConceptPhrases = Partial<Record<Language, { phrases: string[]; never: string[] }>>;

/** Names of services are the same in every language; their spellings are phrases like any other. */
export function namedConcepts(named: readonly { spellings: string[] }[]): Record<string, ConceptPhrases> {
  return Object.fromEntries(named.map(({ spellings }, at) => [`named.${at}`, { en: { phrases: spellings, never: [] } }]));
}

/** A lexicon of these phrases. @param concepts concept id → language → phrases. */
export function lexicon(concepts: Record<string, ConceptPhrases>): Lexicon {
  return new Lexicon(tables(compilePhrases(concepts)));
}

/** The tables as the built module carries them. Throws a sentence on a phrase that could never be found as it is meant. */
export function compilePhrases(concepts: Record<string, ConceptPhrases>): Packed {
  const ids = Object.keys(concepts).sort();
  const roots = LANGUAGES.flatMap(language => ids.flatMap(id => {
    const { phrases = [], never = [] } = concepts[id]?.[language] ?? {};
    return [never, phrases].map(list => {
      const root: Branch = { next: new Map(), ends: false };
      for (const phrase of list) add(root, id, phrase);
      return root;
    });
  }));
  return packed(ids, roots);
}

function add(root: Branch, id: string, phrase: string): void {
  const wrong = fault(phrase);
  if (wrong) throw new Error(`${id}: ${wrong}: ${phrase}`);
  for (const places of sequences(phrase.trim().split(/\s+/))) {
    let branch = root;
    for (const place of places) {
      let next = branch.next.get(place);
      if (!next) branch.next.set(place, next = { next: new Map(), ends: false });
      branch = next;
    }
    branch.ends = true;
  }
}

const BRACKET = /^\((.+)\)$/, HYPHEN = /[-/]/, GAP = /^\.{2,3}$/;
const bare = (part: string) => part.replace(BRACKET, '$1');

/** Why a phrase could never be found as it is meant; empty where nothing is wrong. */
export function fault(phrase: unknown): string {
  if (typeof phrase !== 'string') return 'a phrase that is no text';
  const parts = phrase.trim().split(/\s+/);
  const forms = parts.map(bare).filter(part => !GAP.test(part)).flatMap(part => part.split(/[|/-]/));
  if (parts.some(part => /[()]/.test(bare(part)))) return 'a bracket holds one place, several words need one each: "(a) (b)", or "(a|b)"';
  if (GAP.test(parts[0] as string) || GAP.test(parts.at(-1) as string)) return 'a gap stands between two words';
  if (parts.some((part, at) => GAP.test(part) && GAP.test(parts[at + 1] ?? ''))) return 'two gaps side by side';
  if (parts.every(part => BRACKET.test(part))) return 'every word of it may be missing';
  if (forms.some(form => !/\p{L}|\p{N}/u.test(form) || form.replace(/^\*|\*$/, '').includes('*'))) return 'a form is a word with a star at one end at most';
  return '';
}

/** The places of a phrase, one after another; `?` before one that may be missing. What is several words cannot share a place: "a-b|c" makes two sequences. */
function sequences(parts: string[]): string[][] {
  let all: string[][] = [[]];
  for (const part of parts) {
    const inner = bare(part), optional = inner !== part;
    const choices = (HYPHEN.test(inner) ? inner.split('|') : [inner]).map(placesOf);
    const [first] = choices as [string[]];
    if (optional && choices.length === 1 && first.length === 1) { all = all.map(list => [...list, `?${first[0]}`]); continue; }
    const longer = choices.flatMap(choice => all.map(list => [...list, ...choice]));
    all = optional ? [...all, ...longer] : longer;
  }
  return all;
}

/** "e-mail" is two words to the reader of texts, so it is to the reader of phrases; alternatives stay in one place. */
function placesOf(part: string): string[] {
  if (GAP.test(part)) return [part];
  const pieces = part.includes('|') ? [part] : part.split(HYPHEN).filter(Boolean);
  return pieces.map(piece => (/[|*]/.test(piece) ? piece.toLowerCase().replace(/ё/g, 'е') : words(piece)[0]?.text ?? piece));
}
