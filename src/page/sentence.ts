/** The sentence that a link or a box stands in: by what its words agree to, a document is known. */
import { skipped } from './shape.ts';

/** Longer than this it is the text of a page. */
const LONGEST = 600;
const AROUND = 'label,p,li,td,dd,h1,h2,h3,h4,h5,h6,div';
/** Beyond these stand other things. */
const APART = 'header,footer,nav,aside,main,section,article,form,body';
const END = /(?<=[.!?…])\s+(?=\p{Lu}|["«(])/u;

/** '' where there is no more than the element's own words, or too much to be a sentence about it. */
export function sentenceOf(element: Element): string {
  const own = words(element);
  for (let at = element.closest(`${AROUND},${APART}`); at && !at.matches(APART); at = at.parentElement?.closest(`${AROUND},${APART}`) ?? null) {
    // Before its words are gathered: a list of goods has thousands of links.
    if ((at.textContent ?? '').length > 4 * LONGEST) return '';
    const text = words(at);
    if (text.length > LONGEST || at.querySelector(APART)) return '';
    const sentence = sentences(text).find(one => one.includes(own)) ?? '';
    if (sentence.length > own.length + 2) return sentence;
  }
  return '';
}

export const sentences = (text: string): string[] => text.split(END);

/** The words of an element, one space apart; those of machinery left out. */
export function words(element: Element): string {
  return text(element).replace(/\s+/gu, ' ').trim();
}

function text(node: Node): string {
  if (node.nodeType === 3) return (node as Text).data;
  if (node.nodeType !== 1 || machinery(node as Element)) return '';
  return [...node.childNodes].map(text).join('') + (/^(?:inline|contents|)$/.test((node as HTMLElement).style?.display ?? '') && INLINE.test(node.nodeName) ? '' : ' ');
}

const INLINE = /^(?:A|ABBR|B|CODE|EM|FONT|I|LABEL|MARK|S|SMALL|SPAN|STRONG|SUB|SUP|U)$/i;
// A label of a form is left out of a page's text; here it is what is looked for.
const machinery = (element: Element) => element.nodeName !== 'LABEL' && skipped(element);
