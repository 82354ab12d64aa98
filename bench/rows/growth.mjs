// Time and memory as the text grows, in Node.
import { JSDOM } from 'jsdom';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { build } from 'esbuild';
import { engine, ROOT } from '../bundle.mjs';
import { median } from '../compare.mjs';
import { KB, policy } from '../pages.mjs';
import { ms } from '../print.mjs';

export const ids = ['growth.1mb', 'growth.5mb', 'growth.memory'];

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc');

let gather;
/** The blocks of `times` × 100 KB. */
export async function blocksIn(times) {
  const options = { entryPoints: [`${ROOT}src/page/blocks.ts`], bundle: true, write: false, format: 'esm', charset: 'utf8' };
  gather ??= (await import(`data:text/javascript;base64,${Buffer.from((await build(options)).outputFiles[0].contents).toString('base64')}`)).blocks;
  const { blocks } = gather(new JSDOM(policy(1)).window.document);
  const last = blocks.at(-1).n;
  // The document grows by repeating itself: at each size it is the same kind of text.
  return Array.from({ length: times }, (_, turn) => blocks.map(block => ({ ...block, n: block.n + turn * last }))).flat();
}

export async function* measure() {
  const { reading, rules } = await engine();
  const sizes = new Map();
  for (const times of [1, 5, 10, 50]) sizes.set(times, await blocksIn(times));
  const took = timesOf(sizes, blocks => exhaust(reading(blocks, rules)));
  yield grown('growth.1mb', took.get(10), took.get(1));
  yield grown('growth.5mb', took.get(50), took.get(5));
  const [small, large] = [1, 50].map(times => peak(reading(sizes.get(times), rules)) / (times * 100 * KB));
  yield { id: 'growth.memory', value: large / small, detail: `at most ${large.toFixed(1)} / ${small.toFixed(1)} bytes alive for each byte of text` };
}

/** The sizes by turns, small ones more often: medians of CPU time, for a reading has but one thread and others may want the machine. */
function timesOf(sizes, read) {
  const samples = new Map([...sizes.keys()].map(times => [times, []]));
  for (let round = 0; round < 5; round++) {
    for (const [times, blocks] of sizes) for (let at = 0; at < Math.max(1, 5 / times); at++) samples.get(times).push(timed(() => read(blocks)));
  }
  return new Map([...samples].map(([times, all]) => [times, median(all.slice(all.length > 5 ? 5 : 1))]));
}

function timed(task) {
  collect();
  const begun = performance.now();
  task();
  return performance.now() - begun;
}

const grown = (id, large, small) => ({ id, value: large / small, detail: `${ms(large)} / ${ms(small)}`, subject: large, control: small });

function exhaust(steps) { for (;;) { const step = steps.next(); if (step.done) return step.value; } }

/** The most that is alive in the course of a reading, in bytes; the rules are made before. */
function peak(steps) {
  collect();
  const before = process.memoryUsage().heapUsed;
  let most = 0, next = 0.2;
  for (let step = steps.next(); ; step = steps.next()) {
    if (!step.done && step.value < next) continue;
    next += 0.1;
    collect();
    most = Math.max(most, process.memoryUsage().heapUsed - before);
    if (step.done) return most;
  }
}
