// An extension that does as little as an extension can, for comparison: a content script of one byte, a popup of one word.
import { mkdirSync, writeFileSync } from 'node:fs';
import { ROOT } from './bundle.mjs';

export const EMPTY = 'empty.js';
const MANIFEST = {
  manifest_version: 3, name: 'Twin', version: '1', host_permissions: ['*://*.kz/*'],
  content_scripts: [{ matches: ['*://*.kz/*'], js: [EMPTY], run_at: 'document_idle' }], action: { default_popup: 'popup.html' },
};

/** Its folder. */
export function twin() {
  const folder = `${ROOT}out/twin`;
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/manifest.json`, JSON.stringify(MANIFEST));
  writeFileSync(`${folder}/${EMPTY}`, ';');
  writeFileSync(`${folder}/popup.html`, '<!doctype html><meta charset="utf-8"><title>Twin</title><body>Twin</body>');
  return folder;
}
