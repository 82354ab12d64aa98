// What Chromium did, from its own trace: names and durations of the work on a page's main thread.
const CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'v8.execute'];
const MARK = 'anyq-bench';

/** The events on the main thread of `page` while `task` ran: { name, url, ms } with the thread's own time, which other processes do not add to. */
export async function traced(page, task) {
  await page.tracing.start({ categories: CATEGORIES });
  await page.evaluate(mark => console.timeStamp(mark), MARK);
  try { await task(); } finally { await page.evaluate(mark => console.timeStamp(mark), MARK); }
  const { traceEvents } = JSON.parse(Buffer.from(await page.tracing.stop()).toString());
  const mark = traceEvents.find(({ name, args }) => name === 'TimeStamp' && args.data?.message === MARK);
  if (!mark) throw new Error('the page left no mark in the trace');
  return traceEvents.filter(({ pid, tid, ph }) => pid === mark.pid && tid === mark.tid && ph === 'X')
    .map(({ name, args, tdur, dur, ts }) => ({ name, url: args?.data?.url ?? '', ms: (tdur ?? dur ?? 0) / 1000, at: ts / 1000, end: (ts + (dur ?? 0)) / 1000 }));
}

export const sum = events => events.reduce((all, { ms }) => all + ms, 0);
