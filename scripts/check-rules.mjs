// npm run rules [-- ID…]: do the rule files agree with themselves, and does the engine hold their examples?
// With ids ("data", "data.iin") each example is printed with what the engine finds. `-- --known` writes test/rules.known.json:
// the failures that are known, which test/rules.test.ts lets only grow fewer.
import { writeFileSync } from 'node:fs';
import { loadEngine } from './eval/engine.mjs';
import { examples, failures, saidIn } from './eval/examples.mjs';
import { references } from './eval/references.mjs';
import { fault } from './phrases.mjs';
import { loadRules, single } from './rules.mjs';

const KNOWN = new URL('../test/rules.known.json', import.meta.url);
/** Words for conditions to ask for: no view names them. */
const UNNAMED = /^(?:acts|marks|things|topics|terms|facts)\./;

const asked = process.argv.slice(2);
const ids = asked.filter(word => !word.startsWith('--'));
const rules = loadRules();
const wanted = rules.filter(({ id }) => !ids.length || ids.some(name => id === name || id.startsWith(name)));
// A phrase that cannot be compiled leaves no engine to ask.
const broken = rules.flatMap(rule => phrasesOf(rule).filter(([, phrase]) => fault(phrase)).map(([language, phrase]) => `${rule.file}: ${language}: ${fault(phrase)}: ${JSON.stringify(phrase)}`));
if (broken.length) {
  console.log(`${broken.join('\n')}\n${broken.length} phrases that could never be found`);
  process.exit(1);
}
const engine = await loadEngine();

const stray = references(rules, single('law'), engine.condition).filter(text => wanted.some(({ file }) => text.startsWith(`${file}:`)));
const wrong = [...wanted.flatMap(rule => faults(rule).map(text => `${rule.file}: ${text}`)), ...stray];
const failed = (await failures(rules, engine)).filter(({ rule }) => wanted.includes(rule));
if (ids.length) for (const rule of wanted) for (const { language, kind, text } of examples(rule)) {
  console.log(`  ${rule.id} ${language} ${kind}: ${text.trim().replace(/\n/g, ' / ').slice(0, 90)} → ${[...new Set(await saidIn(rule.id.split('.')[0], text, engine))].join(' ') || 'nothing'}`);
}
for (const text of wrong) console.log(text);
for (const { key, wrong: how } of failed) console.log(`${key}\n    ${how}`);
if (asked.includes('--known')) {
  writeFileSync(KNOWN, `${JSON.stringify(failed.map(({ key }) => key).sort(), null, 1)}\n`);
  console.log('test/rules.known.json written');
}
console.log(wrong.length + failed.length ? `${wrong.length} faults in the files, ${failed.length} examples to mend` : `${wanted.length} rules: phrases, examples and engine agree`);
process.exitCode = wrong.length + failed.length ? 1 : 0;

function faults(rule) {
  const spoken = ['ru', 'kk', 'en'].filter(language => rule[language]);
  return [
    ...(rule.title || UNNAMED.test(rule.id) ? [] : ['no title']),
    ...(spoken.length ? ['ru', 'kk', 'en'].filter(language => !rule[language]).map(language => `no ${language}`) : []),
    ...phrasesOf(rule).filter(([, phrase]) => phrase !== String(phrase).toLowerCase() || /ё/.test(phrase)).map(([language, phrase]) => `${language}: not in small letters, or with ё: ${phrase}`),
  ];
}

/** [language, phrase], those included that look alike and mean something else. */
function phrasesOf(rule) {
  return ['ru', 'kk', 'en'].flatMap(language => [...rule[language]?.phrases ?? [], ...rule[language]?.never ?? []].map(phrase => [language, phrase]));
}
