/** What an element is, by its name and attributes alone: styles are not asked, for a closed accordion is text too. */
const SKIPPED = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'SVG', 'CANVAS', 'OBJECT', 'EMBED', 'VIDEO', 'AUDIO',
  'SELECT', 'OPTION', 'DATALIST', 'TEXTAREA', 'INPUT', 'PROGRESS', 'METER', 'MAP', 'HEAD', 'TITLE', 'LINK', 'META', 'DIALOG-POLYFILL', 'MATH', 'RP', 'RT']);
const BLOCKS = new Set(['ADDRESS', 'ARTICLE', 'ASIDE', 'BLOCKQUOTE', 'BODY', 'CAPTION', 'CENTER', 'DD', 'DETAILS', 'DIALOG', 'DIR', 'DIV', 'DL', 'DT',
  'FIELDSET', 'FIGCAPTION', 'FIGURE', 'FOOTER', 'FORM', 'FRAME', 'FRAMESET', 'HEADER', 'HGROUP', 'HR', 'IFRAME', 'LEGEND', 'LI', 'MAIN', 'MENU', 'NAV', 'OL', 'P', 'PRE', 'SEARCH',
  'SECTION', 'SUMMARY', 'TABLE', 'TBODY', 'TD', 'TFOOT', 'TH', 'THEAD', 'TR', 'UL', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'HTML']);
/** The elements that the corpus counts. */
export const NUMBERED = 'h1,h2,h3,h4,h5,h6,p,li,tr';
const COUNTED = new Set(NUMBERED.toUpperCase().split(','));
const CAPITALS = new Set([...SKIPPED, ...BLOCKS, 'A', 'B', 'BR', 'BUTTON', 'EM', 'I', 'LABEL', 'SPAN', 'STRONG', 'U']);

/** The element that was asked about last: of each a dozen things are asked in a row, and every answer of the page takes its time. */
const last: { element: Element | null; name: string; plain: boolean } = { element: null, name: '', plain: true };

function meet(element: Element): typeof last {
  if (last.element === element) return last;
  last.element = element;
  const { tagName } = element;
  // All but those of SVG and XHTML are in capitals already.
  last.name = CAPITALS.has(tagName) ? tagName : tagName.toUpperCase();
  last.plain = !element.hasAttributes();
  return last;
}
/** A tag's name in capitals. */
export const name = (element: Element): string => meet(element).name;
/** Most elements are: nothing more has to be asked of them. */
const plain = (element: Element): boolean => meet(element).plain;
/** No element of the page is kept alive by what was asked of it. */
export const forget = (): void => { last.element = null; };
const style = (element: Element) => element.getAttribute('style') ?? '';
export const role = (element: Element) => element.getAttribute('role');
export const is = (element: Element, ...names: string[]) => names.includes(name(element));
export const isRow = (element: Element) => name(element) === 'TR' || (!plain(element) && role(element) === 'row');
export const isItem = (element: Element) => name(element) === 'LI' || (!plain(element) && role(element) === 'listitem');
export const isCounted = (element: Element) => COUNTED.has(name(element));

export function skipped(element: Element): boolean {
  const tag = name(element);
  if (SKIPPED.has(tag)) return true;
  // A button that opens something is the title of an accordion; any other is the page's machinery.
  if (tag === 'BUTTON') return !opens(element) && !element.closest('h1,h2,h3,h4,h5,h6,summary,[role=heading],dt');
  if (tag === 'LABEL') return element.closest('form') !== null && !tickedOpen(element);
  return !plain(element) && /mso-list:\s*ignore/i.test(style(element)) && !/\p{N}/u.test(element.textContent ?? '');
}

/** Accordions made of a checkbox: the label is the title, the text its neighbour. */
function tickedOpen(label: Element): boolean {
  return label.previousElementSibling?.matches('input[type=checkbox],input[type=radio]') === true && label.nextElementSibling !== null
    && (label.nextElementSibling.textContent ?? '').length > 200;
}

export function opens(element: Element): boolean {
  return name(element) === 'SUMMARY' || (!plain(element) && element.matches('button[aria-expanded],[role=button][aria-expanded],button[aria-controls]'));
}

export function isBlock(element: Element): boolean {
  if (BLOCKS.has(name(element))) return true;
  return !plain(element) && (opens(element) || /(?:^|;)\s*display:\s*(?:block|flex|grid|list-item|table)/i.test(style(element)));
}

export function isBold(element: Element): boolean {
  const tag = name(element);
  return tag === 'B' || tag === 'STRONG' || (!plain(element) && /font-weight:\s*(?:bold|[6-9]00)/i.test(style(element)));
}

/** 1–6, or 0 where the element is no heading. */
export function headingLevel(element: Element): number {
  const tag = name(element);
  if (tag.length === 2 && /^H[1-6]$/.test(tag)) return Number(tag[1]);
  return !plain(element) && role(element) === 'heading' ? Math.min(6, Math.max(1, Number(element.getAttribute('aria-level')) || 2)) : 0;
}

/** The depth of a list item that Word wrote as a paragraph; 0 where it is none. */
export function wordLevel(element: Element): number {
  if (plain(element)) return 0;
  const found = /mso-list:[^;]*?level(\d)/i.exec(style(element));
  if (found) return Number(found[1]);
  return /(?:^|\s)MsoListParagraph/.test(element.getAttribute('class') ?? '') ? 1 : 0;
}
