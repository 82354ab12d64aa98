// Holds answers against gold readings. A claim is right when gold and answer both make it; the place it stands on is
// measured apart. Micro figures count claims, macro figures labels.
import { claims, inTermsOf } from './claims.mjs';
import { add, figures, sum, tally } from './tally.mjs';

/** Kinds of page that may count as a policy or not. */
const EITHER = new Set(['cookie', 'near']);
const POLICIES = new Set(['policy', 'consent']);
/** Evidence of more blocks than this many, or than so many times the gold's, points at nothing. */
const FEW = 3, TIMES = 3;

/** @param rows { id, meta, gold, answer } of each page. @param company gives one spelling to the names of a company. */
export function score(rows, company = squeeze) {
  const seen = { detection: tally(), quiet: 0, language: { right: 0, of: 0 }, labels: {}, facets: {}, languages: {}, evidence: { right: 0, of: 0 }, misses: [] };
  for (const row of rows) {
    detect(row, seen);
    if (!row.gold || !POLICIES.has(row.meta.kind)) continue;
    seen.language.of++;
    if (row.answer.language === row.meta.lang) seen.language.right++;
    const both = [['labels', labelClaims(row.gold.labels), labelClaims(row.answer.labels)], ['facts', ...factClaims(row, company)]];
    for (const [part, gold, answer] of both) compare(row, part, gold, answer, seen);
  }
  return summary(rows.length, seen);
}

function detect({ id, meta: { kind }, answer }, seen) {
  if (EITHER.has(kind)) return;
  const wanted = POLICIES.has(kind), got = answer.policy === true;
  if (wanted || got) add(seen.detection, wanted, got); else seen.quiet++;
  if (wanted !== got) seen.misses.push({ id, facet: 'detection', key: kind, missed: wanted, blocks: [] });
}

function labelClaims(labels) {
  return new Map(Object.entries(labels ?? {}).flatMap(([block, names]) => names.map(name => [`${name} ${block}`, { facet: 'labels', key: name, blocks: [Number(block)] }])));
}

function factClaims({ gold, answer }, company) {
  const wanted = claims(gold.facts, company), got = claims(inTermsOf(gold.facts, answer.facts), company);
  // On what condition a recipient gets the data is asked only where both name the recipient, and counts once.
  for (const [name, { facet, key }] of wanted) if (facet === 'recipient consent' && !got.has(`recipients ${key.split(':')[0]}`)) wanted.delete(name);
  for (const [name, { facet }] of got) if (facet === 'recipient consent' && !wanted.has(name)) got.delete(name);
  return [wanted, got];
}

function compare({ id, meta: { lang } }, part, gold, answer, seen) {
  for (const name of new Set([...gold.keys(), ...answer.keys()])) {
    const wanted = gold.get(name), got = answer.get(name), { facet, key, blocks } = wanted ?? got;
    add(part === 'labels' ? seen.labels[key] ??= tally() : seen.facets[facet] ??= tally(), wanted, got);
    const spoken = seen.languages[lang] ??= { labels: tally(), facts: tally(), each: { labels: {}, facts: {} } };
    add(spoken[part], wanted, got);
    add(spoken.each[part][part === 'labels' ? key : facet] ??= tally(), wanted, got);
    if (!wanted || !got) seen.misses.push({ id, facet, key, missed: Boolean(wanted), blocks: blocks ?? [] });
    else if (part === 'facts' && wanted.blocks?.length) weigh(wanted.blocks, got.blocks ?? [], seen.evidence);
  }
}

function weigh(gold, answer, evidence) {
  evidence.of++;
  if (answer.some(block => gold.includes(block)) && answer.length <= Math.max(FEW, TIMES * gold.length)) evidence.right++;
}

function summary(pages, { detection, quiet, language, labels, facets, languages, evidence, misses }) {
  const each = all => Object.fromEntries(Object.entries(all).sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, counts]) => [name, figures(counts)]));
  const perLabel = each(labels), scores = Object.values(perLabel).map(({ f1 }) => f1);
  return {
    pages, language,
    detection: { ...figures(detection), found: detection.right, policies: detection.right + detection.missed, alarms: detection.wrong, others: detection.wrong + quiet },
    labels: { ...figures(sum(labels)), macroF1: scores.length ? scores.reduce((a, b) => a + b) / scores.length : 0, each: perLabel },
    facts: { ...figures(sum(facets)), each: each(facets) },
    byLanguage: Object.fromEntries(Object.entries(languages).map(([name, { labels: l, facts: f }]) => [name, each({ labels: l, facts: f })])),
    eachByLanguage: Object.fromEntries(Object.entries(languages).map(([name, { each: parts }]) => [name, { labels: each(parts.labels), facts: each(parts.facts) }])),
    evidence: { ...evidence, share: evidence.of ? evidence.right / evidence.of : 0 },
    misses,
  };
}

/** One spelling for a company: no case, spaces or marks; "Demo.kz" is "Demo". */
export function squeeze(name) {
  return String(name).toLowerCase().replace(/ё/g, 'е').replace(/\.(kz|com|ru)$/, '').replace(/[^\p{L}\p{N}]/gu, '');
}

/** `squeeze`, then other spellings of known companies to the first: { "Yandex Metrica": ["Яндекс Метрика", …] }. */
export function companies(spellings) {
  const known = new Map(Object.entries(spellings).filter(([, others]) => Array.isArray(others)).flatMap(([name, others]) => [name, ...others].map(other => [squeeze(other), squeeze(name)])));
  return name => known.get(squeeze(name)) ?? squeeze(name);
}
