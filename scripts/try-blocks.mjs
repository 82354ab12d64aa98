import { build } from 'esbuild'; import { JSDOM } from 'jsdom'; import { readFileSync, readdirSync, existsSync } from 'node:fs';
await build({ entryPoints: ['src/page/blocks.ts'], bundle: true, format: 'esm', outfile: '/tmp/blocks.mjs' });
const { blocks } = await import('/tmp/blocks.mjs');
const dir = '/work/shared/corpus'; let bad = 0, total = 0;
for (const id of readdirSync(dir)) {
  if (!existsSync(`${dir}/${id}/page.html`)) continue;
  const { document } = new JSDOM(readFileSync(`${dir}/${id}/page.html`, 'utf8')).window;
  const t = performance.now(); const got = blocks(document).blocks; const ms = performance.now() - t;
  const want = [...document.querySelectorAll('h1,h2,h3,h4,h5,h6,p,li,tr')];
  const by = new Map(got.map(b => [b.n, b]));
  want.forEach((el, i) => { const text = el.textContent.replace(/\s+/g, ' ').trim(); const b = by.get(i + 1); total++;
    const plain = s => s.replace(/[\s|]/g, '');
    if (text && (!b || plain(b.text) !== plain(text))) { bad++; console.log(id, i + 1, el.tagName, '|', text.slice(0, 80), '|', b?.text.slice(0, 80)); } });
  const extra = got.filter(b => b.n > want.length); if (extra.length) console.log(id, 'extra', extra.length, extra[0].text.slice(0, 60));
  if (process.argv[2] === id) for (const b of got) console.log(b.n, b.kind, b.level, b.text.slice(0, 100));
  else if (process.argv[2] === 'h') console.log(id, ms.toFixed(0), got.filter(b => b.kind === 'heading' && !/^H/.test(want[b.n - 1]?.tagName)).map(b => b.text.slice(0, 50)).join(' // '));
}
console.log(bad, 'of', total);
