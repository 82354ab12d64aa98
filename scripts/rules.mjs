// Reads rules/*.yaml and makes the modules anyq:rules, anyq:titles, anyq:gate, anyq:links, anyq:law, anyq:letters and anyq:holidays of them.
// The same loader serves the build (esbuild), the tests (vite) and the scripts.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, relative, basename, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { compilePhrases, namedConcepts, prepared } from './phrases.mjs';

export const RULES = fileURLToPath(new URL('../rules/', import.meta.url));
const LANGUAGES = ['ru', 'kk', 'en'];
/** Templates, no rules: nothing is looked for in a page. */
const LETTERS = 'letters';

/** Every rule file: { id: 'data.iin', file: 'rules/data/iin.yaml', ...its keys }. Throws with the file's name. */
export function loadRules(root = RULES) {
  return readdirSync(root, { withFileTypes: true }).filter(entry => entry.isDirectory() && entry.name !== LETTERS).flatMap(folder =>
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

/** Concept → language → its phrases, services by name among them. */
function conceptPhrases(rules, named) {
  const concepts = {};
  for (const rule of rules.filter(({ id }) => CONCEPTS.test(id))) {
    const spoken = LANGUAGES.filter(l => rule[l]?.phrases?.length || rule[l]?.never?.length);
    if (spoken.length) concepts[rule.id] = Object.fromEntries(spoken.map(l => [l, { phrases: list(rule[l].phrases), never: list(rule[l].never) }]));
  }
  return { ...concepts, ...namedConcepts(named) };
}

/** What the engine runs on: phrases and conditions compiled. Throws on a phrase that could never be found. */
export const engineRules = (rules = loadRules()) => prepared(engineSources(rules));

/** What that is made of: phrases compiled, conditions as they are written; no examples, no notes. */
export function engineSources(rules = loadRules()) {
  const named = single('named') ?? [];
  const map = (name, pick) => Object.fromEntries(folder(rules, name).map(([id, rule]) => [id, pick(rule)]));
  return {
    phrases: compilePhrases(conceptPhrases(rules, named)),
    common: single('languages'),
    others: single('others'),
    labels: map('labels', rule => ({ rank: rule.rank, heading: list(rule.heading), when: list(rule.when), unless: list(rule.unless), otherwise: list(rule.otherwise), items: list(rule.items) })),
    facts: map('facts', rule => ({ when: list(rule.when), unless: list(rule.unless), otherwise: rule.otherwise, perhaps: list(rule.perhaps) })),
    signals: map('signals', rule => ({ kind: rule.kind, when: list(rule.when), unless: list(rule.unless), from: list(rule.from), not: list(rule.not) })),
    silences: map('silences', rule => list(rule.broken)),
    named: named.map(({ name, recipient }) => ({ name, recipient })),
    ...(existsSync(join(RULES, 'model.json')) ? { model: JSON.parse(readFileSync(join(RULES, 'model.json'), 'utf8')) } : {}),
  };
}

/** The letters: each with the parts that all share around its own. Places and conditions stand once for all languages. */
export function letters(root = RULES) {
  const { to, from, end, ...common } = single(`${LETTERS}/common`, root);
  const part = ({ at, if: when, unless, ru, kk, en }) => ({ at, when: list(when), unless: list(unless), text: { ru, kk, en } });
  const letter = ({ title, to: addressee, oneOf = [], parts }) => ({ title, oneOf, parts: [...(addressee === 'operator' ? to : []), ...parts, ...from, ...end].map(part) });
  const names = readdirSync(join(root, LETTERS)).map(file => basename(file, '.yaml')).filter(name => name !== 'common').sort();
  return { common, templates: Object.fromEntries(names.map(name => [name, letter(single(`${LETTERS}/${name}`, root))])) };
}

/** Signs that folded text leaves free, for letters that no Latin one looks like: one byte each, in the script and in the page. */
const FREE = 'BDFGIJKLMNPQRSTUVWXYZ@#!%&=_~<>;';
/** The letters of Russian in the order of their codes, then what else there is of the two languages. */
const RUSSIAN = 'абвгдежзийклмнопрстуфхцчшщъыьэюя', FURTHER = 'ёәғқңөұүһі';

/** Letter → the ASCII sign to which the page folds it, its Latin twin where that is one; twins that are none share a sign. */
function signsOf({ alike: { cyrillic, latin } }) {
  const free = [...FREE];
  const twin = letter => latin[cyrillic.indexOf(letter)];
  const signs = new Map([...RUSSIAN, ...FURTHER].map(letter => [letter, twin(letter) <= 'z' ? twin(letter) : free.shift()]));
  for (const letter of FURTHER) if (twin(letter) > 'z') signs.set(twin(letter), signs.get(letter));
  return signs;
}

/** Lines of stems as an expression over folded text. */
const stems = (lines, signs) =>
  list(lines).join('|').replaceAll('(', '(?:').replaceAll('*', '\\S*').replaceAll('~', '(?:\\S+ ){0,4}').replace(/[^\0-\x7f]/gu, letter => signs.get(letter));

/** The stems of the gate as two expressions, so that the page builds none. In `words` each outer group is a thing that is counted. */
export function gate({ title, about, reported, matters, ...rest } = single('gate')) {
  const signs = signsOf(rest);
  // Brackets within a group are groups too, shorter to write: the first that has something is the one that is counted.
  const groups = [reported, about, ...matters].map(group => `(${stems(group, signs).replaceAll('(?:', '(')})`).join('|');
  const others = [...signs.keys()].slice(RUSSIAN.length).join('');
  const written = letters => [...letters].map(letter => signs.get(letter)).join('');
  return { others, signs: `${written(RUSSIAN)} ${written(others)}`, title: new RegExp(` (?:${stems(title, signs)})`), words: new RegExp(` (?:${groups})`, 'g') };
}

/** Links to documents, consents beside forms and switches of language, by expressions over folded text. */
export function links({ kinds, agree, 'by-button': button, about, never, languages, parts, frames } = single('links')) {
  const signs = signsOf(single('gate'));
  const any = lines => new RegExp(` (?:${stems(lines, signs)})`);
  return {
    kinds: kinds.map(({ kind, words, agreed, paths }) => ({ kind, words: any(words), agreed: any(agreed), paths: any(paths) })),
    hint: any(kinds.flatMap(({ words, agreed, paths }) => [words, agreed, paths].flat())),
    agree: any(agree), byButton: any(button), about: any(about),
    never: { words: any(never.words), paths: any(never.paths), hosts: never.hosts },
    parts: { ...further(parts, signs), keys: parts.keys },
    frames, languages,
  };
}

/** The words of links from page to page: whole texts, but a number may be followed by a title. */
function further({ next, previous, numbered, never }, signs) {
  return {
    next: new RegExp(`^ (?:${stems(next, signs)}) +$`), previous: new RegExp(`^ (?:${stems(previous, signs)}) +$`),
    numbered: new RegExp(`^ (?:${stems(numbered, signs).replaceAll('{n}', '(\\d{1,2})')}) `), never: new RegExp(` (?:${stems(never, signs)})`),
  };
}

/** A module's exports, by their names. */
const modules = {
  'anyq:rules': () => ({ default: engineRules() }),
  'anyq:titles': () => ({ default: titles() }),
  'anyq:gate': () => gate(),
  'anyq:links': () => links(),
  'anyq:languages': () => ({ common: single('languages'), others: single('others') }),
  'anyq:law': () => { const { acts, authority, ...law } = single('law'); return { default: law, acts, authority }; },
  'anyq:letters': () => letters(),
  'anyq:holidays': () => ({ default: single('holidays') }),
};

/** A value as source: JSON, but expressions stay what they are. */
function code(value) {
  if (value instanceof RegExp) return String(value);
  if (Array.isArray(value)) return `[${value.map(code).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  return `{${Object.entries(value).filter(([, one]) => one !== undefined).map(([key, one]) => `${JSON.stringify(key)}:${code(one)}`).join(',')}}`;
}
const source = id => Object.entries(modules[id]()).map(([name, value]) => `export ${name === 'default' ? name : `const ${name} =`} ${code(value)};`).join('\n');

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
