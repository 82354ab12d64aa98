// The extension is reloaded under open pages, as an update does: the old scripts fall silent, the new ones take over.
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { badge, marked, start, until } from './harness.mjs';

let browser;
beforeAll(async () => { browser = await start('chromium'); });
afterAll(() => browser?.end());

test('a reload leaves no error in open pages, and they are answered for again', async () => {
  const page = await browser.open('http://demo.kz/');
  const quiet = await browser.open('http://shop.kz/');
  const errors = [];
  for (const one of [page, quiet]) one.on('pageerror', error => errors.push(String(error))).on('console', line => errors.push(line.text()));
  await until(async () => await badge(browser, 'http://demo.kz/*') !== '', 'badge');
  await browser.browser.installExtension(fileURLToPath(new URL('../../dist/chrome', import.meta.url)));
  // What the old scripts listen to.
  for (const one of [page, quiet]) {
    await one.bringToFront();
    await one.click('h1');
    await one.evaluate(() => document.body.append(document.createElement('p')));
  }
  const aside = await browser.browser.newPage();
  const address = `${browser.base}/popup/index.html?tab=-1`;
  await until(() => aside.goto(address).then(() => aside.url() === address, () => false), 'the extension is back', 20_000);
  const state = pattern => aside.evaluate(async url => {
    const [{ id }] = await chrome.tabs.query({ url });
    return (await chrome.tabs.sendMessage(id, { name: 'page.state', request: {} }).catch(() => null))?.reply.state;
  }, pattern);
  await until(async () => await state('http://demo.kz/*') === 'read', 'the policy is read again');
  await until(async () => await state('http://shop.kz/*') === 'no-policy', 'the gate stands again');
  expect((await marked(page, 'anyq-shown')).texts).toEqual([]);
  expect(errors).toEqual([]);
});
