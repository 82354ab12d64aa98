// Does the whole engine hold each rule's own examples, and is each rule silent where another's examples say so?
// The examples are the rules' tests: rules/README.md. `npm run rules` prints what fails, test/rules.test.ts counts it.

const LANGUAGES = ['ru', 'kk', 'en'];
/** How many examples of each sort a rule shows in each language. */
const EACH = 2;

/** What a reading finds of a folder whose rules are answers; in the other folders a rule is found where its words are. */
const FOUND = {
  data: ({ facts }) => Object.keys(facts.data),
  purposes: ({ facts }) => Object.keys(facts.purposes),
  recipients: ({ facts }) => Object.keys(facts.recipients),
  rights: ({ facts }) => Object.keys(facts.rights),
  signals: ({ facts }) => Object.keys(facts.signals),
  retention: ({ facts }) => facts.retention.map(({ kind }) => kind),
  channels: ({ facts }) => [...facts.withdrawal.channels, ...facts.refusal.channels],
  labels: ({ labels }) => Object.values(labels).flat(),
};
/** In these folders a silent example must say nothing of the neighbours either. A sentence has many labels, and many words. */
const ALONE = new Set(['data', 'purposes', 'recipients', 'rights', 'signals', 'retention', 'channels']);
/** Need show nothing: numbers are made alike, conditions have no words, `retention.period` is read from numbers. */
const WITHOUT = /^(?:facts|silences)\.|^terms\.number-|^retention\.period$/;

/** [{ key, rule, wrong }] of all rules; `key` names the example and stays the same as long as its text does. */
export async function failures(rules, engine) {
  const known = new Set(rules.map(({ id }) => id));
  const found = [];
  for (const rule of rules) {
    const few = WITHOUT.test(rule.id) ? '' : tooFew(rule);
    if (few) found.push({ key: `${rule.id}: too few examples`, rule, wrong: few });
    for (const example of examples(rule)) {
      const wrong = await wrongWith(rule, example, engine, known);
      if (wrong) found.push({ key: `${rule.id} ${example.language} ${example.kind}: ${example.text.trim().replace(/\s+/g, ' ')}`, rule, wrong });
    }
  }
  return found;
}

export function examples(rule) {
  return LANGUAGES.flatMap(language => ['holds', 'silent'].flatMap(kind => (rule[language]?.[kind] ?? []).map(one => ({ language, kind, text: typeof one === 'string' ? one : one.text, says: one.says ?? [] }))));
}

function tooFew(rule) {
  const short = LANGUAGES.flatMap(language => ['holds', 'silent'].map(kind => [language, kind, rule[language]?.[kind]?.length ?? 0])).filter(([, , count]) => count < EACH);
  return short.map(([language, kind, count]) => `${language} ${kind} ${count}`).join(', ');
}

async function wrongWith(rule, { kind, text, says }, engine, known) {
  const missing = says.filter(id => !known.has(id));
  if (missing.length) return `says ${missing.join(', ')}, and no rule is called so`;
  const [folder] = rule.id.split('.');
  const ids = new Set(await saidIn(folder, text, engine));
  if (kind === 'holds') return ids.has(rule.id) ? '' : `not found; the folder says: ${[...ids].join(', ') || 'nothing'}`;
  if (ids.has(rule.id)) return 'found where it must be silent';
  const others = ALONE.has(folder) ? [...ids].filter(id => !says.includes(id)) : [];
  return others.length ? `says ${others.join(', ')}` : '';
}

/** The ids of the folder that the engine finds in a text, with the folder's name. */
export async function saidIn(folder, text, engine) {
  const blocks = await engine.blocksOf(text);
  if (folder in FOUND) return FOUND[folder](engine.read(blocks, engine.rules)).map(id => `${folder}.${id}`);
  const { lexicon } = engine.compiled(engine.rules);
  return blocks.flatMap(block => lexicon.find(engine.words(block.text), new Set(LANGUAGES))).map(({ concept }) => lexicon.concepts[concept]).filter(id => id.startsWith(`${folder}.`));
}
