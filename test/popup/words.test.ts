import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import law from 'anyq:law';
import { parse } from 'yaml';
import { good, warnings } from '../../popup/signals.ts';
import { period } from '../../src/strings/period.ts';
import { place } from '../../popup/place.ts';
import { GROUPS } from '../../src/groups.ts';
import { speak } from '../../src/strings/index.ts';
import { quote, readingOf, said } from './readings.ts';

const ru = speak('ru');
const folder = new URL('../../popup/', import.meta.url);
const sources = ['', 'views/', 'letter/', 'document/'].flatMap(under => readdirSync(new URL(under, folder)).filter(name => name.endsWith('.tsx') || name.endsWith('.ts'))
  .map(name => [under + name, readFileSync(new URL(under + name, folder), 'utf8')] as const));

test.each([
  ['P3Y', 'exact', '3 года'], ['P1Y', 'min', '1 год или дольше'], ['P6M', 'max', '6 месяцев, не дольше'], ['P1Y6M', undefined, '1 год 6 месяцев'],
  ['P30D', 'exact', '30 дней'], ['P2W', 'exact', '2 недели'], ['PT24H', 'exact', '24 часа'], ['P75Y', 'exact', '75 лет'], ['strange', 'exact', 'strange'],
] as const)('a period of %s, %s', (iso, bound, words) => {
  expect(period({ kind: 'period', period: iso, bound, ...said() }, ru)).toBe(words);
});

test.each([
  [quote(5, '3.4. Оператор …'), 'п. 3.4'], [quote(5, '3.5.1 Оператор …'), 'п. 3.5.1'], [quote(5, '12) почта'), 'п. 12'], [quote(5, '7. Прочее'), 'п. 7'],
  [quote(5, '01.02.2026 вступает в силу'), 'абзац 5'], [quote(5, '30 дней'), 'абзац 5'], [quote(5, '3.4. Оператор', 20), 'абзац 5'], [quote(5, 'Оператор'), 'абзац 5'],
])('%# a quote is placed by its clause, else by its block', (one, words) => {
  expect(place(one, ru)).toBe(words);
});

describe.each(sources)('popup/%s', (name, source) => {
  test('has no words of a human language, no article of law, no way to send anything', () => {
    const code = source.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
    expect(code).not.toMatch(/\p{Script=Cyrillic}/u);
    expect(code).not.toMatch(/XMLHttpRequest|WebSocket|sendBeacon|innerHTML/);
    if (name !== 'document/fetch.ts') expect(code).not.toMatch(/fetch\(/);
  });

  test('names only law that there is', () => {
    for (const [, ids] of source.matchAll(/(?:law=\{|law: |\? undefined : |ids=\{|LAW = )\[(.*?)\]/g)) for (const [, id] of ids!.matchAll(/'(.*?)'/g)) expect(law).toHaveProperty(id!);
  });
});

test('the popup and the rules agree on which signals are good', () => {
  const rules = new URL('../../rules/signals/', import.meta.url);
  const signals = readdirSync(rules).map(name => ({ id: name.replace('.yaml', ''), ...parse(readFileSync(new URL(name, rules), 'utf8')) as { kind: string } }));
  expect(signals.length).toBeGreaterThan(0);
  for (const { id, kind } of signals) {
    const alone = readingOf({ signals: { [id]: said(quote(1, '…')) } });
    expect([good(alone).length, warnings(alone.facts).length], id).toEqual(kind === 'good' ? [1, 0] : [0, 1]);
  }
});

test('a question has the same colour and line in the popup as in the page', () => {
  const page = readFileSync(new URL('../../src/page/marks.css', import.meta.url), 'utf8');
  const popup = readFileSync(new URL('style.css', folder), 'utf8');
  for (const group of GROUPS) {
    const [, style, colour] = new RegExp(`anyq-${group}\\).*underline (\\S+) (rgb\\(.*?\\))`).exec(page)!;
    expect(popup, group).toContain(`--${group}: ${colour};`);
    if (style !== 'solid') expect(popup, group).toMatch(new RegExp(`\\.mark\\.${group} \\{[^}]*text-decoration-style: ${style}`));
  }
});

test('the popup loads nothing from elsewhere', () => {
  for (const name of ['index.html', 'style.css']) expect(readFileSync(new URL(name, folder), 'utf8')).not.toMatch(/https?:|url\(|@import/);
});
