// npm run train: fits rules/model.json (src/engine/model.ts) on the corpora and says what it is worth on sites that it
// was not trained on. Needs ../shared/corpus; weights are over rule ids, so no text of a page goes into the project.
import { build } from 'esbuild';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { JSDOM } from 'jsdom';
import { engineSources, esbuildRules } from './rules.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const SHARED = join(root, '../shared/corpus'), OWN = join(root, 'test/corpus'), MODEL = join(root, 'rules/model.json');
/** Where the rules are surer than any average. */
const KEEP = ['withdraw', 'abroad:things.kept-at-home', 'abroad:things.abroad&named.*', 'abroad:things.abroad&things.server', 'abroad:things.abroad&acts.share',  'dispute', 'change:signals.changes-without-notice', 'change:signals.notice-of-changes', 'contact:things.bin', 'purpose:item&purposes.*'];
const GIVE = 0.7, TAKE = 0.1, EPOCHS = 12, RATE = 0.3, SHRINK = 1e-4, RARE = 3, UNIT = 10, MOST = 127;

async function engine() {
  const contents = "export { evidenceOf, judge } from './src/engine/model.ts'; export { Document } from './src/engine/document.ts'; export { compiled } from './src/engine/compile.ts'; export { everyFeature } from './src/engine/program.ts'; export { blocks } from './src/page/blocks.ts';";
  const { outputFiles } = await build({ stdin: { contents, resolveDir: root }, bundle: true, format: 'esm', write: false, charset: 'utf8', plugins: [esbuildRules] });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}

/** [{ site, features, rules, gold }], a row a block; `rules`: the labels that the rules alone give. */
function rowsOf(folder, { Document, evidenceOf, blocks, engine }) {
  return readdirSync(folder).filter(id => existsSync(join(folder, id, 'gold.json'))).flatMap(id => {
    const json = name => JSON.parse(readFileSync(join(folder, id, name), 'utf8'));
    const { site } = json('meta.json'), { labels: gold } = json('gold.json');
    const list = blocks(new JSDOM(readFileSync(join(folder, id, 'page.html'), 'utf8')).window.document).blocks;
    const document = new Document(list, engine);
    return list.map(() => document.next()).filter(clauses => clauses.length).map(clauses => ({
      site: site || id, features: evidenceOf(clauses, engine.program.features).sort(), gold: gold[clauses[0].block.n] ?? [],
      rules: [...new Set(clauses.flatMap(({ labels }) => labels))],
    }));
  });
}

/** Logistic regression for each label by AdaGrad; the same rows give the same weights. */
function fit(rows, labels) {
  const counts = new Map();
  for (const { features } of rows) for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const names = [...counts].filter(([, n]) => n >= RARE).map(([name]) => name).sort();
  const index = new Map(names.map((name, at) => [name, at]));
  const inputs = rows.map(({ features }) => features.map(name => index.get(name)).filter(at => at !== undefined));
  const order = shuffles(rows.length);
  const fitted = labels.map(label => fitOne(inputs, rows.map(({ gold }) => Number(gold.includes(label))), names.length, order));
  // As many UNITs as a byte holds (src/engine/model.ts): what is judged here is what the program carries.
  const round = x => Math.round(Math.max(-MOST, Math.min(MOST, x * UNIT))) / UNIT;
  const weights = Object.fromEntries(names.map((name, at) => [name, fitted.map(({ w }) => round(w[at]))]));
  return { labels, keep: KEEP, bias: fitted.map(({ b }) => round(b)), weights, give: GIVE, take: TAKE };
}

function fitOne(inputs, wanted, size, orders) {
  const w = new Float64Array(size), squares = new Float64Array(size).fill(1e-6);
  let b = 0, bSquares = 1e-6;
  for (const order of orders) for (const at of order) {
    const scale = 1 / Math.sqrt(inputs[at].length + 1);
    const error = 1 / (1 + Math.exp(-inputs[at].reduce((sum, k) => sum + scale * w[k], b))) - wanted[at];
    if (Math.abs(error) < 1e-3) continue;
    bSquares += error * error;
    b -= RATE * error / Math.sqrt(bSquares);
    for (const k of inputs[at]) {
      const slope = error * scale + SHRINK * w[k];
      squares[k] += slope * slope;
      w[k] -= RATE * slope / Math.sqrt(squares[k]);
    }
  }
  return { w, b };
}

/** A fixed shuffle an epoch. */
function shuffles(length) {
  let seed = 20261121;
  const next = () => (seed = (seed * 1103515245 + 12345) & 0x7fffffff);
  return Array.from({ length: EPOCHS }, () => {
    const order = Array.from({ length }, (_, at) => at);
    for (let at = length - 1; at > 0; at--) { const other = next() % (at + 1); [order[at], order[other]] = [order[other], order[at]]; }
    return order;
  });
}

function reviewed({ features, rules }, model, judge) {
  const kept = label => model.keep.some(one => one === label || (one.startsWith(`${label}:`) && one.slice(label.length + 1).split('&').every(feature => features.includes(feature))));
  const chances = judge(features, model);
  return model.labels.filter((label, at) => (rules.includes(label) ? chances[at] >= model.take || kept(label) : chances[at] >= model.give));
}

function f1(pairs) {
  let both = 0, gold = 0, said = 0;
  for (const [wanted, answer] of pairs) { gold += wanted.length; said += answer.length; both += answer.filter(label => wanted.includes(label)).length; }
  return (200 * both / (gold + said)).toFixed(1);
}

/** Each site judged by a model of all the others. */
function leaveOneSiteOut(rows, labels, judge) {
  const sites = [...new Set(rows.map(({ site }) => site))];
  return sites.flatMap(site => {
    const model = fit(rows.filter(row => row.site !== site), labels);
    return rows.filter(row => row.site === site).map(row => [row.gold, reviewed(row, model, judge)]);
  });
}

if (!existsSync(SHARED)) { console.log(`no ${SHARED}: the model stays as it is`); process.exit(0); }
const parts = { ...await engine() }, rules = engineSources();
const labels = Object.keys(rules.labels);
// Of what nobody asks for yet the model may make use too.
const all = parts.everyFeature(rules.phrases.concepts);
parts.engine = parts.compiled({ ...rules, model: { labels: [], bias: [], weights: Object.fromEntries(all.map(name => [name, []])), give: 1, take: 0, keep: [] } });
const rows = [...rowsOf(SHARED, parts), ...rowsOf(OWN, parts)];
const model = fit(rows, labels);
writeFileSync(MODEL, `${JSON.stringify(model).replace(/(\],|\{)"/g, '$1\n"')}\n`);
console.log(`${rows.length} blocks of ${new Set(rows.map(({ site }) => site)).size} sites, ${Object.keys(model.weights).length} features → ${MODEL.slice(dirname(root).length + 1)}`);
console.log(`labels, micro F1: the rules alone ${f1(rows.map(row => [row.gold, row.rules]))}, with a model of the other sites ${f1(leaveOneSiteOut(rows, labels, parts.judge))}`);
