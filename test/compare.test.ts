/** What one reading says and another does not. */
import { Voices } from '../src/engine/language.ts';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import rules from 'anyq:rules';
import { blocksOf } from '../src/cli/input.ts';
import { compare } from '../src/compare.ts';
import { drain } from '../src/engine/drain.ts';
import { halves, parted } from '../src/engine/halves.ts';
import { read } from '../src/engine/read.ts';
import type { Facts, Quote, Reading } from '../src/reading.ts';
import { quote, readingOf, said } from './popup/readings.ts';

const words = (text: string): Quote[] => [quote(1, text)];
const short = (a: Reading, b: Reading) => compare(a, b).map(({ about, id, said: by }) => `${by} ${about} ${id}`.trim());
const file = async (path: string) => read(await blocksOf(readFileSync(new URL(`../${path}`, import.meta.url), 'utf8')), rules);
const recipient = (consent: 'with' | 'without' | 'unstated') => ({ ...said(...words('лица')), consent });
const way = (more: Partial<Facts['withdrawal']>): Facts['withdrawal'] => ({ stated: true, channels: ['email'], email: 'a@b.kz', subject: null, deadline: null, ...said(...words('отозвать')), ...more });

test('a reading does not differ from itself', async () => {
  for (const path of ['demo/index.html', 'demo/kk/index.html']) {
    const one = await file(path);
    expect(compare(one, one)).toEqual([]);
  }
});

test('one alone says it: its words are given, the other is silent', () => {
  const a = readingOf({ data: { iin: said(...words('ИИН')), name: said(...words('имя')) } }), b = readingOf({ data: { name: said(...words('аты')) } });
  expect(compare(a, b)).toEqual([{ about: 'data', id: 'iin', said: 'a', a: words('ИИН'), b: [] }]);
  expect(compare(b, a)).toEqual([{ about: 'data', id: 'iin', said: 'b', a: [], b: words('ИИН') }]);
});

describe('not sure is no difference', () => {
  const iin = { iin: said(...words('ИИН')) };
  test('the other may say it', () => expect(compare(readingOf({ data: iin }), readingOf({}, { perhaps: { data: { iin: said(...words('ЖСН')) } } }))).toEqual([]));
  test('a broader word may mean it', () => {
    expect(short(readingOf({ recipients: { partners: recipient('with') } }), readingOf({ recipients: { 'third-parties': recipient('with') } }))).toEqual(['b recipients third-parties']);
    expect(short(readingOf({ recipients: { 'state-bodies': recipient('with') } }), readingOf({ recipients: { 'third-parties': recipient('with') } }))).toEqual(['a recipients state-bodies', 'b recipients third-parties']);
  });
  test('it is "and so on"', () => expect(compare(readingOf({ data: { other: said(...words('и другое')) } }), readingOf({}))).toEqual([]));
  test('it has no words to show', () => expect(compare(readingOf({ data: { iin: said() } }), readingOf({}))).toEqual([]));
});

test('only with consent in the one, without it in the other', () => {
  const of = (consent: 'with' | 'without' | 'unstated') => readingOf({ recipients: { partners: recipient(consent) } });
  expect(short(of('with'), of('without'))).toEqual(['both recipients partners']);
  expect(short(of('with'), of('unstated'))).toEqual([]);
});

test('how long: one period against another is one difference', () => {
  const of = (...periods: string[]) => readingOf({ retention: periods.map(period => ({ kind: 'period' as const, period, bound: 'exact' as const, ...said(...words(period)) })) });
  expect(short(of('P3Y'), of('P5Y'))).toEqual(['both retention period']);
  expect(short(of('P3Y', 'P1Y'), of('P3Y'))).toEqual(['a retention period']);
  expect(short(of('P3Y'), of())).toEqual(['a retention period']);
  expect(compare(of('P3Y'), of())[0]!.retention?.period).toBe('P3Y');
});

test('abroad', () => {
  const of = (value: Facts['abroad']['value']) => readingOf({ abroad: { value, ...said(...value === 'silent' ? [] : words(value)) } });
  expect(short(of('yes'), of('silent'))).toEqual(['a abroad yes']);
  expect(short(of('no'), of('yes'))).toEqual(['both abroad']);
  expect(short(of('silent'), of('silent'))).toEqual([]);
});

