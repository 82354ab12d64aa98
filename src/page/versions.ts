/** The same page in other languages, as the page itself links to it: by its head, by a switch, by a like address. */
import { languages } from 'anyq:links';
import type { Version } from '../messages.ts';
import type { Language } from '../reading.ts';

const ALL = Object.keys(languages) as Language[];
/** Longer words are no switch. */
const SWITCH = 24;
const PART = new RegExp(`(?:^|[/=])(?:${ALL.flatMap(language => languages[language].paths).join('|')})(?:[/&?#]|$)`, 'i');

export function versions(root: Document): Version[] {
  const here = new URL(root.location?.href ?? root.URL);
  const best = new Map<Language, Candidate>();
  for (const one of [...alternates(root), ...links(root, here)]) {
    if (same(one.url, here)) continue;
    const known = best.get(one.language);
    if (!known || known.score < one.score) best.set(one.language, one);
  }
  return [...best.values()].map(({ language, url }) => ({ language, url: url.href, here: url.origin === here.origin }));
}

interface Candidate { language: Language; url: URL; score: number }

function* alternates(root: Document): Generator<Candidate> {
  for (const link of root.querySelectorAll<HTMLLinkElement>('link[rel~=alternate][hreflang]')) {
    const language = named(link.hreflang), url = address(link, root);
    if (language && url) yield { language, url, score: 4 };
  }
}

/** A switch by its words; better, one that leads to this very page; or a link that differs from this address in its language alone. */
function* links(root: Document, here: URL): Generator<Candidate> {
  const own = without(here);
  for (const link of root.querySelectorAll<HTMLAnchorElement>('a[href]')) {
    // To read an address takes long, and a page of goods has thousands of links.
    if ((link.textContent ?? '').trim().length > SWITCH && !PART.test(link.getAttribute('href') ?? '')) continue;
    const url = address(link, root);
    if (!url) continue;
    const byWords = spoken(link), byAddress = languageOf(url);
    const language = byWords ?? byAddress;
    const alike = without(url) === own;
    if (language && (byWords || alike)) yield { language, url, score: (byWords ? 1 : 0) + (alike ? 2 : 0) };
  }
}

function spoken(link: HTMLAnchorElement): Language | null {
  const said = [link.textContent, link.getAttribute('aria-label'), link.title].map(text => (text ?? '').replace(/\s+/gu, ' ').trim().toLowerCase().replace(/^ru |^kz /u, ''));
  return ALL.find(language => said.some(text => languages[language].words.includes(text))) ?? null;
}

const named = (code: string): Language | null => ALL.find(language => languages[language].paths.includes(code.toLowerCase()) || languages[language].paths.includes(code.slice(0, 2).toLowerCase())) ?? null;
const parts = ({ pathname }: URL) => pathname.split('/').filter(Boolean);
const isLanguage = (part: string) => ALL.some(language => languages[language].paths.includes(part.toLowerCase()));
const KEY = /^(?:lang|language|locale|hl|l)$/i;

/** The language that an address names in a part of its path or in what it asks for. */
function languageOf(url: URL): Language | null {
  const asked = [...url.searchParams].find(([key]) => KEY.test(key))?.[1];
  const part = asked ?? parts(url).slice(0, 2).find(isLanguage) ?? parts(url).slice(-1).find(isLanguage);
  return part ? named(part) : null;
}

/** An address without its language. */
function without(url: URL): string {
  const asked = [...url.searchParams].filter(([key]) => !KEY.test(key)).map(pair => pair.join('='));
  return `${url.host}/${parts(url).filter(part => !isLanguage(part)).join('/')}?${asked.join('&')}`;
}

function address(link: Element, root: Document): URL | null {
  try {
    const url = new URL(link.getAttribute('href') ?? '', root.baseURI);
    url.hash = '';
    return /^https?:$/.test(url.protocol) ? url : null;
  } catch { return null; }
}

const same = (a: URL, b: URL) => a.origin === b.origin && a.pathname === b.pathname && a.search === b.search;
