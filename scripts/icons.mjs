// Draws icons/*.png from icons/anyq.svg with an installed Chromium. `node scripts/icons.mjs`
import { readFileSync, writeFileSync } from 'node:fs';
import puppeteer from 'puppeteer-core';

const svg = readFileSync(new URL('../icons/anyq.svg', import.meta.url), 'utf8');
const browser = await puppeteer.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
const page = await browser.newPage();
for (const size of [16, 32, 48, 128]) {
  await page.setViewport({ width: size, height: size });
  await page.setContent(`<style>body { margin: 0 } svg { display: block; width: ${size}px }</style>${svg}`);
  writeFileSync(new URL(`../icons/${size}.png`, import.meta.url), await page.screenshot({ omitBackground: true }));
}
await browser.close();
