/**
 * The table: what is measured, what is asked of it, and from where a change is refused (`held`: true is what is asked; a
 * number is more than that: what is asked is not reached yet, and may not get worse). Held are sizes and counts, and those
 * ratios that stayed within 20 % over ten runs (docs/performance.md says which did not, and why).
 */
const row = (title, limit, unit, held = false) => ({ title, limit, unit, held });
const KINDS = { chromium: 'Chromium', firefox: 'Firefox' };
const both = make => Object.fromEntries(Object.entries(KINDS).flatMap(([kind, name]) => Object.entries(make(kind, name))));

export const TARGETS = {
  'gate.size': row('gate: script, minified', 4096, 'bytes', true),
  ...both((kind, name) => ({
    [`gate.cards.${kind}`]: row(`gate / isProbablyReaderable, 250 shop cards, ${name}`, 1, '×'),
    [`gate.news.${kind}`]: row(`gate / isProbablyReaderable, news, ${name}`, 1, '×'),
    [`gate.short.${kind}`]: row(`gate / isProbablyReaderable, 1,500 short paragraphs, ${name}`, 0.1, '×'),
  })),
  'gate.trace': row('gate: EvaluateScript and run, more than an empty script, Chromium', 1, 'ms'),
  'reading.words': row('reading 100 KB / bare walk over its words, Node', 3, '×'),
  'reading.parse': row('reading 100 KB / Readability parse() of the page, Chromium', 1, '×'),
  ...both((kind, name) => ({ [`blocks.${kind}`]: row(`blocks from the DOM / one TreeWalker pass, ${name}`, 3, '×') })),
  'growth.1mb': row('growth: 1 MB / 100 KB, time, Node', 11, '×'),
  'growth.5mb': row('growth: 5 MB / 500 KB, time, Node', 11, '×'),
  'growth.memory': row('growth: memory per byte, 5 MB / 100 KB, Node', 1.1, '×'),
  ...both((kind, name) => ({ [`hold.${kind}`]: row(`longest hold of the main thread, page of 5 MB, ${name}`, 16, 'ms') })),
  'bytes.engine': row('engine and rules, as shipped', 250 * 1024, 'bytes', 480 * 1024),
  'bytes.engine.gzip': row('engine and rules, gzip', 80 * 1024, 'bytes', 240 * 1024),
  'popup.chromium': row('popup: click to summary on screen / empty popup, Chromium', 1.3, '×'),
  ...both((kind, name) => ({ [`package.${kind}`]: row(`store package for ${name}, without the document readers`, 300 * 1024, 'bytes', 440 * 1024) })),
  'marks.layout': row('marking 500 clauses: layouts', 0, 'layouts', true),
  'marks.paint': row('marking 500 clauses: paints', 1, 'paints', true),
  'marks.frames': row('scrolling with all marks / without, slowest frame of 20, Chromium', 1.2, '×'),
  'idle.share': row('a ticker on a page the gate dismissed: our share of the time, Chromium', 0.1, '%'),
  'idle.long': row('a ticker on a page the gate dismissed: our tasks above 50 ms', 0, 'tasks', true),
};
