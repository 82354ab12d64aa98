/** Consents beside forms: boxes to tick, and sentences that make the pressing of a button a consent. */
import { about, agree, byButton } from 'anyq:links';
import type { DocumentLink, FormConsent } from '../messages.ts';
import { fold } from './decide.ts';
import { candidate, mayBe } from './links.ts';
import { sentenceOf, sentences, words } from './sentence.ts';

const MOST = 3;
const SHOWN = 300;
/** A label longer than this is not read by anybody, but it is one. */
const LABEL = 2000;
const BOX = 'input[type=checkbox],[role=checkbox],[role=switch]';
const FIELD = 'input:not([type=hidden]),textarea,select,button,[role=button]';
/** So far around a sentence a form may stand. */
const NEAR = 4;

/** A consent with the element beside which it stands. */
export interface Found {
  element: Element;
  /** Its words: for a box that the page hides behind a picture of one. */
  words: Element;
  consent: FormConsent;
}

export function consents(root: Document): Found[] {
  const all = [...boxes(root), ...buttons(root)];
  const first = new Map(all.map(one => [one.consent.text, one] as const).reverse());
  return all.filter(one => first.get(one.consent.text) === one).slice(0, MOST);
}

function* boxes(root: Document): Generator<Found> {
  for (const box of root.querySelectorAll(BOX)) {
    const label = labelOf(box);
    const text = label && words(label);
    if (!text || text.length > LABEL) continue;
    const document = documentIn(label);
    if (document ? agree.test(fold(text)) || document.kind !== 'terms' : speaks(text)) yield { element: box, words: label, consent: { text: cut(text), ticked: ticked(box), box: true, document } };
  }
}

function* buttons(root: Document): Generator<Found> {
  for (const link of root.querySelectorAll<HTMLAnchorElement>('a[href]')) {
    const text = mayBe(link) ? sentenceOf(link) : '';
    if (!text || !pressed(text) || link.closest('label') || !near(link)) continue;
    const found = candidate(link);
    const words = link.closest('p,li,td,dd,div,form') ?? link;
    if (found) yield { element: words, words, consent: { text: cut(text), ticked: 'no', box: false, document: found.document } };
  }
  for (const form of root.querySelectorAll('form')) {
    const text = sentences(words(form)).find(one => pressed(one) && speaks(one));
    if (text && ![...form.querySelectorAll('a[href]')].some(link => text.includes(words(link)))) yield { element: form, words: form, consent: { text: cut(text), ticked: 'no', box: false, document: null } };
  }
}

const pressed = (text: string) => byButton.test(fold(text)) && agree.test(fold(text));
const speaks = (text: string) => agree.test(fold(text)) && about.test(fold(text));
const cut = (text: string) => (text.length > SHOWN ? `${text.slice(0, SHOWN).replace(/\s\S*$/u, '')} …` : text);

/** The words of a box: its label by the rules of HTML, else what stands beside it. */
function labelOf(box: Element): Element | null {
  const named = box.getAttribute('aria-labelledby')?.split(/\s+/)[0];
  const label = (box as HTMLInputElement).labels?.[0] ?? box.closest('label') ?? (named ? box.ownerDocument.getElementById(named) : null);
  if (label && words(label)) return label;
  if (words(box)) return box;
  const beside = box.nextElementSibling;
  if (beside && words(beside)) return beside;
  // Builders wrap box and words in elements of their own.
  const around = box.parentElement?.closest('div,p,li,td,fieldset');
  return around && around.querySelectorAll(BOX).length === 1 ? around : null;
}

/** The likeliest of the documents that the words link to. */
function documentIn(label: Element): DocumentLink | null {
  const found = [...label.querySelectorAll<HTMLAnchorElement>('a[href]')].flatMap(link => candidate(link) ?? []);
  const terms = ({ document }: { document: DocumentLink }) => Number(document.kind === 'terms');
  return found.sort((a, b) => terms(a) - terms(b) || b.score - a.score)[0]?.document ?? null;
}

/** Whether a box that is no input was ticked by the page or by the person cannot be told. */
function ticked(box: Element): FormConsent['ticked'] {
  if (box.matches('input')) return (box as HTMLInputElement).defaultChecked ? 'before' : 'no';
  return box.getAttribute('aria-checked') === 'true' ? 'now' : 'no';
}

function near(element: Element): boolean {
  let at: Element | null = element.parentElement;
  for (let step = 0; at && at !== at.ownerDocument.body && step < NEAR; step++, at = at.parentElement) if (at.querySelector(FIELD)) return true;
  return false;
}
