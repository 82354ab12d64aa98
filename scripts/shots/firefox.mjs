// Firefox with the extension. The popup is no page for BiDi: an extension page of ours drives it, the browser's chrome draws it.
import puppeteer from 'puppeteer-core';
import { writeFileSync } from 'node:fs';

const UUID = '11111111-2222-4333-8444-555555555555';

export async function firefox({ dist, port, scheme, gecko }) {
  const browser = await puppeteer.launch({
    browser: 'firefox', executablePath: process.env.FIREFOX ?? '/usr/bin/firefox-esr', headless: true, args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'network.proxy.type': 1, 'network.proxy.http': '127.0.0.1', 'network.proxy.http_port': port,
      'extensions.webextensions.uuids': JSON.stringify({ [gecko]: UUID }),
      'ui.systemUsesDarkTheme': scheme === 'dark' ? 1 : 0, 'layout.css.prefers-color-scheme.content-override': scheme === 'dark' ? 0 : 1,
    },
  });
  await browser.installExtension(dist);
  const driver = await browser.newPage();
  await driver.goto(`moz-extension://${UUID}/popup/index.html?tab=0`, { waitUntil: [] });
  await driver.waitForFunction(() => Boolean(document.querySelector('[data-state]')));
  const inChrome = chrome(browser);

  async function open(address, viewport) {
    const page = await browser.newPage();
    await page.setViewport(viewport);
    await page.goto(address);
    await page.bringToFront();
    return { page, shot: path => page.screenshot({ path }), close: () => page.close() };
  }

  async function popup() {
    await inChrome(`(async () => { const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(gecko)});
      await extension.apiManager.global.browserActionFor(extension).triggerAction(window) })()`);
    const within = (what, selector) => driver.evaluate((what, selector) => {
      const found = globalThis.browser.extension.getViews({ type: 'popup' })[0]?.document.querySelector(selector);
      if (what === 'width') return found.clientWidth;
      return what === 'click' ? found.click() : found && found.innerText;
    }, what, selector);
    return {
      wait: selector => until(async () => (await within('text', selector)) != null, selector),
      click: selector => within('click', selector),
      text: () => within('text', 'body'),
      // Without the scroll bar, which a snapshot leaves white.
      shot: async path => draw(inChrome, path, await within('width', 'html')),
      whole: null,
      close: () => inChrome('document.querySelector(".webextension-popup-browser")?.closest("panel")?.hidePopup()'),
    };
  }

  return { open, popup, close: () => browser.close() };
}

/** Nothing in the popup tells when it has changed: asked again until it has, for at most 20 s. */
async function until(condition, what) {
  for (const end = Date.now() + 20_000; Date.now() < end; await new Promise(resolve => setTimeout(resolve, 50))) if (await condition()) return;
  throw new Error(`popup: no ${what}`);
}

function chrome(browser) {
  const send = (method, params) => browser.connection.send(method, params).then(({ result }) => result);
  return async expression => {
    const { contexts } = await send('browsingContext.getTree', { 'moz:scope': 'chrome', maxDepth: 0 });
    const { result, exceptionDetails } = await send('script.evaluate', { target: { context: contexts[0].context }, awaitPromise: true, expression });
    if (exceptionDetails) throw new Error(exceptionDetails.text);
    return result.value;
  };
}

async function draw(inChrome, path, width) {
  const png = await inChrome(`(async () => {
    const popup = document.querySelector('.webextension-popup-browser');
    const seen = new DOMRect(0, 0, ${width}, popup.clientHeight);
    const picture = await popup.browsingContext.currentWindowGlobal.drawSnapshot(seen, 2, 'white');
    const canvas = new OffscreenCanvas(picture.width, picture.height);
    canvas.getContext('2d').drawImage(picture, 0, 0);
    const bytes = new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer());
    return btoa(Array.from(bytes, byte => String.fromCharCode(byte)).join(''));
  })()`);
  writeFileSync(path, Buffer.from(png, 'base64'));
}
