// Web pages as the files that people meet: printed to PDF by Chromium and by LibreOffice, saved as Word files by LibreOffice.
// Slow, so what was once made is kept outside of the project, under the hash of its page.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { ensure } from '../browsers.mjs';

const FOLDER = join(tmpdir(), 'anyq-documents');
/** The ways, and those that an ending stands for. */
export const WAYS = { pdf: ['chromium-pdf', 'libreoffice-pdf'], docx: ['libreoffice-docx'] };
const FILTERS = { 'libreoffice-pdf': ['pdf', 'pdf:writer_pdf_Export'], 'libreoffice-docx': ['docx', 'docx:MS Word 2007 XML'] };
const START = '<!doctype html><meta charset="utf-8">';

/** @param pages { id, html }[]. Returns the path of each page's file, by its id. */
export async function convert(pages, way) {
  mkdirSync(FOLDER, { recursive: true });
  const files = new Map(pages.map(({ id, html }) => [id, join(FOLDER, `${createHash('sha256').update(html).digest('hex').slice(0, 20)}.${way}`)]));
  const missing = pages.filter(({ id }) => !existsSync(files.get(id)));
  if (missing.length) await (way === 'chromium-pdf' ? print : save)(missing, files, way);
  return files;
}

const source = html => START + html.replace(/<!doctype[^>]*>/gi, '');

async function print(pages, files) {
  const args = [...process.getuid?.() === 0 ? ['--no-sandbox'] : [], '--disable-gpu', '--host-resolver-rules=MAP * ~NOTFOUND'];
  const browser = await puppeteer.launch({ executablePath: await ensure('chromium'), headless: true, pipe: true, args });
  const page = await browser.newPage();
  await page.setJavaScriptEnabled(false);
  for (const { id, html } of pages) {
    await page.setContent(source(html), { waitUntil: 'domcontentloaded' });
    await page.pdf({ path: files.get(id), format: 'A4', displayHeaderFooter: true, margin: { top: '18mm', bottom: '18mm', left: '18mm', right: '15mm' } });
  }
  await browser.close();
}

function save(pages, files, way) {
  const [ending, filter] = FILTERS[way];
  const folder = mkdtempSync(join(tmpdir(), 'anyq-convert-'));
  const sources = pages.map(({ id, html }) => { const path = join(folder, `${id}.html`); writeFileSync(path, source(html)); return path; });
  const { error, status, stderr } = spawnSync('soffice', ['--headless', `-env:UserInstallation=file://${folder}/profile`, '--infilter=HTML (StarWriter)', '--convert-to', filter, '--outdir', folder, ...sources], { encoding: 'utf8' });
  if (error || status) throw new Error(`LibreOffice is wanted for this (Debian: apt-get install libreoffice-writer-nogui): ${error?.message ?? stderr}`);
  for (const { id } of pages) copyFileSync(join(folder, `${id}.${ending}`), files.get(id));
  rmSync(folder, { recursive: true, force: true });
}

/** Bytes of the page's file. */
export const bytesOf = (files, id) => new Uint8Array(readFileSync(files.get(id)));
