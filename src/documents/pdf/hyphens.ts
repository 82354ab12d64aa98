/** Words cut at the end of a line. */

/** Text of two lines as one. */
export type Join = (before: string, after: string) => string;

const CUT = /\p{L}[-\u2010\u00ad]$/u;
/** Of all lines: in a document whose words are not cut, some end in the hyphen of a compound all the same. */
const OFTEN = 0.03;

/** Learns from the document itself which of its hyphens are there for the line's sake. */
export function joiner(lines: readonly string[]): Join {
  const known = new Set(lines.flatMap(line => words(line)));
  const often = lines.filter(line => CUT.test(line)).length > OFTEN * lines.length;
  return (before, after) => {
    if (/\p{L}\u00ad$/u.test(before)) return before.slice(0, -1) + after;
    if (!CUT.test(before)) return `${before} ${after}`;
    if (!/^\p{L}/u.test(after)) return `${before} ${after}`;
    const first = /[\p{L}-]+(?=.$)/u.exec(before)?.[0] ?? '', second = /^[\p{L}-]+/u.exec(after)?.[0] ?? '';
    const whole = (first + second).toLowerCase(), compound = `${first}-${second}`.toLowerCase();
    const drop = known.has(whole) || (!known.has(compound) && often && /^\p{Ll}/u.test(after));
    return drop ? before.slice(0, -1) + after : `${before.slice(0, -1)}-${after}`;
  };
}

/** Of a line, without the one that may be half of a word. */
function words(line: string): string[] {
  return [...line.toLowerCase().replace(/\u2010/g, '-').matchAll(/[\p{L}-]*\p{L}(?![\p{L}-]|[-\u00ad]?$)/gu)].map(([word]) => word);
}
