/** What an element is, by its name and attributes alone: styles are not asked, for a closed accordion is text too. */
const SKIPPED = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'SVG', 'CANVAS', 'OBJECT', 'EMBED', 'VIDEO', 'AUDIO',
  'SELECT', 'OPTION', 'DATALIST', 'TEXTAREA', 'INPUT', 'PROGRESS', 'METER', 'MAP', 'HEAD', 'TITLE', 'LINK', 'META', 'DIALOG-POLYFILL', 'MATH', 'RP', 'RT']);
const BLOCKS = new Set(['ADDRESS', 'ARTICLE', 'ASIDE', 'BLOCKQUOTE', 'BODY', 'CAPTION', 'CENTER', 'DD', 'DETAILS', 'DIALOG', 'DIR', 'DIV', 'DL', 'DT',
  'FIELDSET', 'FIGCAPTION', 'FIGURE', 'FOOTER', 'FORM', 'FRAME', 'FRAMESET', 'HEADER', 'HGROUP', 'HR', 'IFRAME', 'LEGEND', 'LI', 'MAIN', 'MENU', 'NAV', 'OL', 'P', 'PRE', 'SEARCH',
  'SECTION', 'SUMMARY', 'TABLE', 'TBODY', 'TD', 'TFOOT', 'TH', 'THEAD', 'TR', 'UL', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'HTML']);
/** The elements that the corpus counts. */
export const NUMBERED = 'h1,h2,h3,h4,h5,h6,p,li,tr';

const name = (element: Element) => element.tagName.toUpperCase();
const style = (element: Element) => element.getAttribute('style') ?? '';
export const role = (element: Element) => element.getAttribute('role');
export const is = (element: Element, ...names: string[]) => names.includes(name(element));

export function skipped(element: Element): boolean {
  if (SKIPPED.has(name(element))) return true;
  // A button that opens something is the title of an accordion; any other is the page's machinery.
  if (is(element, 'BUTTON')) return !opens(element) && !element.closest('h1,h2,h3,h4,h5,h6,summary,[role=heading],dt');
  if (is(element, 'LABEL')) return element.closest('form') !== null && !tickedOpen(element);
  return /mso-list:\s*ignore/i.test(style(element)) && !/\p{N}/u.test(element.textContent ?? '');
}

/** Accordions made of a checkbox: the label is the title, the text its neighbour. */
function tickedOpen(label: Element): boolean {
  return label.previousElementSibling?.matches('input[type=checkbox],input[type=radio]') === true && label.nextElementSibling !== null
    && (label.nextElementSibling.textContent ?? '').length > 200;
}

export function opens(element: Element): boolean {
  return is(element, 'SUMMARY') || element.matches('button[aria-expanded],[role=button][aria-expanded],button[aria-controls]');
}

export function isBlock(element: Element): boolean {
  return BLOCKS.has(name(element)) || opens(element) || /(?:^|;)\s*display:\s*(?:block|flex|grid|list-item|table)/i.test(style(element));
}

export function isBold(element: Element): boolean {
  return is(element, 'B', 'STRONG') || /font-weight:\s*(?:bold|[6-9]00)/i.test(style(element));
}

/** 1–6, or 0 where the element is no heading. */
export function headingLevel(element: Element): number {
  const found = /^H([1-6])$/.exec(name(element));
  if (found) return Number(found[1]);
  return role(element) === 'heading' ? Math.min(6, Math.max(1, Number(element.getAttribute('aria-level')) || 2)) : 0;
}

/** The depth of a list item that Word wrote as a paragraph; 0 where it is none. */
export function wordLevel(element: Element): number {
  const found = /mso-list:[^;]*?level(\d)/i.exec(style(element));
  if (found) return Number(found[1]);
  return /(?:^|\s)MsoListParagraph/.test(element.getAttribute('class') ?? '') ? 1 : 0;
}
