/**
 * Conditions of frames: `acts.share & (recipients.* | head:topics.share) & !definition`. `&` binds closer than `|`;
 * `!` closest; `name.*` is any of a folder. Read here into a tree; questions.ts makes of it what is run.
 */
export type Condition = { feature: string } | { not: Condition } | { all: Condition[] } | { any: Condition[] };

const SYMBOL = /\s*([()!&|]|[^\s()!&|]+)/gy;

/** Reads a condition. Throws a sentence that names the place where it cannot be read. */
export function condition(source: string): Condition {
  const symbols = [...source.matchAll(SYMBOL)].map(match => match[1] as string);
  let at = 0;
  const fail = (): never => { throw new Error(`condition cannot be read at "${symbols.slice(at).join(' ') || 'its end'}": ${source}`); };
  const list = (sign: string, next: () => Condition): Condition[] => {
    const parts = [next()];
    while (symbols[at] === sign) { at++; parts.push(next()); }
    return parts;
  };
  const either = (): Condition => { const any = list('|', both); return any.length > 1 ? { any } : any[0] as Condition; };
  const both = (): Condition => { const all = list('&', one); return all.length > 1 ? { all } : all[0] as Condition; };
  const one = (): Condition => {
    const symbol = symbols[at++];
    if (symbol === '!') return { not: one() };
    if (symbol === '(') { const inner = either(); if (symbols[at++] !== ')') fail(); return inner; }
    if (!symbol || ')&|'.includes(symbol)) { at--; return fail(); }
    return { feature: symbol };
  };
  const whole = either();
  return at < symbols.length ? fail() : whole;
}

/** The features that a condition names. */
export function featuresOf(tree: Condition): string[] {
  if ('feature' in tree) return [tree.feature];
  return 'not' in tree ? featuresOf(tree.not) : ('all' in tree ? tree.all : tree.any).flatMap(featuresOf);
}
