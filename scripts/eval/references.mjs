// Do rules name only what exists? A misspelt concept in a condition is never found, and nothing else would say so.

import { readFileSync } from 'node:fs';

/** Features of a clause that are no concept: the engine lists them. */
const [, flags] = /FLAGS = \[([^\]]+)\]/.exec(readFileSync(new URL('../../src/engine/features.ts', import.meta.url), 'utf8'));
const FEATURES = new Set(flags.match(/[a-z.]+/g));
const LABELS = /^(?:label|handed|above|intro-label|head-label):(.+)$/;
const PLACES = /^(?:(?:intro|head)(?::no)?|no|yes|starts|tail|ends):(.+)$/;
const CONDITIONS = ['heading', 'when', 'unless', 'otherwise', 'items', 'perhaps'];
/** What silences and signals may rest on: src/engine/facts/silences.ts, signals.ts. */
const GROUPS = new Set(['operator', 'abroad', 'withdrawal', 'refusal', 'emails', 'phones', 'data', 'purposes', 'recipients', 'named', 'retention', 'rights', 'signals']);
const SOURCES = {
  abroad: /^(?:yes|no)$/, withdrawal: /^(?:channel)?$/, refusal: /^(?:channel)?$/,
  retention: /^(?:period|purpose|withdrawal|law|indefinite)(?::(?:min|max|exact))?$/, recipients: /^[a-z-]+(?::(?:with|without|unstated))?$/, data: /^[a-z-]+$/, purposes: /^[a-z-]+$/, rights: /^[a-z-]+$/,
};

/** Sentences on what is named and is not there. @param compile throws where a condition cannot be read. */
export function references(rules, law, compile) {
  const ids = new Set(rules.map(({ id }) => id)), folders = new Set([...ids].map(id => id.split('.')[0]));
  const concept = name => FEATURES.has(name) || name === 'named.*' || (name.endsWith('.*') ? folders.has(name.slice(0, -2)) : ids.has(name) && !/^(?:labels|facts|silences)\./.test(name));
  const exists = symbol => {
    const label = LABELS.exec(symbol)?.[1];
    return label ? ids.has(`labels.${label}`) : concept(PLACES.exec(symbol)?.[1] ?? symbol);
  };
  const known = source => { const [group, rest = ''] = source.split('.'); return Boolean(SOURCES[group]?.test(rest)) && (!/^(?:data|purposes|recipients|rights)$/.test(group) || ids.has(source.split(':')[0])); };
  return rules.flatMap(rule => [
    ...conditions(rule).flatMap(source => [...unreadable(source, compile), ...symbols(source).filter(symbol => !exists(symbol)).map(symbol => `no such thing: ${symbol} in: ${source}`)]),
    ...list(rule.from).filter(source => !known(source)).map(source => `from: no such fact: ${source}`),
    ...list(rule.not).filter(source => !(source.startsWith('signals.') ? ids.has(source) : known(source))).map(source => `not: no such fact: ${source}`),
    ...list(rule.against).filter(name => !ids.has(`signals.${name}`)).map(name => `against: no such signal: ${name}`),
    ...list(rule.broken).filter(by => !(by.startsWith('label:') ? ids.has(`labels.${by.slice(6)}`) : GROUPS.has(by))).map(by => `broken: nothing is called ${by}`),
    ...(rule.law && !(rule.law in law) ? [`law: rules/law.yaml has no ${rule.law}`] : []),
  ].map(text => `${rule.file}: ${text}`));
}

const list = value => (value === undefined || value === null ? [] : [value].flat());

/** The conditions of a rule of labels, facts or signals. */
export function conditions(rule) {
  if (!/^(?:labels|facts|signals)\./.test(rule.id)) return [];
  return CONDITIONS.flatMap(key => list(rule[key]).flatMap(part => (typeof part === 'string' ? [part] : list(part.when))));
}

export function symbols(source) { return source.match(/[^\s()!&|]+/g) ?? []; }

function unreadable(source, compile) {
  try { compile(source); return []; } catch (error) { return [error.message]; }
}
