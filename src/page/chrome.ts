/**
 * What of a page is not its text: menus, footers, bars about cookies. Names and classes lie, so a part is left out only
 * while it says little: what says more than all the rest of the page, or speaks in long sentences, is the page.
 */
import { is, name, role, skipped } from './shape.ts';
import { pausing } from './steps.ts';
import { inside } from './tree.ts';

interface Measure { prose: number; long: number; links: number }

const LANDMARKS = new Set(['navigation', 'banner', 'contentinfo', 'complementary', 'search', 'menu', 'menubar', 'toolbar']);
const TOKENS = /(?:^|[^A-Za-z])(?:nav|navbar|navigation|menu|footer|breadcrumbs?|sidebar)(?:$|[^a-z])|[a-z](?:Footer|Menu|Navbar|Sidebar)(?:$|[^a-z])/;
const names = (element: Element) => `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`;

/** A text node as long as that is a sentence, not an address or a link. */
const SENTENCE = 90;
/** So much in sentences stands in no footer. */
const A_LOT = 2000;

/** Measures the page once, in steps, and returns the judgement on each of its parts. */
export function* leftOut(root: Element): Generator<void, (element: Element) => boolean> {
  const measures = new Map<Element, Measure>();
  const rest = yield* measure(root, measures);
  return element => {
    if (linkList(element)) return true;
    const own = measures.get(element);
    if (!own) return false;
    if (own.prose > rest.prose && own.prose >= own.links) return false;
    if (landmark(element)) return own.long < A_LOT;
    if (cookieBar(element)) return own.long < A_LOT;
    return own.links > own.prose || (own.long === 0 && own.prose < rest.prose / 2 && /footer/i.test(names(element)));
  };
}

interface Visit { element: Element; linked: boolean; into: readonly Measure[] }

/** What is said outside of all suspects; those are measured into `measures`. */
function* measure(root: Element, measures: Map<Element, Measure>): Generator<void, Measure> {
  const outside = nothing();
  const left: Visit[] = [{ element: root, linked: false, into: [outside] }];
  let done = 0;
  for (let visit = left.pop(); visit; visit = left.pop()) {
    const { element, into } = visit;
    const inner = element !== root && suspicious(element) ? [...into.filter(one => one !== outside), nothing()] : into;
    if (inner !== into) measures.set(element, inner.at(-1)!);
    const linked = visit.linked || name(element) === 'A';
    for (const child of inside(element)) {
      if (child.nodeType === 3) { if ((child as Text).length > 1) count((child as Text).data.trim().length, linked, inner); }
      else if (child.nodeType === 1 && !skipped(child as Element)) left.push({ element: child as Element, linked, into: inner });
    }
    if (pausing(++done)) yield;
  }
  return outside;
}

const nothing = (): Measure => ({ prose: 0, long: 0, links: 0 });

function count(length: number, linked: boolean, into: readonly Measure[]): void {
  for (const one of into) {
    if (linked) { one.links += length; continue; }
    one.prose += length;
    if (length >= SENTENCE) one.long += length;
  }
}

function suspicious(element: Element): boolean {
  if (!element.hasAttributes()) return landmark(element);
  return landmark(element) || TOKENS.test(names(element)) || cookieBar(element);
}

function landmark(element: Element): boolean {
  const given = element.hasAttributes() && role(element);
  if (given && LANDMARKS.has(given)) return true;
  const tag = name(element);
  if (tag === 'NAV' || tag === 'ASIDE' || tag === 'FOOTER') return true;
  // The header of an article or a section is its title, no banner.
  return tag === 'HEADER' && !element.closest('article,section,main,[role=main]');
}

/** Something named after cookies that has buttons. Without one it is the policy's chapter on cookies. */
function cookieBar(element: Element): boolean {
  return /cookie|gdpr|cmp-/i.test(names(element)) && !is(element, 'BODY', 'HTML', 'MAIN', 'ARTICLE')
    && element.querySelector('button,input[type=button],[role=button],a[href="#"],a:not([href])') !== null;
}

/** Contents and menus: nothing but links within the site. Links to other sites may be a list of recipients. */
function linkList(element: Element): boolean {
  if (name(element) !== 'UL' && name(element) !== 'OL') return false;
  const items = element.children;
  if (items.length < 3) return false;
  for (const item of items) {
    const text = (item.textContent ?? '').trim();
    const link = item.querySelector('a[href]');
    if (!link || text.length > 90 || !within(link)) return false;
    if (text.length - linkedLength(item) > 4) return false;
  }
  return true;
}

const linkedLength = (item: Element) => [...item.querySelectorAll('a')].reduce((sum, link) => sum + (link.textContent ?? '').trim().length, 0);

function within(link: Element): boolean {
  const href = link.getAttribute('href') ?? '';
  if (!/^[a-z][a-z+.-]*:|^\/\//i.test(href)) return true;
  const host = link.ownerDocument.location?.host;
  return Boolean(host) && (href.startsWith(`http://${host}/`) || href.startsWith(`https://${host}/`));
}
