/**
 * Lists of numbers as text: one character for the smallest, up to four for the others. Characters that a script prints
 * as they are, one byte each, so that the module of the rules stays small, packs well and is quick to read.
 */

/** The printed characters of ASCII but those that a string in quotes would have to escape. */
const DIGITS = Array.from({ length: 94 }, (_, at) => String.fromCharCode(33 + at)).filter(c => !'"\'`\\$'.includes(c)).join('');
const BASE = DIGITS.length;
/** First digits below ONE stand alone; those below TWO, THREE and the rest lead one, two or three more. */
const ONE = 58, TWO = 82, THREE = 87;
const PAST_ONE = ONE, PAST_TWO = PAST_ONE + (TWO - ONE) * BASE, PAST_THREE = PAST_TWO + (THREE - TWO) * BASE ** 2, PAST_ALL = PAST_THREE + (BASE - THREE) * BASE ** 3;

/** Numbers from 0 to 700,000 or so, each of them rather small. */
export function written(list: readonly number[]): string {
  return list.map(one).join('');
}

function one(n: number): string {
  if (!Number.isInteger(n) || n < 0 || n >= PAST_ALL) throw new Error(`no number for the tables of the rules: ${n}`);
  if (n < PAST_ONE) return DIGITS[n] as string;
  if (n < PAST_TWO) return digits(n - PAST_ONE, 2, ONE);
  return n < PAST_THREE ? digits(n - PAST_TWO, 3, TWO) : digits(n - PAST_THREE, 4, THREE);
}

/** @param lead added to the first digit. */
function digits(n: number, count: number, lead: number): string {
  const rest = n % BASE ** (count - 1), text = DIGITS[Math.floor(n / BASE ** (count - 1)) + lead] as string;
  return count === 1 ? text : text + digits(rest, count - 1, 0);
}

/** A list with numbers below 0. @param back each is counted from the one so many places before; 0: from nothing. */
export function signedText(list: readonly number[], back = 0): string {
  return written([back, ...list.map((n, at) => { const step = n - (back ? list[at - back] ?? 0 : 0); return step < 0 ? -2 * step - 1 : 2 * step; })]);
}

/** What `signedText` wrote. */
export function signed(text: string): number[] {
  const [back = 0, ...list] = numbers(text);
  for (let at = 0; at < list.length; at++) {
    const step = list[at] as number;
    list[at] = (step & 1 ? -(step + 1) / 2 : step / 2) + (back ? list[at - back] ?? 0 : 0);
  }
  return list;
}

const VALUES = new Uint8Array(128);
for (let at = 0; at < BASE; at++) VALUES[DIGITS.charCodeAt(at)] = at;

/** What `written` wrote. */
export function numbers(text: string): Int32Array {
  const list = new Int32Array(text.length);
  let count = 0;
  for (let at = 0; at < text.length;) {
    let n = VALUES[text.charCodeAt(at++)] as number;
    if (n >= ONE) {
      const more = n < TWO ? 1 : n < THREE ? 2 : 3;
      n -= more === 1 ? ONE : more === 2 ? TWO : THREE;
      for (const end = at + more; at < end; at++) n = n * BASE + (VALUES[text.charCodeAt(at)] as number);
      n += more === 1 ? PAST_ONE : more === 2 ? PAST_TWO : PAST_THREE;
    }
    list[count++] = n;
  }
  return list.subarray(0, count);
}
