// Reads rules/*.yaml and makes the modules anyq:rules, anyq:titles, anyq:gate and anyq:law of them.
// The same loader serves the build (esbuild), the tests (vite) and the scripts.
import { readFileSync, readdirSync } from 'node:fs';
import { join, relative, basename, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

export const RULES = fileURLToPath(new URL('../rules/', import.meta.url));
const LANGUAGES = ['ru', 'kk', 'en'];

/** Every rule file: { id: 'data.iin', file: 'rules/data/iin.yaml', ...its keys }. Throws with the file's name. */
export function loadRules(root = RULES) {
  return readdirSync(root, { withFileTypes: true }).filter(entry => entry.isDirectory()).flatMap(folder =>
    readdirSync(join(root, folder.name)).filter(name => name.endsWith('.yaml')).sort().map(name => {
      const file = join(root, folder.name, name);
      return { id: `${folder.name}.${basename(name, '.yaml')}`, file: relative(dirname(root), file), ...yaml(file) };
    }));
}

function yaml(file) {
  try { return parse(readFileSync(file, 'utf8')) ?? {}; } catch (error) { throw new Error(`${file}: ${error.message}`); }
}

export function single(name, root = RULES) { return yaml(join(root, `${name}.yaml`)); }

/** What the views need of a rule: its names, and for signals the sentence and the article. */
export function titles(rules = loadRules()) {
  return Object.fromEntries(rules.filter(rule => rule.title).map(({ id, title, message, law, weight }) => [id, { title, message, law, weight }]));
}

const CONCEPTS = /^(?!labels\.|silences\.)/;
const list = value => (value === undefined ? [] : [value].flat());
const folder = (rules, name) => rules.filter(rule => rule.id.startsWith(`${name}.`)).map(rule => [rule.id.slice(name.length + 1), rule]);

/** What the engine needs of the rules: phrases per language, frames; no examples, no notes. */
export function engineRules(rules = loadRules()) {
  const concepts = {};
  for (const rule of rules.filter(({ id }) => CONCEPTS.test(id))) {
    const spoken = LANGUAGES.filter(l => rule[l]?.phrases?.length || rule[l]?.never?.length);
    if (spoken.length) concepts[rule.id] = Object.fromEntries(spoken.map(l => [l, { phrases: list(rule[l].phrases), never: list(rule[l].never) }]));
  }
  const map = (name, pick) => Object.fromEntries(folder(rules, name).map(([id, rule]) => [id, pick(rule)]));
  return {
    concepts,
    common: single('languages'),
    labels: map('labels', rule => ({ rank: rule.rank, heading: list(rule.heading), when: list(rule.when), unless: list(rule.unless), otherwise: list(rule.otherwise), items: list(rule.items) })),
    facts: map('facts', rule => ({ when: list(rule.when), unless: list(rule.unless), otherwise: rule.otherwise, perhaps: list(rule.perhaps) })),
    signals: map('signals', rule => ({ kind: rule.kind, when: list(rule.when), unless: list(rule.unless), from: list(rule.from), not: list(rule.not) })),
    silences: map('silences', rule => list(rule.broken)),
    named: single('named') ?? [],
  };
}

const modules = {
  'anyq:rules': () => engineRules(),
  'anyq:titles': () => titles(),
  'anyq:gate': () => single('gate'),
  'anyq:law': () => single('law'),
};

const source = id => `export default ${JSON.stringify(modules[id]())}`;

/** esbuild */
export const esbuildRules = {
  name: 'anyq-rules',
  setup(build) {
    build.onResolve({ filter: /^anyq:/ }, ({ path }) => ({ path, namespace: 'anyq' }));
    build.onLoad({ filter: /.*/, namespace: 'anyq' }, ({ path }) => ({ contents: source(path), loader: 'js', watchDirs: [RULES] }));
  },
};

/** vite, for vitest */
export const viteRules = {
  name: 'anyq-rules',
  resolveId: id => (id in modules ? `\0${id}` : undefined),
  load: id => (id.startsWith('\0anyq:') ? source(id.slice(1)) : undefined),
};
