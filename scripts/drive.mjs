// Opens a real browser with the extension in it and clicks its real toolbar button: one way to do it for both browsers.
// What is sent to `popup.run` is a function of the popup's window; it travels as text, so it sees nothing of this file.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { ensure } from './browsers.mjs';

const dist = name => fileURLToPath(new URL(`../dist/${name}`, import.meta.url));
const CHROMIUM = ['--disable-gpu', '--disable-quic', '--no-first-run', '--no-default-browser-check', '--disable-background-networking', '--disable-component-update', '--disable-sync',
  '--disable-features=HttpsUpgrades,HttpsFirstBalancedModeAutoEnable,OptimizationHints,NetworkTimeServiceQuerying'];
const GECKO = 'anyq@anyq.kz';
// Firefox draws an extension's address at random, unless it is told.
const UUID = '0f6ba2b5-5a3c-4a1e-9d0c-6f1a2b3c4d5e';

/**
 * `hosts`: those that `port` on this machine answers for; `alone`: no other host can be reached, each attempt ends there too.
 * `dark`: what the browser says of the person's taste. `prefs` are Firefox's, `beside` further extensions for Chromium. What comes back has `aside`, a page of the extension behind the
 * others: for what only the extension may ask.
 */
export async function launch(kind, { port, hosts = [], alone = false, headless = true, dark = false, prefs = {}, beside = [] }) {
  return kind === 'firefox' ? firefox({ port, hosts, alone, headless, dark, prefs }) : chromium({ port, hosts, alone, headless, dark, beside });
}

async function chromium({ port, hosts, alone, headless, dark, beside }) {
  const map = [...hosts.map(host => `MAP ${host} 127.0.0.1:${port}`), ...alone ? [`MAP * 127.0.0.1:${port}`, 'EXCLUDE 127.0.0.1'] : []];
  const root = process.getuid?.() === 0;
  const browser = await puppeteer.launch({
    executablePath: await ensure('chromium'), headless, pipe: true, enableExtensions: [dist('chrome'), ...beside], defaultViewport: headless ? { width: 1100, height: 800 } : null,
    env: { ...process.env, LANGUAGE: 'ru' },
    args: [...CHROMIUM, ...root ? ['--no-sandbox'] : [], ...dark ? ['--blink-settings=preferredColorScheme=0'] : [], `--host-resolver-rules=${map.join(', ')}`],
  });
  const background = () => browser.waitForTarget(target => target.type() === 'service_worker' && target.url().endsWith('/background.js'), { timeout: 15_000 });
  const id = new URL((await background()).url()).host;
  const base = `chrome-extension://${id}`;
  const aside = async () => { const page = await browser.newPage(); await page.goto(`${base}/popup/index.html?tab=-1`); return page; };
  const emulate = page => page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' }]);
  return {
    kind: 'chromium', browser, id, base,
    open: async url => { const page = await browser.newPage(); await emulate(page); await page.goto(url, { waitUntil: 'load' }); return page; },
    aside: await aside(),
    popup: page => chromiumPopup(browser, base, id, page, emulate),
    warnings: () => chromiumWarnings(browser, id),
    downloadTo: async folder => (await browser.target().createCDPSession()).send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder }),
    endBackground: async () => (await (await background()).worker()).close(),
    backgroundRuns: async () => browser.targets().some(target => target.type() === 'service_worker' && target.url().startsWith(base)),
    close: () => browser.close(),
  };
}

async function chromiumWarnings(browser, id) {
  const page = await browser.newPage();
  await page.goto('chrome://extensions');
  // Warnings are kept for developers only.
  const { manifestErrors, runtimeErrors, installWarnings } = await page.evaluate(async extension => {
    await chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
    return chrome.developerPrivate.getExtensionInfo(extension);
  }, id);
  await page.close();
  return [...manifestErrors, ...runtimeErrors, ...installWarnings ?? []];
}

async function chromiumPopup(browser, base, id, page, emulate) {
  await page.bringToFront();
  const target = browser.waitForTarget(one => one.type() === 'page' && one.url() === `${base}/popup/index.html`, { timeout: 10_000 });
  await (await browser.extensions()).get(id).triggerAction(page);
  const popup = await (await target).asPage();
  await emulate(popup);
  return {
    run: (task, given) => popup.evaluate(`(${task})(window, ${JSON.stringify(given ?? null)})`),
    // What the window shows: taller shots of a popup come back as tiles of it.
    screenshot: async path => void await popup.screenshot({ path }),
    close: () => popup.close().catch(() => {}),
  };
}

