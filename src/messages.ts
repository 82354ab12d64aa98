/**
 * Every message between the parts of the extension: name → request, reply. `send` and `handle` are derived from this
 * map, so a caller cannot disagree with a handler.
 */
import type { Group } from './groups.ts';
import type { Language, Quote, Reading } from './reading.ts';

/** What a page has to say of itself. "Not accessible" is no state of a page: there nobody answers. */
export type PageState =
  /** The gate found no policy; the engine never ran here. */
  | { state: 'no-policy'; site: string; language: string }
  /** Being read; `done` is the share of blocks read, 0 to 1. */
  | { state: 'reading'; site: string; done: number }
  /** Read; `reading.policy` may still be false: then the gate was wrong. `marks`: all clauses are marked. */
  | { state: 'read'; site: string; url: string; reading: Reading; marks: boolean }
  /** Text was there, and could not be read: `reason` is for the report, not for the person. */
  | { state: 'unreadable'; site: string; reason: string };

export type DocumentKind = 'privacy' | 'consent' | 'cookies' | 'terms';
/** A document that a page links to. */
export interface DocumentLink {
  /** Without what follows a #. */
  url: string;
  /** The words of the link, else its label, else the name of the file. */
  title: string;
  /** The words are the name of a document: not "more", not an inflected form within a sentence. */
  named: boolean;
  kind: DocumentKind;
  /** What the address ends in, where that is no page: "PDF". */
  file: string | null;
  /** On this very host: it can be read without leaving. Another host is never asked. */
  here: boolean;
}
/** A consent that stands beside a form. */
export interface FormConsent {
  /** The sentence, at most some 300 characters. */
  text: string;
  /** `before`: the page brought the box ticked; `now`: it is ticked, by whom is not known; `no`: it is not, or there is no box. */
  ticked: 'before' | 'now' | 'no';
  /** False: pressing the button is the consent. */
  box: boolean;
  /** The document that the sentence links to, the likeliest first. */
  document: DocumentLink | null;
}
/** The same page in another language, as this page itself links to it. */
export interface Version { language: Language; url: string; here: boolean }
/** Another page of the document that this page begins, or goes on. `number`: which of its pages, counted from 1. */
export interface FurtherPage { url: string; number: number; here: boolean }
/** A page of a document read together from several: its blocks are numbered `from` to `to`, each `shift` more than on the page itself. */
export interface ReadPage { url: string; number: number; from: number; to: number; shift: number; /** It is the open page. */ open: boolean }
/** `why` is null where it was not asked for: at another address, or beyond the most that is read. */
export interface MissingPage { url: string; number: number; why: Failure | null }
export interface SiteLinks {
  documents: DocumentLink[];
  forms: FormConsent[];
  versions: Version[];
  /** The page is in a language that is not read. */
  otherLanguage: boolean;
  /** Where the page was read and its document goes over several: `url` is this page's own address, by which `page.read` reads all of them as one. */
  further: { url: string; pages: FurtherPage[] };
  /** Frames of another site that seem to hold a document: they cannot be read from here. */
  frames: DocumentLink[];
}

/**
 * Why a document could not be read. `missing`: 404; `refused`: the site lets no one but browsers with their cookies; `login`;
 * `server`: the site is broken; `slow`, `large`: our limits; `unreachable`: no answer, or one that leads to another host;
 * `shell`: the page makes its text by scripts; `empty`: there is hardly any text; `type`: neither page nor document.
 */
export type Failure = 'missing' | 'refused' | 'login' | 'server' | 'slow' | 'large' | 'unreachable' | 'shell' | 'empty' | 'type' | 'unreadable';
/** A file kept in the page for Anyq's page for documents. Size in bytes. */
export interface KeptFile { key: number; url: string; type: string; size: number }
export type DocumentState =
  | { state: 'none' }
  | { state: 'fetching' }
  | { state: 'reading'; done: number }
  /** `url` is where it was found in the end. `pages`, `missing`: of a document that goes over several. */
  | { state: 'read'; url: string; reading: Reading; pages?: ReadPage[]; missing?: MissingPage[] }
  | { state: 'file'; file: KeptFile }
  | { state: 'failed'; why: Failure };

export interface Messages {
  /** popup → page */
  'page.state': { request: Record<never, never>; reply: PageState };
  /**
   * popup → page: scroll to the quote and mark it. `shown` is false where the text is gone from the page. `closed`: the words
   * stand in a closed part of the page; what opens it, empty where that is not known.
   */
  'page.show': { request: { quote: Quote }; reply: { shown: boolean; closed?: string } };
  /** popup → page: mark all clauses by label, or leave nothing behind. `legend`: what each mark means, in the popup's language. */
  'page.marks': { request: { on: boolean; legend?: Record<Group, string> }; reply: { on: boolean } };
  /** popup → page, of a page in Kazakh and Russian: each of its texts read by itself. */
  'page.halves': { request: Record<never, never>; reply: { kk: Reading; ru: Reading } };
  /** gate → background: this page may be a policy, inject the engine. */
  'gate.passed': { request: Record<never, never>; reply: Record<never, never> };
  /** page → background: marks are about to be drawn, all frames need their sheet. */
  'page.style': { request: Record<never, never>; reply: Record<never, never> };
  /** page → background: what the badge should say. Null: no policy, no badge. */
  'page.badge': { request: { warnings: number | null }; reply: Record<never, never> };
  /** popup → background: the person asks to read this tab although the gate found nothing. */
  'tab.read': { request: { tabId: number }; reply: { started: boolean } };
  /** popup → background: the person opened the popup on this tab; look for the documents it links to. */
  'tab.links': { request: { tabId: number }; reply: { started: boolean } };
  /** page → background: the engine is wanted in this page, for a document that it has not in it. */
  'page.engine': { request: Record<never, never>; reply: Record<never, never> };
  /** popup → page: what the page links to. Asks nothing of the network. */
  'page.links': { request: Record<never, never>; reply: SiteLinks };
  /** popup → page: get this document of the page's own host and read it: one request; of a document over several pages, named by the page's own address, one for each other page. What was read already is not asked for again. */
  'page.read': { request: { url: string }; reply: DocumentState };
  /** popup → page: how far that is. */
  'page.document': { request: { url: string }; reply: DocumentState };
  /** popup → page: the person no longer wants it. */
  'page.stop': { request: { url: string }; reply: Record<never, never> };
  /** Anyq's page for documents → page: a file that `page.read` got, at most 1 MB from the offset `from` on. `next`: the offset of what follows. */
  'page.file': { request: { key: number; from: number }; reply: { url: string; type: string; size: number; bytes: string /* base64 */; next: number | null } };
  /** popup → background: mark the consents in pages from now on, in these words; null: no more. */
  'forms.marks': { request: { tabId: number; words: { title: string; ticked: string } | null }; reply: Record<never, never> };
  /** page → background: the person clicked such a mark; show what the popup has to say of this page. */
  'forms.open': { request: Record<never, never>; reply: Record<never, never> };
  /** popup → background: open an address of the site in a tab and mark it there when it is read. */
  'tab.open': { request: { url: string; legend: Record<Group, string> }; reply: Record<never, never> };
}
export type Name = keyof Messages;
