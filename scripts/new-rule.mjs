// npm run new-rule FOLDER/ID: starts a rule with empty lists in three languages. It is red in the tests until they are filled.
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const root = fileURLToPath(new URL('..', import.meta.url));
const { values: { root: rules }, positionals: [name = ''] } = parseArgs({ allowPositionals: true, options: { root: { type: 'string', default: join(root, 'rules') } } });

const fail = text => { console.error(text); process.exit(1); };
const [, folder, id] = /^([a-z]+)[/.]([a-z][a-z0-9]*(?:-[a-z0-9]+)*)$/.exec(name) ?? fail('usage: npm run new-rule FOLDER/ID, in small letters: npm run new-rule data/iin');
const folders = readdirSync(rules, { withFileTypes: true }).filter(entry => entry.isDirectory()).map(entry => entry.name);
if (!folders.includes(folder)) fail(`no folder ${folder}: one of ${folders.sort().join(', ')}`);
const file = join(rules, folder, `${id}.yaml`);
if (existsSync(file)) fail(`${file} is there already`);

/** What rules of a folder have beside title, meaning and phrases. */
const CONDITIONS = {
  labels: ['rank: 99', 'heading: []', 'when: []', 'unless: []', 'otherwise: []', 'items: []'],
  facts: ['when: []', 'unless: []'],
  signals: ['message: { ru: "", kk: "", en: "" }', 'kind: warn', 'weight: 1', `when: [signals.${id}]`, 'unless: []'],
  silences: ['message: { ru: "", kk: "", en: "" }', 'broken: []'],
};
const UNNAMED = ['acts', 'marks', 'things', 'topics', 'terms', 'facts'];
const spoken = ['ru', 'kk', 'en'].flatMap(language => [`${language}:`, '  phrases: []', '  never: []', '  holds: []', '  silent: []']);

writeFileSync(file, [
  ...(UNNAMED.includes(folder) ? [] : ['title: { ru: "", kk: "", en: "" }']), 'means: ""',
  ...CONDITIONS[folder] ?? [], ...(['facts', 'silences'].includes(folder) ? [] : spoken), '',
].join('\n'), { flag: 'wx' });
console.log(`${file}\nFill it as rules/README.md says; npm run rules -- ${folder}.${id} shows what it finds.`);