async function firefox({ port, hosts, alone, headless, dark, prefs }) {
  const direct = alone ? `PROXY 127.0.0.1:${port}` : 'DIRECT';
  const script = `function FindProxyForURL(url, host) { return ${JSON.stringify(hosts)}.indexOf(host) < 0 ? "${direct}" : "PROXY 127.0.0.1:${port}"; }`;
  const browser = await puppeteer.launch({
    browser: 'firefox', executablePath: await ensure('firefox'), headless, defaultViewport: headless ? { width: 1100, height: 800 } : null, args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'network.proxy.type': 2, 'network.proxy.autoconfig_url': `data:application/x-ns-proxy-autoconfig,${encodeURIComponent(script)}`, 'network.proxy.allow_hijacking_localhost': false,
      'dom.security.https_first': false, 'services.settings.server': 'data:,#remote-settings-dummy/v1', 'network.captive-portal-service.enabled': false, 'network.connectivity-service.enabled': false,
      'extensions.webextensions.uuids': JSON.stringify({ [GECKO]: UUID }), 'extensions.background.idle.timeout': 1500, 'intl.locale.requested': 'ru',
      'ui.systemUsesDarkTheme': dark ? 1 : 0, 'layout.css.prefers-color-scheme.content-override': dark ? 0 : 1,
      ...prefs,
    },
  });
  await browser.installExtension(dist('firefox'));
  const base = `moz-extension://${UUID}`;
  const aside = await browser.newPage();
  // Firefox never reports such a page as loaded.
  await aside.goto(`${base}/popup/index.html?tab=-1`, { waitUntil: [] });
  await aside.waitForSelector('body');
  const chrome = chromeScope(browser);
  return {
    kind: 'firefox', browser, id: GECKO, base, aside,
    open: async url => { const page = await browser.newPage(); await page.goto(url, { waitUntil: 'load' }); return page; },
    popup: page => firefoxPopup(chrome, aside, page),
    warnings: async () => JSON.parse(await chrome(`JSON.stringify(WebExtensionPolicy.getByID("${GECKO}").extension.warnings)`)),
    downloadTo: folder => chrome(`Services.prefs.setIntPref('browser.download.folderList', 2); Services.prefs.setStringPref('browser.download.dir', ${JSON.stringify(folder)});`),
    /** Evaluates in the browser's own window: for prompts and preferences. */
    inside: chrome,
    // Firefox ends it by itself, after the idle time above.
    endBackground: async () => {},
    backgroundRuns: () => aside.evaluate('browser.extension.getBackgroundPage() !== null'),
    close: () => browser.close(),
  };
}

/** Evaluates in the browser's own window, where the toolbar is. */
function chromeScope(browser) {
  const ask = (method, params) => browser.connection.send(method, params).then(({ result }) => result);
  return async expression => {
    const tree = await ask('browsingContext.getTree', { 'moz:scope': 'chrome', maxDepth: 0 });
    const answer = await ask('script.evaluate', { target: { context: tree.contexts[0].context }, awaitPromise: true, expression });
    if (answer.type === 'exception') throw new Error(answer.exceptionDetails.text);
    return answer.result.value;
  };
}

async function firefoxPopup(chrome, aside, page) {
  await page.bringToFront();
  await chrome(`(async () => { const { extension } = WebExtensionPolicy.getByID("${GECKO}"); await extension.apiManager.global.browserActionFor(extension).triggerAction(window); })()`);
  const view = 'browser.extension.getViews({ type: "popup" })[0]';
  await aside.waitForFunction(`${view}?.document.body !== undefined`, { timeout: 10_000 });
  return {
    run: (task, given) => aside.evaluate(`(${task})(${view}, ${JSON.stringify(given ?? null)})`),
    screenshot: path => snapshot(chrome, path),
    close: () => aside.evaluate(`${view}?.close()`).then(() => {}, () => {}),
  };
}

async function snapshot(chrome, path) {
  const data = await chrome(`(async () => {
    const view = document.querySelector('.webextension-popup-browser').browsingContext.currentWindowGlobal;
    const picture = await view.drawSnapshot(null, devicePixelRatio, 'white');
    const canvas = new OffscreenCanvas(picture.width, picture.height);
    canvas.getContext('2d').drawImage(picture, 0, 0);
    const bytes = new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer());
    return btoa(Array.from(bytes, byte => String.fromCharCode(byte)).join(''));
  })()`);
  writeFileSync(path, Buffer.from(data, 'base64'));
}
