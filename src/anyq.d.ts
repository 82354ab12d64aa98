/** Modules that the build makes out of rules/ (scripts/rules.mjs). */
declare module 'anyq:rules' {
  import type { Rules } from './engine/rules.ts';
  const rules: Rules;
  export default rules;
}
/** What views call each id: "data.iin" → { ru, kk, en }. Signals also carry `message`, a sentence. */
declare module 'anyq:titles' {
  export interface Words { ru: string; kk: string; en: string }
  const titles: Record<string, { title: Words; message?: Words; law?: string; weight?: number }>;
  export default titles;
}
/** The few stems by which the gate knows a policy: rules/gate.yaml. */
declare module 'anyq:gate' {
  /** ASCII signs that stand for Cyrillic letters in `title` and `words`: of а to я in their order, a space, those of `others`. */
  export const signs: string, others: string;
  /** In a title or an address. */
  export const title: RegExp;
  /** In the text: the first group that has something says what is counted. */
  export const words: RegExp;
}
/** By what a language is known, read or not: rules/languages.yaml, rules/others.yaml. */
declare module 'anyq:languages' {
  import type { Language } from './reading.ts';
  import type { OtherLanguages } from './engine/foreign.ts';
  export const common: Record<Language, string[]>;
  export const others: OtherLanguages;
}
/** By what a site's documents, consents beside forms and language switches are known: rules/links.yaml. Expressions over folded text. */
declare module 'anyq:links' {
  export const kinds: { kind: import('./messages.ts').DocumentKind; words: RegExp; agreed: RegExp; paths: RegExp }[];
  /** All words of all kinds: what has none of them is no document. */
  export const hint: RegExp;
  export const agree: RegExp, byButton: RegExp, about: RegExp;
  export const never: { words: RegExp; paths: RegExp; hosts: string[] };
  export const languages: Record<import('./reading.ts').Language, { words: string[]; paths: string[] }>;
  /** `numbered` has the number in one of its groups; `keys` are lower case. */
  export const parts: { next: RegExp; previous: RegExp; numbered: RegExp; never: RegExp; keys: string[] };
  export const frames: { viewers: string[]; asked: string[]; never: string[] };
}
/** Articles, links and dates: rules/law.yaml. Shown by way of `cite` in src/letters/law.ts, which knows the acts. */
declare module 'anyq:law' {
  import type { Words } from 'anyq:titles';
  export type Certainty = 'official' | 'two-sources' | 'one-source';
  export interface Article {
    article: string; says: Words; link: { ru: string; kk: string }; checked: string; certainty: Certainty;
    /** Absent: the Law on personal data. */
    act?: 'law' | 'rules';
    term?: { days: number; unit: 'working' | 'calendar' };
  }
  export interface Act { name: Words; of: Words; cite: Record<'ru' | 'kk' | 'en', string[]> }
  export const acts: Record<'law' | 'rules', Act>;
  export const authority: { name: Words; checked: string; certainty: Certainty };
  const law: Record<string, Article>;
  export default law;
}
/** Letters under the law: rules/letters/. */
declare module 'anyq:letters' {
  import type { Words } from 'anyq:titles';
  export interface Part { at: import('./letters/types.ts').Place | 'subject'; when: string[]; unless: string[]; text: Words }
  export interface Template { title: Words; oneOf: string[][]; parts: Part[] }
  type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };
  export const templates: Record<import('./letters/types.ts').LetterKind, Template>;
  export const common: {
    date: Words; months: Record<'ru' | 'kk' | 'en', string[]>;
    within: Record<'working' | 'calendar', Record<'ru' | 'kk' | 'en', Forms>>;
    asked: Record<import('./letters/types.ts').Kind | 'partial', Words>;
    reminder: { summary: Words; description: Words };
    lenders: string[];
  };
}
/** Days that are no working days: rules/holidays.yaml. Dates as "MM-DD". */
declare module 'anyq:holidays' {
  export interface Year { holidays: string[]; unmoved: string[]; moved: { off: string[]; on: string[] } }
  const holidays: { source: string; checked: string; years: Record<string, Year> };
  export default holidays;
}
