import { describe, expect, test } from 'vitest';
import { read } from '../../../src/engine/read.ts';
import { blocks, RULES } from '../tiny.ts';

const found = (...lines: string[]) => Object.fromEntries(Object.entries(read(blocks(...lines), RULES).facts.recipients).map(([id, { consent }]) => [id, consent]));

describe('who gets the data, and on what condition', () => {
  test.each<[string, Record<string, string>]>([
    ['Мы передаем данные партнерам.', { partners: 'unstated' }],
    ['Мы передаем данные партнерам с согласия субъекта.', { partners: 'with' }],
    ['Мы передаем данные партнерам без согласия субъекта.', { partners: 'without' }],
    ['Мы не передаем данные партнерам.', {}],
    ['Партнеры собирают данные.', {}],
    ['Мы передаем данные государственным органам.', { 'state-bodies': 'without' }],
    ['Мы передаем данные суду с согласия субъекта.', { 'state-bodies': 'with' }],
    ['Мы передаем данные партнерам. Мы передаем данные партнерам с согласия лица.', { partners: 'unstated' }],
    ['Мы передаем данные партнерам с согласия лица. Мы передаем данные партнерам без согласия лица.', { partners: 'without' }],
    ['Мы не передаем данные третьим лицам, кроме государственных органов.', { 'state-bodies': 'without' }],
    ['Мы не передаем данные третьим лицам, кроме случаев, предусмотренных законом.', { 'state-bodies': 'without' }],
    ['Оператор ЖСН серіктестерге береді.', { partners: 'unstated' }],
    ['Оператор ЖСН серіктестерге бермейді.', {}],
    ['We share your IIN with partners with consent.', { partners: 'with' }],
  ])('%s', (text, expected) => expect(found(text)).toEqual(expected));

  test('the condition may stand in the introducing line', () => {
    const { recipients: all } = read(blocks('Мы передаем данные с согласия субъекта:', '- партнерам;', '- третьим лицам.'), RULES).facts;
    expect(Object.fromEntries(Object.entries(all).map(([id, { consent, blocks: n }]) => [id, [consent, ...n]]))).toEqual({ partners: ['with', 2], 'third-parties': ['with', 3] });
  });
});

test('named services: once each, by one name, with their kind and every place', () => {
  const { namedEvidence, named } = read(blocks('Мы передаем данные в Metrica.', 'Мы передаем данные Метрике.', 'Мы не передаем данные в Metrica.', 'Метрика полезна.'), RULES).facts;
  expect(named).toEqual(['Metrica']);
  expect(namedEvidence).toMatchObject([{ name: 'Metrica', recipient: 'analytics-services', blocks: [1, 2] }]);
});

test('a service that is named is a recipient of its kind', () => expect(found('Мы передаем данные в Metrica.')).toEqual({ 'analytics-services': 'unstated' }));

test('what an introducing line denies, an item in its exception grants', () => {
  expect(found('Мы не передаем данные партнерам, кроме случаев:', '- предусмотренных законом;', '- с согласия субъекта.')).toEqual({ 'state-bodies': 'without', partners: 'with' });
});

test('"not without your consent" is "only with it"', () => expect(found('Мы не передаем данные партнерам без согласия.')).toEqual({ partners: 'with' }));

test('an unknown service is named where an item of a list of recipients begins with it', () => {
  const names = (...lines: string[]) => read(blocks(...lines), RULES).facts.named;
  expect(names('Мы передаем данные:', '- Zapas – передаем партнерам;', '- sms.zapas.kz: передаем партнеру.')).toEqual(['Zapas', 'sms.zapas.kz']);
  expect(names('Мы передаем данные:', '- передаем партнерам Zapas;')).toEqual([]);
  expect(names('Мы собираем:', '- Zapas – храним ИИН.')).toEqual([]);
  expect(names('We share data:', '- Hosting: we share it with a partner.')).toEqual([]);
});

test('a country in brackets beside a kind of recipient is no company', () => {
  const named = (beside: string) => read(blocks(`Мы передаем данные партнерам (${beside}).`), RULES).facts.named;
  expect(named('Ромашка')).toEqual(['Ромашка']);
  expect(named('Abroad')).toEqual([]);
});
