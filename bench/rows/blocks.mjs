// From the page to its blocks, beside the least that can be done: one walk over its text nodes.
import { compareIn, inBoth, put } from '../browser.mjs';
import { forPage } from '../bundle.mjs';
import { compare } from '../compare.mjs';
import { policy } from '../pages.mjs';
import { ratio } from '../print.mjs';

export const ids = ['blocks.chromium', 'blocks.firefox'];

/** Sent to the page as text. */
function walk() {
  const texts = [];
  const walker = document.createTreeWalker(document.body, 4);
  while (walker.nextNode()) texts.push(walker.currentNode.data.replace(/\s+/g, ' '));
  return texts;
}

export const measure = () => inBoth(async function* (kind, browser) {
  const page = await browser.open(put('policy-blocks', policy(1)));
  await page.evaluate(await forPage(kind));
  yield ratio(`blocks.${kind}`, await compareIn(page, compare, '() => anyqBench.blocks(document)', String(walk)));
  await page.close();
});
