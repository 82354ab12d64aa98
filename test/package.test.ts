/** Promises about what is shipped, held against dist/. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

const dist = new URL('../dist/', import.meta.url);
const file = (path: string) => readFileSync(new URL(path, dist), 'utf8');
/** Calls of what asks the network, or makes code of text: the functions themselves, not methods that are called the same. */
function asks(code: string): string[] {
  const found: string[] = [];
  const names = /^(?:fetch|XMLHttpRequest|WebSocket|EventSource|WebTransport|RTCPeerConnection|importScripts|Function|eval)$/;
  const visit = (node: ts.Node): void => {
    if ((ts.isCallExpression(node) || ts.isNewExpression(node)) && ts.isIdentifier(node.expression) && names.test(node.expression.text)) found.push(node.expression.text);
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword && !ts.isStringLiteral(node.arguments[0]!)) found.push('import');
    if (ts.isPropertyAccessExpression(node) && /^(?:globalThis|self|window|navigator)$/.test(node.expression.getText()) && /^(?:fetch|sendBeacon|XMLHttpRequest)$/.test(node.name.text)) found.push(node.name.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('x.js', code, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS));
  return found;
}
const SCRIPTS = ['gate.js', 'engine.js', 'content.js', 'hints.js', 'background.js', 'popup/index.js', 'popup/letter/index.js'];

describe.each(['chrome', 'firefox'])('%s', browser => {
  test.each(SCRIPTS)('%s can ask nothing of the network', script => {
    expect(file(`${browser}/${script}`)).not.toMatch(/\bfetch\s*\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|RTCPeerConnection|importScripts/);
  });
  test('links.js, injected when the popup is opened, has one request in it: to the page\'s own host and without cookies', () => {
    const code = file(`${browser}/links.js`);
    expect(code.match(/\bfetch\s*\([^;]*;/g)).toEqual([expect.stringMatching(/^fetch\(url, \{ mode: "same-origin", credentials: "omit", redirect: "follow", referrerPolicy: "no-referrer", cache: "no-store", /)]);
    expect(code).not.toMatch(/XMLHttpRequest|WebSocket|EventSource|sendBeacon|RTCPeerConnection|importScripts/);
  });
  test('the page for documents has one request in it: without cookies, and to no other address', () => {
    const code = file(`${browser}/popup/document/index.js`);
    expect(code.match(/\bfetch\s*\([^;]*;/g)).toEqual([expect.stringMatching(/^fetch\(url, \{ credentials: "omit", redirect: "error", referrerPolicy: "no-referrer", signal: /)]);
    expect(code).not.toMatch(/XMLHttpRequest|WebSocket|EventSource|sendBeacon|RTCPeerConnection|importScripts/);
  });
  test('pdf.js stands beside its page alone, and can ask nothing', () => {
    for (const script of [...SCRIPTS, 'links.js', 'popup/document/index.js']) expect(file(`${browser}/${script}`), script).not.toMatch(/PDFDocumentProxy|getOperatorList\(\{?\w*\}?\)\s*\{/);
    for (const script of ['pdf.js', 'pdf.worker.js']) {
      const code = file(`${browser}/popup/document/${script}`);
      expect(code).toContain('anyqRefuses');
      expect(asks(code), script).toEqual([]);
    }
  }, 60_000);
  test('the manifest asks for no more than it says', () => {
    const manifest = JSON.parse(file(`${browser}/manifest.json`));
    expect(manifest.permissions).toEqual(['storage', 'activeTab', 'scripting', 'alarms']);
    expect(manifest.host_permissions).toEqual(['*://*.kz/*', '*://*.xn--80ao21a/*']);
    expect(manifest.optional_permissions).toEqual(['notifications']);
    // Of these the page for documents asks for one site, at a click, and gives it back.
    expect(manifest.optional_host_permissions).toEqual(['*://*/*']);
  });
  test('every file that the manifest names is there', () => {
    const manifest = JSON.parse(file(`${browser}/manifest.json`));
    const named = [...Object.values(manifest.icons), manifest.action.default_popup, manifest.background.service_worker ?? manifest.background.scripts[0], ...manifest.content_scripts[0].js];
    for (const path of [...named, 'engine.js', 'content.js', 'links.js', 'hints.js', 'marks.css', 'popup/style.css', 'popup/letter/index.html', 'popup/letter/style.css', 'popup/letter/index.js', 'popup/document/index.html', 'popup/document/style.css', 'popup/document/index.js', 'popup/document/pdf.js', 'popup/document/pdf.worker.js']) expect(existsSync(new URL(`${browser}/${path}`, dist)), path).toBe(true);
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
