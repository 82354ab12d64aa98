// The gate beside Readability's question of the same kind, on pages that are no policy.
import { compareIn, inBoth, put } from '../browser.mjs';
import { forPage } from '../bundle.mjs';
import { compare } from '../compare.mjs';
import { OTHERS } from '../pages.mjs';
import { ratio } from '../print.mjs';

const names = Object.keys(OTHERS);
export const ids = ['chromium', 'firefox'].flatMap(kind => names.map(name => `gate.${name}.${kind}`));

export const measure = () => inBoth(async function* (kind, browser) {
  const script = await forPage(kind);
  for (const name of names) {
    const page = await browser.open(put(name, OTHERS[name]));
    await page.evaluate(script);
    if (await page.evaluate('anyqBench.passes(document)')) throw new Error(`${name} was meant to be no policy`);
    yield ratio(`gate.${name}.${kind}`, await compareIn(page, compare, '() => anyqBench.passes(document)', '() => anyqBench.isProbablyReaderable(document)'));
    await page.close();
  }
});
