// npm run rules [-- ID…]: does each rule file load, and do its phrases meet its own examples?
// Phrases only: whether the whole engine holds them is test/rules.test.ts.
import { build } from 'esbuild';
import { loadRules } from './rules.mjs';

const { outputFiles } = await build({ stdin: { contents: "export * from './src/engine/lexicon.ts'; export { words } from './src/engine/normalise.ts';", resolveDir: process.cwd() }, bundle: true, format: 'esm', write: false });
const { lexicon, words } = await import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);

const only = process.argv.slice(2);
const rules = loadRules();
const concepts = Object.fromEntries(rules.map(rule => [rule.id, Object.fromEntries(['ru', 'kk', 'en'].filter(l => rule[l]).map(l => [l, { phrases: rule[l].phrases ?? [], never: rule[l].never ?? [] }]))]));
const lex = lexicon(concepts);
let bad = 0;
const say = (rule, text) => { bad++; console.log(`${rule.file}: ${text}`); };
for (const rule of rules.filter(rule => !only.length || only.some(id => rule.id.startsWith(id)))) {
  if (!rule.title && !/^(acts|marks|things|topics|terms|forms)\./.test(rule.id)) say(rule, 'no title');
  if (!['ru', 'kk', 'en'].some(language => rule[language])) continue; // a rule of conditions, without words
  for (const language of ['ru', 'kk', 'en']) {
    const part = rule[language];
    if (!part) { say(rule, `no ${language}`); continue; }
    for (const phrase of [...part.phrases ?? [], ...part.never ?? []]) if (phrase !== phrase.toLowerCase() || /ё/.test(phrase)) say(rule, `${language} phrase not in small letters or with ё: ${phrase}`);
    for (const example of part.holds ?? []) {
      const found = lex.find(words(example), new Set(['ru', 'kk', 'en']));
      if (!found.some(match => match.concept === rule.id)) say(rule, `${language}: no phrase in: ${example.trim().slice(0, 100)}`);
      if (only.length) console.log(`  ${rule.id} ${language}: ${example.trim().replace(/\n/g, ' / ').slice(0, 90)} → ${found.map(m => m.concept).join(' ')}`);
    }
  }
}
console.log(bad ? `${bad} to mend` : `${rules.length} rules: phrases and examples agree`);
process.exitCode = bad ? 1 : 0;
