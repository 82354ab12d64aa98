// npm run docs: docs/rules.md from the rules. test/rules.test.ts says whether it is up to date.
import { resolve } from 'node:path';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loadRules } from './rules.mjs';

const FILE = fileURLToPath(new URL('../docs/rules.md', import.meta.url));
const LANGUAGES = ['ru', 'kk', 'en'];
/** The folders in the order of a reader's interest, each with what its rules are. */
const FOLDERS = {
  labels: 'Labels: what a clause speaks of', data: 'Kinds of data', purposes: 'Purposes', recipients: 'Recipients', rights: 'Rights', retention: 'How long', channels: 'Ways to withdraw',
  signals: 'Warnings and good points', silences: 'What a policy does not say', facts: 'Which clauses facts may stand in',
  acts: 'Acts', things: 'Things', marks: 'Marks: how a sentence turns', topics: 'Topics of headings', terms: 'Units and numbers',
};

/** The whole document. */
export function rulesDocument(rules = loadRules()) {
  const folders = [...Object.keys(FOLDERS), ...new Set(rules.map(({ id }) => id.split('.')[0]).filter(folder => !(folder in FOLDERS)))];
  const parts = folders.map(folder => [folder, rules.filter(({ id }) => id.startsWith(`${folder}.`))]).filter(([, list]) => list.length);
  return `${[
    '# The rules', '', 'Made of `rules/` by `npm run docs`; edit the rules. How they are written: [rules/README.md](../rules/README.md).', '',
    ...parts.map(([folder, list]) => `- [${FOLDERS[folder] ?? folder}](#${folder}) (${list.length})`),
    ...parts.flatMap(([folder, list]) => ['', `<a id="${folder}"></a>`, `## ${FOLDERS[folder] ?? folder}`, ...list.flatMap(section)]),
  ].join('\n')}\n`;
}

function section(rule) {
  const titles = rule.title ? ` – ${LANGUAGES.map(language => rule.title[language]).join(' · ')}` : '';
  return [
    '', `### ${rule.id}${titles}`, ...(rule.means ? ['', `${escape(rule.means)}.`] : []), '',
    ...LANGUAGES.filter(language => rule.message?.[language]).map(language => `- **${language}** “${escape(rule.message[language])}”`),
    ...conditions(rule),
    ...LANGUAGES.flatMap(language => phrases(language, rule[language])),
  ].filter((line, at, all) => line !== '' || all[at - 1] !== '');
}

function conditions(rule) {
  return ['heading', 'when', 'unless', 'otherwise', 'items', 'perhaps', 'from', 'not', 'broken'].flatMap(key => {
    const list = [rule[key] ?? []].flat().map(one => (typeof one === 'string' ? one : `${one.id}: ${[one.when].flat().join(' / ')}`));
    return list.length ? [`- ${key}: ${list.map(code).join(', ')}`] : [];
  });
}

/** Phrases shown of a language, letters of each; the rest stands in the rule. */
const SHOWN = 6, LETTERS = 60;

function phrases(language, part) {
  if (!part?.phrases?.length) return [];
  const some = list => `${list.slice(0, SHOWN).map(phrase => code(phrase.length > LETTERS ? `${phrase.slice(0, LETTERS)}…` : phrase)).join(', ')}${list.length > SHOWN ? ` and ${list.length - SHOWN} more` : ''}`;
  const never = part.never?.length ? `; never ${some(part.never)}` : '';
  const example = part.holds?.[0];
  const shown = example ? ` – “${escape((example.text ?? example).trim().replace(/\s*\n\s*/g, ' / '))}”` : '';
  return [`- **${language}** ${some(part.phrases)}${never}${shown}`];
}

const code = text => `\`${String(text).trim()}\``;
const escape = text => String(text).trim().replace(/[<>*_]/g, '\\$&');

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  writeFileSync(FILE, rulesDocument());
  console.log('docs/rules.md written');
}
