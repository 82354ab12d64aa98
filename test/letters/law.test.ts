/** Law is stated in rules/law.yaml and nowhere else; letters may rest only on what is sure enough. */
import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import law, { acts, authority } from 'anyq:law';
import { common, templates } from 'anyq:letters';
import { actOf, cite, COMPLAINT_LAW, fieldsOf, how, type LetterKind } from '../../src/letters/index.ts';
import { source } from './corpus.ts';

const ROOT = new URL('../../', import.meta.url);
const LANGUAGES = ['ru', 'kk', 'en'] as const;
const NUMBER = String.raw`(?:№\s*)?\d`;
const ARTICLE = new RegExp([
  String.raw`(?<![\p{L}\p{N}])(?:ст|п|пп|ч|стать\p{L}*|пункт\p{L}*|подпункт\p{L}*|част\p{L}*|art|arts|articles?|para|paragraphs?|section|бап\p{L}*|тармақ\p{L}*)(?:\.\s*|\s+)${NUMBER}`,
  String.raw`\d\)?\s*-?\s*(?:бап|баб|тармақ|тармағ)`, String.raw`(?<![\p{L}\p{N}_])\d+(?:-\d+)?\(\d`, String.raw`94-V|\d/НҚ|§\s*\d`,
].join('|'), 'iu');

const files = (folder: string) => readdirSync(new URL(folder, ROOT), { recursive: true, encoding: 'utf8' }).filter(name => /\.(?:tsx?|yaml|css|html)$/.test(name)).map(name => `${folder}${name}`);
/** Comments explain how a citation is put together; nobody is shown them. */
const spoken = (file: string) => readFileSync(new URL(file, ROOT), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '').replace(file.endsWith('.yaml') ? /(?:^|\s)#.*$/gm : /(?<![:'"])\/\/.*$/gm, '');
/** Every template's slots of a kind: law, act, term. */
const slots = (kind: string, language: (typeof LANGUAGES)[number]) => Object.entries(templates).flatMap(([name, { parts }]) => parts.flatMap(({ text }) => [...text[language].matchAll(/\{([a-z]+)\.([a-z-]+)\}/g)].filter(match => match[1] === kind).map(match => ({ name, id: match[2]! }))));

test('no article stands anywhere else', () => {
  const scanned = ['src/', 'popup/', 'rules/letters/'].flatMap(files);
  expect(scanned.length).toBeGreaterThan(60);
  expect(scanned.flatMap(file => spoken(file).split('\n').filter(line => ARTICLE.test(line)).map(line => `${file}: ${line.trim()}`))).toEqual([]);
});

test.each(['согласно ст. 8', 'п. 7 ст. 8 Закона', 'статьи 24', 'Закон № 94-V', '24-бабы', '8-баптың 7-тармағы', 'Art. 8(7)', 'Article 24', 'paragraph 16', "article: '8(7)'", 'приказ 395/НҚ', 'подпункт 8'])('the search sees %s', text => expect(text).toMatch(ARTICLE));
test.each(['п. {n}', 'ст. {article}', '{n}-тармақ', 'utf8(1)', 'at[2](3)'.replace('[2]', ''), 'RFC 5545', 'запуск 2026'])('and does not take %s for one', text => expect(text).not.toMatch(ARTICLE));

test('a letter has no number of its own', () => {
  for (const file of files('rules/letters/')) expect(spoken(file).match(/\p{N}/gu), file).toBeNull();
});

test('letters rest on official text or on two sources; on one only for the rights and the appeal', () => {
  const cited = LANGUAGES.flatMap(language => [...slots('law', language), ...slots('term', language)].map(({ id }) => id));
  expect(new Set(cited).size).toBeGreaterThan(7);
  for (const id of new Set(cited)) {
    expect(law[id], id).toBeDefined();
    if (law[id]!.certainty === 'one-source') expect(['24', '30'], id).toContain(law[id]!.article);
    if (law[id]!.certainty === 'one-source') expect(law[id]!.act ?? 'law', id).toBe('law');
  }
  expect(authority.certainty).not.toBe('one-source');
});

test('the languages of a part have the same slots, and every slot is a field, an entry, an act or a term', () => {
  const known = new Set<string>(['today', 'authority', ...(Object.keys(templates) as LetterKind[]).flatMap(kind => fieldsOf(kind).map(({ field }) => field))]);
  for (const [name, { parts }] of Object.entries(templates)) for (const { text } of parts) {
    const of = (language: (typeof LANGUAGES)[number]) => [...text[language].matchAll(/\{([^}]*)\}/g)].map(match => match[1]!).sort();
    for (const language of LANGUAGES) {
      expect(text[language]?.trim(), `${name}: ${text.ru}`).toBeTruthy();
      expect(of(language), `${name}: ${text.ru}`).toEqual(of('ru'));
    }
    for (const slot of of('ru')) {
      const [kind, id] = slot.split('.');
      const there = kind === 'law' ? id! in law : kind === 'act' ? id! in acts : kind === 'term' ? Boolean(law[id!]?.term) : known.has(slot);
      expect(there, `${name}: {${slot}}`).toBe(true);
    }
  }
});

