// Reading 100 KB of policy: beside the bare walk over its words in Node, beside Readability in Chromium.
import { browser, compareIn, put } from '../browser.mjs';
import { engine, forPage } from '../bundle.mjs';
import { compare, cpuTime } from '../compare.mjs';
import { policy } from '../pages.mjs';
import { ratio } from '../print.mjs';
import { blocksIn } from '../rows/growth.mjs';

export const ids = ['reading.words', 'reading.parse'];

export async function* measure() {
  const { read, rules } = await engine();
  const blocks = await blocksIn(1);
  const text = blocks.map(block => block.text).join('\n');
  const walk = () => { let last; for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{N}]+/gu)) last = word; return last; };
  yield ratio('reading.words', compare(() => read(blocks, rules), walk, { samples: 21, cpu: cpuTime }));
  const { open } = await browser('chromium');
  const page = await open(put('policy-reading', policy(1)));
  await page.evaluate(await forPage('chromium'));
  await page.evaluate('globalThis.found = anyqBench.blocks(document).blocks');
  const parse = '{ prepare: () => document.cloneNode(true), run: copy => new anyqBench.Readability(copy).parse() }';
  yield ratio('reading.parse', await compareIn(page, compare, '() => anyqBench.read(found, anyqBench.rules)', parse));
  await page.close();
}
