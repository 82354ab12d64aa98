import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type law from 'anyq:law';
import type titles from 'anyq:titles';
import type { Draft } from '../src/draft.ts';
import type { Group } from '../src/groups.ts';
import type { ReadPage } from '../src/messages.ts';
import type { Language, Quote } from '../src/reading.ts';
import { speak, type Say } from '../src/strings/index.ts';
import type { Shown } from './port.ts';

export type Titles = typeof titles;
export type Law = typeof law;

/** A line of the popup: what it says and the words of the policy it stands on. */
export interface LineData { id: string; text: string; quotes: Quote[] }

/** What every view needs: the words, and the ways out to the page and to the clipboard. */
export interface View {
  language: Language;
  say: Say;
  /** What an id is called. An id without a title is shown as it is: strange, but nothing is hidden. */
  name(id: string): string;
  /** A signal's sentence. */
  sentence(id: string): string;
  /** How grave a signal is, 1 to 3. */
  weight(id: string): number;
  law: Law;
  /** Of the policy's own words, for screen readers. */
  quoteLanguage: string | undefined;
  /** Null where the words stand in no page that is open. */
  show: ((quote: Quote) => Promise<Shown>) | null;
  /** Of a document that has pages: on which of them a block begins. */
  pageOf?: (block: number) => number | null;
  /** Of a document over several pages: a quote's block counts through all of them. */
  pages?: ReadPage[];
  /** Of such a document not all was read: what it does not say, it may say there. */
  partial?: boolean;
  copy(text: string): Promise<void>;
  /** Opens an address in a tab and marks there what is read. */
  open(url: string, legend: Record<Group, string>): Promise<void>;
  /** Opens the page for letters and requests. */
  desk(draft?: Draft): Promise<void>;
  today(): string;
  site: string;
  version: string;
}

const Context = createContext<View | null>(null);
export const ViewProvider = Context.Provider;

export function useView(): View {
  const view = useContext(Context);
  if (!view) throw new Error('no view around this component');
  return view;
}

type Outward = Pick<View, 'law' | 'quoteLanguage' | 'show' | 'copy' | 'open' | 'desk' | 'today' | 'site' | 'version'>;

export function makeView(language: Language, titles: Titles, outward: Outward): View {
  return {
    ...outward,
    language,
    say: speak(language),
    name: id => titles[id]?.title[language] ?? id,
    sentence: id => (titles[id]?.message ?? titles[id]?.title)?.[language] ?? id,
    weight: id => titles[id]?.weight ?? 1,
  };
}
