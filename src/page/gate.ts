/** A look at the page: reads a bounded part of it and writes nothing. */
import { mayBePolicy, score, type Glance } from './decide.ts';

/** Most pages are dismissed by a few of their longer sentences; what has something of a policy in it gets the whole look. */
export const passes = (document: Document): boolean => score(glance(document, 1300, 20)) >= 2 && mayBePolicy(glance(document));

/** So many characters, in texts longer than `least`: more of a long offer would only bring in its chapter on data. */
export const glance = (document: Document, enough = 5000, least = 0): Glance =>
  ({ named: `${document.title} ${document.URL}`, text: sample(document, enough, least).slice(0, enough) });

function sample(root: Document | ShadowRoot, enough: number, least: number, text = ''): string {
  // Of texts alone: the browser's own work. Nobody writes so many links of that length before the first sentence, but shops.
  const walker = (root.ownerDocument ?? root as Document).createTreeWalker((root as Document).body ?? root, 4);
  let links = least * 4 || -1, node: Text | null;
  while (links && text.length < enough && (node = walker.nextNode() as Text | null)) {
    if (node.length <= least) continue;
    if (node.parentElement?.closest('script,style,noscript,nav,a,button,label,select,svg')) links--; else text += `${node.data.trim()} `;
  }
  // Open shadow roots and frames of the same site are text of the page too; in which order is all the same here.
  if (links && text.length < enough) for (const host of root.querySelectorAll('*')) {
    const inner = host.shadowRoot ?? (host as HTMLIFrameElement).contentDocument;
    if (inner) text = sample(inner, enough, least, text);
  }
  return text;
}

/** Of the page: Kazakh by its letters, which lie in this range, for many Kazakh pages call themselves Russian; else as it says itself. */
export const language = ({ title, documentElement }: Document): string => (/[ғ-ө]/i.test(title) ? 'kk' : documentElement.lang.slice(0, 2) || 'ru');
