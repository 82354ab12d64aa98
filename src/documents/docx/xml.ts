/** XML of a Word file. Names are taken without their namespace: the strict and the common form of the format differ only there. */
import { LIMITS, Unreadable } from '../document.ts';

export function parse(bytes: Uint8Array, parser: DOMParser): Element {
  const text = decode(bytes);
  // No part of a Word file has one. What it could define – entities that grow, files from elsewhere – is not looked at.
  if (/<!DOCTYPE|<!ENTITY/i.test(text)) throw new Unreadable('hostile');
  if (tooDeep(text)) throw new Unreadable('hostile');
  const root = parser.parseFromString(text, 'application/xml').documentElement;
  if (!root || root.localName === 'parsererror' || root.getElementsByTagName('parsererror').length) throw new Unreadable('broken');
  return root;
}

function decode(bytes: Uint8Array): string {
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(wide).decode(bytes);
}

/** Before a parser that may be recursive sees it. */
function tooDeep(text: string): boolean {
  let depth = 0;
  for (const [tag] of text.matchAll(/<\/?[^\s<>!?][^<>]*>/g)) {
    if (tag.startsWith('</')) depth--;
    else if (!tag.endsWith('/>') && ++depth > LIMITS.depth) return true;
  }
  return false;
}

export const children = (element: Element | null | undefined, ...names: string[]) =>
  [...element?.children ?? []].filter(child => !names.length || names.includes(child.localName));

/** The element at the end of a path of first children. */
export function child(element: Element | null | undefined, ...path: string[]): Element | null {
  let at: Element | null = element ?? null;
  for (const name of path) at = at ? children(at, name)[0] ?? null : null;
  return at;
}

export function attribute(element: Element | null | undefined, name: string): string | null {
  if (!element) return null;
  for (const one of element.attributes) if (one.localName === name) return one.value;
  return null;
}

/** The value of a child: `<w:pStyle w:val="…"/>`. */
export const value = (element: Element | null | undefined, ...path: string[]) => attribute(child(element, ...path), 'val');

/** A switch such as bold: null where it is not there, so that a style may say. */
export function on(element: Element | null | undefined, name: string): boolean | null {
  const found = child(element, name);
  return found && !/^(?:0|false|off|none)$/.test(attribute(found, 'val') ?? '');
}
