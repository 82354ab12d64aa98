// `npm start [-- FILE-OR-URL] [--browser chromium|firefox] [--headless]`: a browser with the extension in it, on the sample
// policy, a file or an address. Without a display: what the popup says, as text, and a picture of it.
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { find } from './browsers.mjs';
import { answered, target } from './demo.mjs';
import { launch } from './drive.mjs';
import { serve } from './site.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const { values, positionals } = parseArgs({ allowPositionals: true, options: { browser: { type: 'string' }, headless: { type: 'boolean' } } });
const display = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
const headless = values.headless || !display;

async function main() {
  const { url, hosts, answer } = target(positionals[0]);
  const kind = values.browser === 'chrome' ? 'chromium' : values.browser ?? (!find('chromium') && find('firefox') ? 'firefox' : 'chromium');
  if (!['chromium', 'firefox'].includes(kind)) throw new Error(`--browser is chromium or firefox, not ${kind}.`);
  execFileSync(process.execPath, [`${root}/build.mjs`], { stdio: 'inherit' });
  const site = await serve(answer);
  const driver = await launch(kind, { port: site.port, hosts, headless });
  try {
    const page = await driver.open(url);
    if (headless) return await report(driver, page);
    console.log(`${url} is open in ${kind}. Click the Anyq button in the toolbar (perhaps behind the puzzle piece). Close the browser to end.`);
    await new Promise(resolve => driver.browser.once('disconnected', resolve));
  } finally {
    await driver.close().catch(() => {});
    await site.close();
  }
}

async function report(driver, page) {
  const popup = await driver.popup(page);
  await answered(popup);
  console.log(await popup.run(window => window.document.body.innerText));
  mkdirSync(`${root}/out`, { recursive: true });
  const picture = `out/popup-${driver.kind}.png`;
  await popup.screenshot(`${root}/${picture}`);
  console.log(`\nNo display here, so ${page.url()} was read without a window. The popup: ${picture}`);
}

await main().catch(error => { console.error(error.message); process.exitCode = 1; });
