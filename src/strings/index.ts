import type { Language } from '../reading.ts';
import { ru as popupRu } from './ru.ts';
import { kk } from './kk.ts';
import { en } from './en.ts';
import { documentRu } from './document-ru.ts';
import { documentKk } from './document-kk.ts';
import { documentEn } from './document-en.ts';
import { letterRu } from './letter-ru.ts';
import { letterKk } from './letter-kk.ts';
import { letterEn } from './letter-en.ts';
import { siteRu } from './site-ru.ts';
import { siteKk } from './site-kk.ts';
import { siteEn } from './site-en.ts';

const ru = { ...popupRu, ...letterRu, ...siteRu, ...documentRu };

type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };
type SlotsOf<Text> = Text extends `${string}{${infer Slot}}${infer Rest}` ? Slot | SlotsOf<Rest> : never;
type TextOf<Entry> = Entry extends { other: infer Other } ? Other : Entry;

/** Every language answers the keys of ru; a missing one does not compile. */
type Of<Words> = { [K in keyof Words]: Words[K] extends string ? string : Forms };
export type Catalogue = Of<typeof popupRu>;
export type DocumentCatalogue = Of<typeof documentRu>;
export type LetterCatalogue = Of<typeof letterRu>;
export type SiteCatalogue = Of<typeof siteRu>;
export type Key = keyof typeof ru;
export type Slots<K extends Key> = Record<SlotsOf<TextOf<(typeof ru)[K]>>, string | number>;
/** Only keys with slots take a second argument. A counted key takes its number as the slot `n`. */
export type Say = <K extends Key>(key: K, ...slots: SlotsOf<TextOf<(typeof ru)[K]>> extends never ? [] : [Slots<K>]) => string;

export const catalogues: Record<Language, Of<typeof ru>> = { ru, kk: { ...kk, ...letterKk, ...siteKk, ...documentKk }, en: { ...en, ...letterEn, ...siteEn, ...documentEn } };
export const LANGUAGES: Language[] = ['kk', 'ru', 'en'];
/** A language is called by its own name, whatever the interface speaks. */
export const endonyms: Record<Language, string> = { kk: 'қаз', ru: 'рус', en: 'eng' };

export function speak(language: Language): Say {
  const catalogue = catalogues[language];
  const rules = new Intl.PluralRules(language);
  return (key, ...[slots]) => {
    const entry: string | Forms = catalogue[key];
    const values = (slots ?? {}) as Record<string, string | number>;
    // A browser built without Kazakh counts by its own language: `other` is there in any case.
    const text = typeof entry === 'string' ? entry : entry[rules.select(Number(values.n))] ?? entry.other;
    return text.replace(/\{(\p{L}+)\}/gu, (_, slot: string) => String(values[slot]));
  };
}
