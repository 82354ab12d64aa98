// node scripts/make-documents.mjs: makes test/fixtures/documents anew – pages of test/corpus as files, the way people meet them.
// Wants LibreOffice (Debian: apt-get install libreoffice-writer-nogui fonts-dejavu). Its tests are in test/documents/fixtures.test.ts.
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { convert } from './eval/convert.mjs';
import { loadEngine } from './eval/engine.mjs';
import { page } from './eval/pages.mjs';
import { wordFile } from './eval/word-file.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const PAGES = ['own-courses-ru', 'own-clinic-ru', 'own-hotel-kk', 'own-market-kk-ru', 'own-saas-en'];
const folder = `${root}test/fixtures/documents`;
const pages = PAGES.map(id => page(`${root}test/corpus`, id));

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
for (const way of ['chromium-pdf', 'libreoffice-pdf', 'libreoffice-docx']) {
  const files = await convert(pages, way);
  for (const id of PAGES) copyFileSync(files.get(id), `${folder}/${id}.${way.replace('-', '.')}`);
}
const { blocksOf } = await loadEngine();
for (const { id, html } of pages) writeFileSync(`${folder}/${id}.library.docx`, await wordFile(await blocksOf(html)));
