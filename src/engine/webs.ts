/** Addresses in a text: e-mail and web. They are no words: "privacy@site.kz" does not speak of privacy. */
import { kindAt, SPACE } from './letters.ts';

const MAIL = '[\\p{L}\\p{N}._%+-]+@(?:[\\p{L}\\p{N}-]+\\.)+\\p{L}{2,}';
const WEB = '(?:https?:\\/\\/|www\\.)[^\\s<>"«»()]+';
const SITE = '(?<![\\p{L}\\p{N}])[a-z0-9-]+(?:\\.[a-z0-9-]+)*\\.(?:kz|com|ru|org|net|app|io|me)(?![\\p{L}\\p{N}])(?:\\/[^\\s<>"«»()]*)?';
/** A sentence's own point is no part of the address before it. */
const STOPS = '.,;:';
const ANY = new RegExp(`${MAIL}|${WEB}|${SITE}`, 'giu');
const LONG = new RegExp(WEB, 'giu');

/** No address is without one of these; most lines have none of them. */
const SIGN = /@|\/\/|[wW]\.|\.[a-zA-Z]/g;
/** A piece without spaces is searched through for each of its letters; a longer one is no address, unless it says so at its beginning. */
const LONGEST = 256;

export interface Span { start: number; end: number }

/** Where addresses stand, in order, without the point or comma behind them. */
export function webs(text: string): readonly Span[] {
  SIGN.lastIndex = 0;
  const found: Span[] = [];
  for (let sign = SIGN.exec(text); sign; sign = SIGN.exec(text)) {
    const start = lastSpace(text, sign.index) + 1, end = nextSpace(text, sign.index);
    const piece = text.slice(start, end);
    for (const { 0: printed, index } of piece.matchAll(piece.length > LONGEST ? LONG : ANY)) {
      let { length } = printed;
      while (STOPS.includes(printed[length - 1] as string)) length--;
      found.push({ start: start + index, end: start + index + length });
    }
    SIGN.lastIndex = end;
  }
  return found;
}

function lastSpace(text: string, at: number): number {
  while (at >= 0 && kindAt(text, at) !== SPACE) at--;
  return at;
}

function nextSpace(text: string, at: number): number {
  while (at < text.length && kindAt(text, at) !== SPACE) at++;
  return at;
}
