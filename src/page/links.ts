/** The documents of a site that a page links to: privacy policy, consents, cookies, terms. Looks, and asks nobody. */
import { agree, hint, kinds, never } from 'anyq:links';
import type { DocumentKind, DocumentLink } from '../messages.ts';
import { fold } from './decide.ts';
import { sentenceOf } from './sentence.ts';

/** A handful: more would be a site map. */
const MOST = 6;
/** Longer words are a headline, not the name of a document. */
const NAME = 110;
/** What pages consist of, and hardly ever hold a shadow root deep in a page. */
const COMMON = 'a,abbr,article,b,br,button,dd,div,dl,dt,em,figure,form,h1,h2,h3,h4,h5,h6,i,img,input,label,li,ol,option,p,path,picture,script,section,select,small,source,span,strong,style,svg,table,tbody,td,th,tr,ul,use';
const FILES: Record<string, string> = { pdf: 'PDF', docx: 'Word', doc: 'Word', rtf: 'RTF', odt: 'ODT' };

export function documents(root: Document): DocumentLink[] {
  const found = new Map<string, Candidate>();
  for (const link of all(root)) {
    const one = candidate(link);
    const known = one && found.get(one.document.url);
    if (one) found.set(one.document.url, known ? better(known, one) : one);
  }
  // Map keeps the order of the page, and sorting is stable.
  return [...found.values()].sort((a, b) => rank(a) - rank(b) || b.score - a.score).slice(0, MOST).map(({ document }) => document);
}

/** Of two links to one address: the surer kind, and the words that name it rather than bend it into a sentence. */
function better(a: Candidate, b: Candidate): Candidate {
  const [sure, other] = b.score > a.score ? [b, a] : [a, b];
  const { title, named } = ([sure, other].find(({ document }) => document.named && document.kind === sure.document.kind) ?? sure).document;
  return { ...sure, document: { ...sure.document, title, named } };
}

interface Candidate { document: DocumentLink; score: number }

const RANKS: DocumentKind[] = ['privacy', 'consent', 'cookies', 'terms'];
const rank = ({ document }: Candidate) => RANKS.indexOf(document.kind);

/** Open shadow roots too: bars about cookies stand there. */
export function* all(root: Document | ShadowRoot): Generator<HTMLAnchorElement> {
  yield* root.querySelectorAll<HTMLAnchorElement>('a[href]');
  for (const element of hosts(root)) if (element.shadowRoot) yield* all(element.shadowRoot);
}

/** What may hold a shadow root: elements of the page's own making, and what stands near the top. To ask every element takes long. */
function* hosts(root: Document | ShadowRoot): Generator<Element> {
  if (root.nodeType !== 9) { yield* root.querySelectorAll('*'); return; }
  yield* root.querySelectorAll('body > :not(a), body > * > :not(a)');
  yield* root.querySelectorAll(`:not(${COMMON})`);
}

/** Whether a link may be one at all, by all that it says of itself: a page of goods has thousands that are none. */
export function mayBe(link: Element): boolean {
  const said = [link.textContent, link.getAttribute('href'), link.getAttribute('title'), link.getAttribute('aria-label')].map(text => (text ?? '').slice(0, 300));
  const pictured = said[0]!.trim() ? '' : link.querySelector('img')?.alt ?? '';
  return hint.test(fold(decoded([...said, pictured].join(' '))));
}

export function candidate(link: HTMLAnchorElement): Candidate | null {
  if (!mayBe(link)) return null;
  const url = address(link);
  if (!url || never.hosts.some(host => url.hostname === host || url.hostname.endsWith(`.${host}`))) return null;
  const text = clean(link.textContent);
  const label = clean(link.getAttribute('aria-label') ?? link.title) || clean(link.querySelector('img')?.alt);
  const path = fold(decoded(url.pathname + url.search));
  const beside = sentenceOf(link);
  const agreed = beside !== '' && agree.test(fold(beside));
  if (!agreed && (never.paths.test(path) || text.length > NAME)) return null;
  const seen = judge({ text, label, path, beside: agreed ? beside : '' });
  if (!seen) return null;
  const title = (text || label || name(url)).slice(0, NAME);
  return { score: seen.score, document: { url: url.href, title, named: seen.named && /^\p{Lu}/u.test(title), kind: seen.kind, file: file(url), here: url.origin === link.ownerDocument.location?.origin } };
}

/** Which kind it is, and how sure. The link's own words say most, then its address, then what it is agreed to be. */
function judge({ text, label, path, beside }: Record<'text' | 'label' | 'path' | 'beside', string>): { kind: DocumentKind; score: number; named: boolean } | null {
  if (never.words.test(fold(text))) return null;
  const byText = kindOf('words', fold(text)), byLabel = kindOf('words', fold(label)), byPath = kindOf('paths', path);
  const bySentence = beside && kindOf('words', fold(beside));
  // "I consent to [the processing of my data]": the words say what, the sentence says that it is a consent. A document is named with a capital.
  const consent = bySentence === 'consent' && byText === 'privacy' && !byPath && !/^\p{Lu}/u.test(text);
  const kind = consent ? 'consent' : byText ?? byLabel ?? byPath ?? (beside ? kindOf('agreed', fold(text)) : null);
  if (!kind) return null;
  return { kind, named: kind === byText, score: (byText ? 3 : 0) + (byLabel ? 2 : 0) + (byPath ? 2 : 0) + (beside ? 2 : 0) };
}

export function kindOf(by: 'words' | 'agreed' | 'paths', folded: string): DocumentKind | null {
  return kinds.find(one => one[by].test(folded))?.kind ?? null;
}

/** Null where it leads nowhere else: a script, a mail, a place on this page. */
function address(link: HTMLAnchorElement): URL | null {
  const here = link.ownerDocument.location;
  let url: URL;
  try { url = new URL(link.getAttribute('href') ?? '', link.ownerDocument.baseURI); } catch { return null; }
  if (!/^https?:$/.test(url.protocol)) return null;
  // Links of a site that moved to https still say http, which an https page may not ask for.
  if (here?.protocol === 'https:' && url.host === here.host) url.protocol = 'https:';
  url.hash = '';
  return url.href === here?.href.replace(/#.*$/, '') ? null : url;
}

export function file({ pathname }: URL): string | null {
  return FILES[/\.([a-z]+)$/i.exec(pathname)?.[1]?.toLowerCase() ?? ''] ?? null;
}

const name = (url: URL) => decoded(url.pathname).split('/').filter(Boolean).at(-1) ?? url.host;
export const clean = (text: string | null | undefined) => (text ?? '').replace(/\s+/gu, ' ').trim();

export function decoded(path: string): string {
  try { return decodeURIComponent(path); } catch { return path; }
}
