/** What paragraph and character styles say of the outline. */
import { attribute, child, children, on, value } from './xml.ts';

export interface Style {
  /** 1–6, or 0: no heading. */
  level: number;
  bold: boolean;
  hidden: boolean;
  /** A line of the table of contents. */
  contents: boolean;
  number: { id: string; level: number | null } | null;
}

const PLAIN: Style = { level: 0, bold: false, hidden: false, contents: false, number: null };
/** Styles may stand on one another; in a damaged file in a circle. */
const CHAIN = 20;

export function styles(root: Element | null): (id: string | null) => Style {
  const elements = new Map(children(root, 'style').map(style => [attribute(style, 'styleId') ?? '', style]));
  const byDefault = children(root, 'style').find(style => attribute(style, 'type') === 'paragraph' && /^(?:1|true|on)$/.test(attribute(style, 'default') ?? ''));
  const known = new Map<string, Style>();
  const resolve = (id: string, depth: number): Style => {
    const element = elements.get(id);
    if (!element || depth > CHAIN) return PLAIN;
    const based = value(element, 'basedOn');
    return own(element, based === null ? PLAIN : resolve(based, depth + 1));
  };
  return id => {
    const asked = id ?? attribute(byDefault, 'styleId') ?? '';
    const found = known.get(asked) ?? resolve(asked, 0);
    known.set(asked, found);
    return found;
  };
}

function own(style: Element, base: Style): Style {
  const paragraph = child(style, 'pPr'), run = child(style, 'rPr'), name = value(style, 'name') ?? '';
  return {
    level: named(name, paragraph, run) ?? outlineLevel(paragraph) ?? base.level,
    bold: on(run, 'b') ?? base.bold,
    hidden: on(run, 'vanish') ?? base.hidden,
    contents: /^toc\s?\d|^table of figures$/i.test(name) || base.contents,
    number: numberOf(paragraph) ?? base.number,
  };
}

/**
 * Word keeps the English names of its own styles in every language: "heading 1". Other programs write the name as their person
 * reads it: one word and a digit, and the paragraph is kept with the next, or is bold.
 */
function named(name: string, paragraph: Element | null, run: Element | null): number | null {
  const heading = /^heading\s?([1-9])$/i.exec(name);
  if (heading) return Math.min(6, Number(heading[1]));
  if (/^title$/i.test(name)) return 1;
  const local = /^\p{L}{4,}\s?([1-6])$/u.exec(name);
  return local && on(paragraph, 'keepNext') && on(run, 'b') ? Number(local[1]) : null;
}

/** Counted from 0; 9 is "text of the body". */
export function outlineLevel(properties: Element | null): number | null {
  const given = value(properties, 'outlineLvl');
  if (given === null) return null;
  const level = Number(given);
  return level >= 0 && level < 9 ? Math.min(6, level + 1) : 0;
}

export function numberOf(properties: Element | null): Style['number'] {
  const numbering = child(properties, 'numPr');
  if (!numbering) return null;
  const level = value(numbering, 'ilvl');
  // A style may name the list only; the level is then that which names the style.
  return { id: value(numbering, 'numId') ?? '0', level: level === null ? null : Number(level) };
}
