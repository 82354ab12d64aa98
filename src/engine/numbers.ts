/**
 * Lists of small numbers as text: one character for the smallest, two or three for the others. Characters that a script
 * prints as they are, one byte each, so that the module of the rules stays small and packs well.
 */

/** The printed characters of ASCII but those that a string in quotes would have to escape. */
const DIGITS = Array.from({ length: 94 }, (_, at) => String.fromCharCode(33 + at)).filter(c => !'"\'`\\$'.includes(c)).join('');
const BASE = DIGITS.length;
/** First characters below ONE stand alone, those below TWO lead one more, the rest two more. */
const ONE = 60, TWO = 84;
const PAST_ONE = ONE + (TWO - ONE) * BASE, PAST_TWO = PAST_ONE + (BASE - TWO) * BASE * BASE;

const VALUES = new Uint8Array(128);
for (let at = 0; at < BASE; at++) VALUES[DIGITS.charCodeAt(at)] = at;

/** Numbers from 0 to 42,819. */
export function written(list: readonly number[]): string {
  return list.map(one).join('');
}

function one(n: number): string {
  const digit = (at: number) => DIGITS[at] as string;
  if (!Number.isInteger(n) || n < 0 || n >= PAST_TWO) throw new Error(`a number too great for the tables of the rules: ${n}`);
  if (n < ONE) return digit(n);
  if (n < PAST_ONE) return digit(ONE + Math.floor((n - ONE) / BASE)) + digit((n - ONE) % BASE);
  const rest = n - PAST_ONE;
  return digit(TWO + Math.floor(rest / BASE / BASE)) + digit(Math.floor(rest / BASE) % BASE) + digit(rest % BASE);
}

/** What `written` wrote. */
export function numbers(text: string): Int32Array {
  const list = new Int32Array(text.length);
  let count = 0, at = 0;
  const digit = () => VALUES[text.charCodeAt(at++)] as number;
  while (at < text.length) {
    const first = digit();
    if (first < ONE) list[count++] = first;
    else if (first < TWO) list[count++] = ONE + (first - ONE) * BASE + digit();
    else list[count++] = PAST_ONE + ((first - TWO) * BASE + digit()) * BASE + digit();
  }
  return list.subarray(0, count);
}