test('the way to take consent back: whether, by what, where to, how soon', () => {
  const of = (more: Partial<Facts['withdrawal']>) => readingOf({ withdrawal: way(more) });
  const term = { days: 15, unit: 'working' as const };
  expect(short(of({}), of({ stated: false, channels: [], email: null, quotes: [] }))).toEqual(['a withdrawal']);
  expect(short(of({ channels: ['email', 'post'] }), of({}))).toEqual(['a withdrawal post']);
  expect(short(of({ channels: ['account'] }), of({ channels: ['settings'] }))).toEqual([]);
  expect(short(of({}), of({ email: 'c@d.kz' }))).toEqual(['both withdrawal where']);
  expect(short(of({ deadline: term }), of({}))).toEqual(['a withdrawal deadline']);
  expect(short(of({ deadline: term }), of({ deadline: { ...term, days: 30 } }))).toEqual(['both withdrawal deadline']);
});

test('two languages of one site: what the Kazakh text leaves out, and nothing else', async () => {
  const [ru, kk] = [await file('test/fixtures/sites/wordpress/privacy.html'), await file('test/fixtures/sites/wordpress/privacy-kk.html')];
  expect([ru.language, kk.language]).toEqual(['ru', 'kk']);
  expect(short(ru, kk)).toEqual(['a data iin', 'a recipients partners']);
  expect(compare(ru, kk)[0]!.a[0]!.text).toBe('ИИН;');
});

describe('between languages, what the counterpart may say is no difference', () => {
  const text = (ru: string[], kk: string[]) => ['ru', 'kk'].map((_, i) => `<main><h1>${['Политика конфиденциальности', 'Құпиялылық саясаты'][i]}</h1>${[ru, kk][i]!.map(one => `<p>${one}</p>`).join('')}</main>`);
  const differ = async (ru: string[], kk: string[]) => { const [a, b] = await Promise.all(text(ru, kk).map(async one => read(await blocksOf(one), rules))); return short(a!, b!); };
  const OTHERS = [['Персональные данные хранятся три года.', 'Дербес деректер үш жыл сақталады.'], ['Вы вправе отозвать согласие письмом на a@b.kz.', 'Келісімді a@b.kz мекенжайына хат жіберіп кері қайтарып ала аласыз.']];
  const ru = OTHERS.map(([one]) => one!), kk = OTHERS.map(([, one]) => one!);
  test('as long a list, with a word that is not understood in it', async () => {
    expect(await differ(['Мы собираем ваше имя, телефон, ИИН.', ...ru], ['Біз сіздің атыңызды, телефоныңызды, гүлгүліңізді жинаймыз.', ...kk])).toEqual([]);
  });
  test('a shorter list leaves it out', async () => {
    expect(await differ(['Мы собираем ваше имя, телефон, ИИН.', ...ru], ['Біз сіздің атыңызды, телефоныңызды жинаймыз.', ...kk])).toEqual(['a data iin']);
  });
  test('a clause that has no counterpart is left out', async () => {
    expect(await differ([...ru, 'Персональные данные передаются государственным органам без согласия субъекта.'], kk)).toEqual(['a recipients state-bodies']);
  });
});

describe('one page in both languages', () => {
  const both = (ru: string, kk: string) => `<!doctype html><title>x</title>${ru}${kk}`;
  const body = (path: string) => /<main>([\s\S]*)<\/main>/.exec(readFileSync(new URL(`fixtures/sites/wordpress/${path}.html`, import.meta.url), 'utf8'))![1]!;
  test('one after the other', async () => {
    const source = await blocksOf(both(body('privacy'), body('privacy-kk')));
    expect(read(source, rules).language).toBe('kk+ru');
    const { kk, ru } = drain(halves(source, rules));
    expect([kk.language, ru.language, kk.policy, ru.policy]).toEqual(['kk', 'ru', true, true]);
    expect(short(ru, kk)).toEqual(['a data iin', 'a recipients partners']);
    // A quote keeps the number of its block, so that it is found in the page.
    const { block, text } = compare(ru, kk)[0]!.a[0]!;
    expect(source.find(({ n }) => n === block)!.text).toContain(text);
  });
  test('side by side in a table', async () => {
    const rows = [['Деректерді жинау', 'Сбор данных'], ['Біз сіздің аты-жөніңізді жинаймыз.', 'Мы собираем ваше имя и ваш ИИН.'], ['', '']];
    const source = await blocksOf(`<table>${rows.map(([kk, ru]) => `<tr><td>${kk}</td><td>${ru}</td></tr>`).join('')}</table>`);
    const parts = parted(source, new Voices(new Map()));
    expect(parts.kk.map(({ text }) => text)).toEqual(['Деректерді жинау', 'Біз сіздің аты-жөніңізді жинаймыз.']);
    expect(parts.ru.map(({ text }) => text)).toEqual(['Сбор данных', 'Мы собираем ваше имя и ваш ИИН.']);
  });
});
