/** Promises about what is shipped, held against dist/. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const dist = new URL('../dist/', import.meta.url);
const file = (path: string) => readFileSync(new URL(path, dist), 'utf8');
const SCRIPTS = ['gate.js', 'engine.js', 'content.js', 'background.js', 'popup/index.js', 'popup/letter/index.js'];

describe.each(['chrome', 'firefox'])('%s', browser => {
  test.each(SCRIPTS)('%s can ask nothing of the network', script => {
    expect(file(`${browser}/${script}`)).not.toMatch(/\bfetch\s*\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|RTCPeerConnection|importScripts/);
  });
  test('links.js, injected when the popup is opened, has one request in it: to the page\'s own host and without cookies', () => {
    const code = file(`${browser}/links.js`);
    expect(code.match(/\bfetch\s*\([^;]*;/g)).toEqual([expect.stringMatching(/^fetch\(url, \{ mode: "same-origin", credentials: "omit", redirect: "follow", referrerPolicy: "no-referrer", cache: "no-store", /)]);
    expect(code).not.toMatch(/XMLHttpRequest|WebSocket|EventSource|sendBeacon|RTCPeerConnection|importScripts/);
  });
  test('the manifest asks for no more than it says', () => {
    const manifest = JSON.parse(file(`${browser}/manifest.json`));
    expect(manifest.permissions).toEqual(['storage', 'activeTab', 'scripting', 'alarms']);
    expect(manifest.host_permissions).toEqual(['*://*.kz/*', '*://*.xn--80ao21a/*']);
    expect(manifest.optional_permissions).toEqual(['notifications']);
    expect(manifest.optional_host_permissions).toBeUndefined();
  });
  test('every file that the manifest names is there', () => {
    const manifest = JSON.parse(file(`${browser}/manifest.json`));
    const named = [...Object.values(manifest.icons), manifest.action.default_popup, manifest.background.service_worker ?? manifest.background.scripts[0], ...manifest.content_scripts[0].js];
    for (const path of [...named, 'engine.js', 'content.js', 'links.js', 'marks.css', 'popup/style.css', 'popup/letter/index.html', 'popup/letter/style.css', 'popup/letter/index.js']) expect(existsSync(new URL(`${browser}/${path}`, dist)), path).toBe(true);
  });
  test('what every page pays for is small, and knows no engine', () => {
    expect(statSync(new URL(`${browser}/gate.js`, dist)).size).toBeLessThanOrEqual(4000);
    expect(file(`${browser}/gate.js`)).not.toContain('concepts');
  });
  test('Cyrillic stays readable', () => expect(file(`${browser}/gate.js`)).not.toMatch(/\\u04/));
  test.each(['ru', 'kk', 'en'])('name and description in %s, as long as the stores allow', language => {
    const { name, description } = JSON.parse(file(`${browser}/_locales/${language}/messages.json`));
    expect(name.message.length).toBeLessThanOrEqual(45);
    expect(description.message.length).toBeLessThanOrEqual(132);
  });
});
