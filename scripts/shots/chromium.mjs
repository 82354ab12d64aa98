// Chromium with the extension: a page, and the popup as a click on the toolbar button opens it.
import puppeteer from 'puppeteer-core';

// A popup is no higher than its window lets it: 600 px are what Chrome gives on a common screen.
const large = ['--screen-info={1600x1200}', '--window-size=1500,1150', '--force-device-scale-factor=2'];
const quiet = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

export async function chromium({ dist, port, scheme }) {
  const browser = await puppeteer.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', headless: true, pipe: true, enableExtensions: [dist],
    args: [...quiet, ...large, `--host-resolver-rules=MAP *.kz 127.0.0.1:${port}, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1`],
  });
  const worker = await browser.waitForTarget(target => target.type() === 'service_worker');
  const id = new URL(worker.url()).host;
  const dye = page => page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);

  async function open(address, viewport) {
    const page = await browser.newPage();
    await dye(page);
    await page.setViewport(viewport);
    await page.goto(address);
    await page.bringToFront();
    return { page, shot: path => page.screenshot({ path }), close: () => page.close() };
  }

  async function popup({ page }) {
    const opened = browser.waitForTarget(target => target.url() === `chrome-extension://${id}/popup/index.html`, { timeout: 10_000 });
    await (await browser.extensions()).get(id).triggerAction(page);
    const view = await (await opened).asPage();
    await dye(view);
    return {
      wait: selector => view.waitForSelector(selector, { timeout: 20_000 }),
      click: selector => view.evaluate(one => document.querySelector(one).click(), selector),
      text: () => view.evaluate(() => document.body.innerText),
      shot: path => view.screenshot({ path }),
      whole: path => whole(page, path),
      close: () => view.close(),
    };
  }

  /** All that stands in the popup, however long: the same document as a page of its own. */
  async function whole(page, path) {
    const tab = await (await worker.worker()).evaluate(async address => (await globalThis.chrome.tabs.query({ url: address }))[0].id, page.url());
    const view = await browser.newPage();
    await dye(view);
    await view.setViewport({ width: 376, height: 600, deviceScaleFactor: 2 });
    await view.goto(`chrome-extension://${id}/popup/index.html?tab=${tab}`);
    await view.waitForSelector('[data-state="read"]');
    await view.setViewport({ width: 376, height: await view.evaluate(() => document.documentElement.scrollHeight), deviceScaleFactor: 2 });
    await view.screenshot({ path });
    await view.close();
  }

  return { open, popup, close: () => browser.close() };
}
