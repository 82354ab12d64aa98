/**
 * Conditions of frames: `acts.share & (recipients.* | head:topics.share) & !definition`. Compiled to a closure over
 * the set of features of a clause. `&` binds closer than `|`; `!` closest; `name.*` is any of a folder.
 */
export type Features = ReadonlySet<string>;
export type Condition = (has: Features) => boolean;

const SYMBOL = /\s*([()!&|]|[^\s()!&|]+)/gy;

/** Compiles a condition. Throws a sentence that names the place where it cannot be read. */
export function condition(source: string): Condition {
  const symbols = [...source.matchAll(SYMBOL)].map(match => match[1] as string);
  let at = 0;
  const fail = (): never => { throw new Error(`condition cannot be read at "${symbols.slice(at).join(' ') || 'its end'}": ${source}`); };
  const either = (): Condition => list('|', both, (parts, has) => parts.some(part => part(has)));
  const both = (): Condition => list('&', one, (parts, has) => parts.every(part => part(has)));
  const list = (sign: string, next: () => Condition, join: (parts: Condition[], has: Features) => boolean): Condition => {
    const parts = [next()];
    while (symbols[at] === sign) { at++; parts.push(next()); }
    return parts.length === 1 ? parts[0] as Condition : has => join(parts, has);
  };
  const one = (): Condition => {
    const symbol = symbols[at++];
    if (symbol === '!') { const inner = one(); return has => !inner(has); }
    if (symbol === '(') { const inner = either(); if (symbols[at++] !== ')') fail(); return inner; }
    if (!symbol || ')&|'.includes(symbol)) { at--; return fail(); }
    return has => has.has(symbol);
  };
  const whole = either();
  return at < symbols.length ? fail() : whole;
}