test('a template names no person\'s name or Kazakh ending right after a slot', () => {
  const glued = Object.values(templates).flatMap(({ parts }) => parts.flatMap(({ text }) => LANGUAGES.flatMap(language => text[language].match(/\}[\p{L}-]|[\p{L}-]\{/gu) ?? [])));
  expect(glued).toEqual([]);
});

test('conditions name fields or flags that exist', () => {
  const flags = ['partial', 'overdue', 'refused', 'scope.advertising', 'scope.third-parties', 'scope.abroad', 'to.authority', 'to.ministry', 'to.court', 'kind.withdraw', 'kind.access', 'kind.correct'];
  const fields = (Object.keys(templates) as LetterKind[]).flatMap(kind => fieldsOf(kind).map(({ field }) => field as string));
  for (const [name, { parts, oneOf }] of Object.entries(templates)) for (const condition of [...parts.flatMap(({ when, unless }) => [...when, ...unless]), ...oneOf.flat()]) expect([...flags, ...fields], `${name}: ${condition}`).toContain(condition);
});

test('citations in words', () => {
  expect(LANGUAGES.map(language => cite('withdrawal-deadline', language))).toEqual(['п. 7 ст. 8', '8-бабының 7-тармағы', 'Article 8(7)']);
  expect(LANGUAGES.map(language => cite('correction', language))).toEqual(['пп. 8) п. 2 ст. 25', '25-бабы 2-тармағының 8) тармақшасы', 'Article 25(2)(8)']);
  expect([cite('answer-time', 'ru'), actOf('answer-time', 'ru')]).toEqual(['п. 16', 'Правила сбора, обработки персональных данных (приказ № 395/НҚ)']);
  for (const id of Object.keys(law)) for (const language of LANGUAGES) expect(`${cite(id, language)} ${actOf(id, language)}`, id).not.toMatch(/[{}]|undefined/);
  expect(() => cite('no-such', 'ru')).toThrow();
});

test('what a page is told to show is there', async () => {
  const { reading, site } = await source('own-mfo-ru');
  const shown = (['withdraw', 'refuse-mailings', 'access', 'correct-delete'] as const).flatMap(kind => { const { law: ids, warnings } = how(kind, reading, site); return [...ids, ...warnings.flatMap(one => one.law)]; });
  for (const id of [...shown, ...COMPLAINT_LAW]) expect(law[id], id).toBeDefined();
});

test('months, forms and lenders are complete', () => {
  for (const language of LANGUAGES) {
    expect(common.months[language]).toHaveLength(12);
    for (const unit of ['working', 'calendar'] as const) expect(common.within[unit][language].other).toContain('{n}');
  }
  expect(common.lenders.length).toBeGreaterThan(10);
});
