/** A glance at the page: reads a bounded part of it and writes nothing. */
import { mayBePolicy, type Glance } from './decide.ts';

const ENOUGH = 12_000;
const APART = /^(?:SCRIPT|STYLE|NOSCRIPT|TEMPLATE|NAV|A|BUTTON|LABEL|SELECT|TEXTAREA|svg)$/;

export function glance(document: Document): Glance {
  const main = document.querySelectorAll('h1');
  const headings = [...main.length ? main : document.querySelectorAll('h2,h3,[role=heading]')].slice(0, 3).map(heading => heading.textContent ?? '');
  const { pathname, hash } = document.location;
  return { title: document.title, address: pathname + hash, headings, text: document.body ? sample(document.body) : '' };
}

function sample(node: Node, text = ''): string {
  for (let child = node.firstChild; child && text.length < ENOUGH; child = child.nextSibling) {
    if (child.nodeType === 3) text += `${child.nodeValue} `;
    else if (child.nodeType === 1 && !APART.test(child.nodeName)) text = sample(child, text);
  }
  return text;
}

export const passes = (document: Document): boolean => mayBePolicy(glance(document));

/** Of the page: Kazakh by its letters, for many Kazakh pages call themselves Russian; else as it says itself. */
export const language = ({ title, documentElement }: Document): string => (/[әғқңөұүһ]/i.test(title) ? 'kk' : documentElement.lang.slice(0, 2) || 'ru');
