/** The other pages of a document that goes over several: "Part 2", "Next", ?page=2. Looks at links, and asks nobody. */
import { kinds, never, parts as words } from 'anyq:links';
import type { FurtherPage } from '../messages.ts';
import { fold } from './decide.ts';
import { all, clean, decoded } from './links.ts';
import { isBlock } from './shape.ts';

/** So many letters may stand in one line with links from page to page: "page 1 of 3". More is a sentence. */
const BESIDE = 40;

export interface Parts { own: number; pages: FurtherPage[] }

/** Of a page that is known to be a policy. `own`: which of the pages it is, where that is known; otherwise it is told by its address and links. */
export function parts(root: Document, here: URL, own?: number): Parts {
  const found = new Map<string, Candidate>();
  for (const link of root.querySelectorAll<HTMLLinkElement>('link[rel~=next][href]')) keep(found, head(link, here, own));
  for (const link of all(root)) keep(found, candidate(link, here, own));
  const known = [...found.values()];
  const mine = own ?? (known.some(({ alike }) => alike) ? counted(here).n : missing(known.map(({ number }) => number)));
  const pages = known.filter(({ number }) => number !== mine).sort((a, b) => a.number - b.number);
  return { own: mine, pages: pages.map(({ url, number }) => ({ url, number, here: new URL(url).origin === here.origin })) };
}

interface Candidate { url: string; number: number; alike: boolean }

function keep(found: Map<string, Candidate>, one: Candidate | null): void {
  if (one && !found.has(one.url)) found.set(one.url, one);
}

/** The first number that is not there: that of the page which does not link to itself. */
function missing(numbers: number[]): number {
  let n = 1;
  while (numbers.includes(n)) n++;
  return n;
}

/** The head of a page calls the next article "next" too: only its address tells. */
function head(link: HTMLLinkElement, here: URL, own?: number): Candidate | null {
  const url = address(link, here);
  return url && following(url, here, own);
}

function candidate(link: HTMLAnchorElement, here: URL, own?: number): Candidate | null {
  const url = address(link, here);
  if (!url || link.closest('form,aside') || beside(link) > BESIDE) return null;
  const said = [clean(link.textContent), clean(link.getAttribute('aria-label') ?? link.title)].filter(Boolean).map(fold);
  if (said.some(text => words.never.test(text))) return null;
  const number = said.map(numberIn).find(Boolean);
  if (number) return { url: url.href, number, alike: alike(url, here) };
  if (said.some(text => words.next.test(text)) || link.relList.contains('next')) return following(url, here, own);
  if (alike(url, here)) return numbered(said, counted(url).n) || (said.some(text => words.previous.test(text)) && counted(url).n === counted(here).n - 1) ? { url: url.href, number: counted(url).n, alike: true } : null;
  return null;
}

/** "Part 2", "2-бөлім". */
const numberIn = (text: string): number => Number(words.numbered.exec(text)?.slice(1).find(Boolean) ?? 0);

/** "2", or "2. Whom we give data": the number that the address has too. */
const numbered = (said: string[], n: number): boolean => said.some(text => text.startsWith(` ${n} `));

/** The page after this one: the same address with the next number, or its neighbour in a folder that is named as a document. */
function following(url: URL, here: URL, own?: number): Candidate | null {
  if (alike(url, here)) return counted(url).n === counted(here).n + 1 ? { url: url.href, number: counted(url).n, alike: true } : null;
  const folder = above(here);
  if (url.origin !== here.origin || above(url) !== folder || !isNamed(folder)) return null;
  return { url: url.href, number: (own ?? counted(here).n) + 1, alike: false };
}

/** The same address but for a number. One that counts from elsewhere on, as articles are counted, must name a document. */
function alike(url: URL, here: URL): boolean {
  if (url.origin !== here.origin) return false;
  const one = counted(url), own = counted(here);
  return one.stem === own.stem && one.n !== own.n && (!own.explicit || isNamed(own.stem));
}

interface Counted { stem: string; n: number; explicit: boolean }

/** An address without the number of its page, which is 1 where it has none. */
function counted({ pathname, searchParams }: URL): Counted {
  // As pairs: what `keys()` gives, Firefox does not let content scripts go through.
  const pairs = [...searchParams];
  const [key, value] = pairs.find(([one, number]) => words.keys.includes(one.toLowerCase()) && isNumber(number)) ?? [];
  const rest = pairs.filter(([one]) => one !== key).map(pair => pair.join('=')).join('&');
  const path = decoded(pathname).toLowerCase().split('/').filter(Boolean);
  const stem = (segments: string[]) => `/${segments.join('/')}?${rest}`;
  if (key) return { stem: stem(path), n: Number(value), explicit: true };
  const last = /^(.*?)(\d{1,2})?(\.[a-z]+)?$/.exec(path.pop() ?? '')!;
  const [, name = '', number = '', ending = ''] = last;
  if (!isNumber(number) || /\d$/.test(name)) return { stem: stem([...path, `${name}${number}${ending}`].filter(Boolean)), n: 1, explicit: false };
  return { stem: stem(whole(path, name, ending)), n: Number(number), explicit: true };
}

/** What is left of the path when number and the word for it are gone: "/privacy/page/", "/privacy-part-". */
function whole(path: string[], name: string, ending: string): string[] {
  const bare = trimmed(name);
  const key = words.keys.find(one => bare === one || bare.endsWith(`-${one}`) || bare.endsWith(`_${one}`));
  const left = key ? trimmed(bare.slice(0, -key.length)) : bare;
  if (left) return [...path, left + ending];
  return words.keys.includes(path.at(-1) ?? '') ? path.slice(0, -1) : path;
}

const trimmed = (name: string) => name.replace(/[-_]+$/, '');
const isNumber = (text: string) => /^[1-9]\d?$/.test(text);
const above = ({ pathname }: URL) => pathname.replace(/[^/]*\/?$/, '');

function isNamed(path: string): boolean {
  const folded = fold(path);
  return !never.paths.test(folded) && kinds.some(({ paths }) => paths.test(folded));
}

/** By the address that the document has itself: one that was parsed believes that it stands where it was parsed. */
function address(link: Element, here: URL): URL | null {
  let url: URL;
  try { url = new URL(link.getAttribute('href') ?? '', base(link.ownerDocument, here)); } catch { return null; }
  if (!/^https?:$/.test(url.protocol)) return null;
  if (here.protocol === 'https:' && url.host === here.host) url.protocol = 'https:';
  url.hash = '';
  return url.href === here.href.replace(/#.*$/, '') ? null : url;
}

const base = (root: Document, here: URL) => new URL(root.querySelector('base[href]')?.getAttribute('href') ?? '', here);

/** How many letters stand in one line with it, those of links left out. */
function beside(link: Element): number {
  let line = link;
  while (line.parentElement && !isBlock(line) && !isBlock(line.parentElement)) line = line.parentElement;
  let letters = 0;
  for (const way of ['previousSibling', 'nextSibling'] as const) {
    for (let at = line[way]; at && !(at.nodeType === 1 && (isBlock(at as Element) || (at as Element).localName === 'br')); at = at[way]) letters += unlinked(at);
  }
  return letters;
}

function unlinked(node: Node): number {
  if (node.nodeType === 3) return clean(node.nodeValue).length;
  if (node.nodeType !== 1 || (node as Element).localName === 'a') return 0;
  return [...node.childNodes].reduce((sum, child) => sum + unlinked(child), 0);
}
