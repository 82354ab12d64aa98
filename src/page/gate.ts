/** A glance at the page: reads a bounded part of it and writes nothing. */
import { mayBePolicy, type Glance } from './decide.ts';

const enum Of {
  /** So many characters of text tell: more of a long offer would only bring in its chapter on data. */
  Enough = 5000,
}
const APART = /^(SCRIPT|STYLE|NOSCRIPT|NAV|A|BUTTON|LABEL|SELECT|svg)$/;

export function glance({ title, URL, body }: Document): Glance {
  return { named: `${title} ${URL}`, text: sample(body).slice(0, Of.Enough) };
}

/** Open shadow roots and frames of the same site are text of the page too; in which order is all the same here. */
function sample(node: Node | null | undefined, text = ''): string {
  for (let child = node?.firstChild; child && text.length < Of.Enough; child = child.nextSibling) {
    if (child.nodeType === 3) text += `${child.nodeValue!.trim()} `;
    else if (!APART.test(child.nodeName)) text = sample(child, sample((child as Element).shadowRoot ?? (child as HTMLIFrameElement).contentDocument, text));
  }
  return text;
}

export const passes = (document: Document): boolean => mayBePolicy(glance(document));

/** Of the page: Kazakh by its letters, for many Kazakh pages call themselves Russian; else as it says itself. */
export const language = ({ title, documentElement }: Document): string => (/[әғқңөұүһ]/i.test(title) ? 'kk' : documentElement.lang.slice(0, 2) || 'ru');
