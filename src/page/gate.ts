/** A glance at the page: reads a bounded part of it and writes nothing. */
import { mayBePolicy, type Glance } from './decide.ts';

const ENOUGH = 12_000;
const APART = /^(?:SCRIPT|STYLE|NOSCRIPT|TEMPLATE|NAV|A|BUTTON|LABEL|SELECT|TEXTAREA|svg)$/;

export function glance(document: Document): Glance {
  const main = document.querySelectorAll('h1');
  const headings = [...main.length ? main : document.querySelectorAll('h2,h3,[role=heading]')].slice(0, 3).map(heading => heading.textContent ?? '');
  const { pathname, hash } = document.location;
  return { title: document.title, address: pathname + hash, headings, text: sample(document) };
}

function sample(document: Document): string {
  if (!document.body) return '';
  // 5: elements and texts. What hangs below a rejected element is never visited.
  const walker = document.createTreeWalker(document.body, 5, node => (node.nodeType === 1 && APART.test(node.nodeName) ? 2 : node.nodeType === 3 ? 1 : 3));
  let text = '';
  while (text.length < ENOUGH && walker.nextNode()) text += `${walker.currentNode.nodeValue} `;
  return text;
}

export const passes = (document: Document): boolean => mayBePolicy(glance(document));

/** Of the page: Kazakh by its letters, for many Kazakh pages call themselves Russian; else as it says itself. */
export const language = ({ title, documentElement }: Document): string => (/[әғқңөұүһ]/i.test(title) ? 'kk' : documentElement.lang.slice(0, 2) || 'ru');
