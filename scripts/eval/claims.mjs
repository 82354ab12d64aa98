// A reading as a set of claims that can be held against another set: "data iin, in blocks 9 and 41".
// What may be said in several ways (a name with or without its legal form, 24 months for 2 years) is given the gold's spelling first.

const list = value => (Array.isArray(value) ? value : []);
const record = value => (value && typeof value === 'object' && !Array.isArray(value) ? value : {});

export const ID_FACETS = ['data', 'purposes', 'recipients', 'rights', 'signals'];

/** Map of "facet key" → { facet, key, blocks }. `blocks` is missing where only the claim itself is measured. */
export function claims(facts, company) {
  const all = new Map();
  const claim = (facet, key, blocks) => { if (key != null) all.set(`${facet} ${key}`, { facet, key: String(key), ...(blocks ? { blocks } : {}) }); };
  for (const facet of ID_FACETS) for (const [id, evidence] of Object.entries(record(facts[facet]))) claim(facet, id, blocksOf(evidence));
  for (const [id, { consent }] of Object.entries(record(facts.recipients))) claim('recipient consent', `${id}:${consent}`);
  claim('operator', list(facts.operator?.names)[0]);
  claim('bin', facts.operator?.bin);
  for (const facet of ['emails', 'phones', 'silences']) for (const value of list(facts[facet])) claim(facet, value);
  for (const name of list(facts.named)) claim('named', company(name));
  if (facts.abroad?.value && facts.abroad.value !== 'silent') claim('abroad', facts.abroad.value, blocksOf(facts.abroad));
  for (const term of list(facts.retention)) if (!all.has(`retention ${termKey(term)}`)) claim('retention', termKey(term), blocksOf(term));
  for (const facet of ['withdrawal', 'refusal']) wayClaims(facet, record(facts[facet]), claim);
  list(facts.contradictions).forEach((pair, at) => pair && claim('contradictions', `${pair.about} ${at}`));
  return all;
}

function wayClaims(facet, way, claim) {
  if (!way.stated) return;
  claim(facet, 'stated', blocksOf(way));
  for (const channel of list(way.channels)) claim(facet, `by ${channel}`);
  if (way.email) claim(facet, `to ${way.email}`);
  if (way.subject) claim(facet, `subject ${nameWords(way.subject).join(' ')}`);
  if (facet === 'withdrawal' && way.deadline) claim(facet, `within ${way.deadline.days} ${way.deadline.unit}`);
}

function blocksOf(evidence) { return list(Array.isArray(evidence) ? evidence : evidence?.blocks); }

/** Years are months and weeks are days, so that P24M is P2Y. */
function termKey({ kind, period, bound }) {
  const [, y = 0, m = 0, w = 0, d = 0] = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?$/.exec(period ?? '') ?? [];
  return [kind, period && `${12 * y + Number(m)} months ${7 * w + Number(d)} days`, bound].filter(Boolean).join(' ');
}

/**
 * The answer's facts with the gold's spelling wherever both mean the same: the operator's name, and contradictions
 * about the same two passages.
 */
export function inTermsOf(gold, answer) {
  const names = list(gold.operator?.names), name = list(answer.operator?.names)[0];
  const same = name && names.some(known => sameName(known, name));
  return { ...answer, operator: { ...answer.operator, names: same ? [names[0]] : name ? [name] : [] }, contradictions: alignContradictions(list(gold.contradictions), list(answer.contradictions)) };
}

/** A company is the same where three of five of its words are, the legal form aside. */
const FORMS = new Set('тоо жшс ао ақ ип жк гкп ргп рмк мкк ко кқ оф ққ llp llc ltd jsc inc ie товарищество с ограниченной ответственностью акционерное общество индивидуальный предприниматель жауапкершілігі шектеулі серіктестігі жеке кәсіпкер the of'.split(' '));
const SAME = 0.6;

function nameWords(text) {
  return [...new Set(String(text).toLowerCase().split(/[^\p{L}\p{N}]+/u).filter(word => word && !FORMS.has(word)))];
}

function sameName(a, b) {
  const one = nameWords(a), two = nameWords(b);
  return one.length > 0 && two.length > 0 && one.filter(word => two.includes(word)).length / Math.max(one.length, two.length) >= SAME;
}

/** Puts each contradiction at the gold's place where it joins the same passages, the rest behind. */
function alignContradictions(gold, answer) {
  const open = [...answer], placed = [];
  const meet = (a, b) => list(a).some(block => list(b).includes(block));
  gold.forEach((pair, at) => {
    const found = open.findIndex(({ about, a, b }) => about === pair.about && ((meet(pair.a, a) && meet(pair.b, b)) || (meet(pair.a, b) && meet(pair.b, a))));
    if (found >= 0) placed[at] = open.splice(found, 1)[0];
  });
  // A null keeps the gold's number free; what is left gets numbers that the gold has not.
  return [...Array.from(gold, (_, at) => placed[at] ?? null), ...open];
}
