// What start and screenshots show: the sample policy of demo/ at demo.kz, or a file of yours at file.kz.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const DEMO = fileURLToPath(new URL('../demo', import.meta.url));

/** { url, hosts, answer }: what to open, which hosts this machine answers for, and with what. */
export function target(named) {
  if (!named) return { url: 'http://demo.kz/', hosts: ['demo.kz'], answer: (_, path) => read(DEMO, path) };
  if (/^https?:\/\//.test(named)) return { url: named, hosts: [], answer: () => undefined };
  const file = resolve(named);
  if (!existsSync(file)) throw new Error(`${named} is neither an address nor a file.`);
  return { url: `http://file.kz/${encodeURIComponent(basename(file))}`, hosts: ['file.kz'], answer: (_, path) => read(dirname(file), path) };
}

function read(folder, path) {
  const file = resolve(folder, `.${decodeURIComponent(path)}${path.endsWith('/') ? 'index.html' : ''}`);
  return file.startsWith(join(folder, '/')) && existsSync(file) && statSync(file).isFile() ? readFileSync(file) : undefined;
}

/** Waits until the popup has its answer, and returns which. */
export async function answered(popup, patience = 30_000) {
  const deadline = Date.now() + patience;
  for (;;) {
    const state = await popup.run(window => window.document.querySelector('[data-state]')?.dataset.state);
    if (state && state !== 'asking' && state !== 'reading') return state;
    if (Date.now() > deadline) throw new Error(`The popup still says "${state}" after ${patience / 1000} s.`);
    await new Promise(next => setTimeout(next, 100));
  }
}
