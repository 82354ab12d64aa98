import { describe, expect, test } from 'vitest';
import { nameOf } from '../../src/engine/clause.ts';
import { read } from '../../src/engine/read.ts';
import { blocks, clauses, RULES } from './tiny.ts';

/** Which concepts of answers and acts of the sentence are denied, and which stand in an exception from the denial. */
function denied(text: string) {
  const all = clauses(text).flatMap(clause => clause.matches.map(match => ({ id: nameOf(clause, match), no: clause.negation.covers(match), except: clause.negation.excepts(match) })));
  const named = (key: 'no' | 'except') => all.filter(match => match[key] && /^(?:acts|data|recipients)\./.test(match.id)).map(match => match.id);
  return { no: named('no'), except: named('except') };
}

describe('Russian and English deny from the left', () => {
  test.each([
    ['Мы не собираем ИИН.', ['acts.collect', 'data.iin']],
    ['Мы собираем ИИН.', []],
    ['Мы не передаем данные партнерам, но передаем ИИН.', ['acts.share', 'recipients.partners']],
    ['Мы собираем телефон; мы не передаем ИИН.', ['acts.share', 'data.iin']],
    ['ИИН мы не собираем.', ['data.iin', 'acts.collect']], // the verb stands last
    ['Мы собираем телефон: ИИН мы не собираем.', ['data.iin', 'acts.collect']],
    ['Мы не собираем: ИИН; телефон.', ['acts.collect', 'data.iin', 'data.phone']], // the colon leads on
    ['Мы не передаем ИИН; собираем: телефон.', ['acts.share', 'data.iin']],
    ['We do not share your IIN with partners.', ['acts.share', 'data.iin', 'recipients.partners']],
  ])('%s', (text, expected) => expect(denied(text).no).toEqual(expected));
});

// A short denial reaches back to the beginning, over the contrast that parts the two thoughts.
test.each([
  ['We collect your phone but never share it.', ['acts.share']],
  ['Мы собираем телефон, но не передаем его.', ['acts.share']],
])('%s', (text, expected) => expect(denied(text).no).toEqual(expected));

describe('Kazakh denies at the end', () => {
  test.each([
    ['Біз ЖСН жинамаймыз.', []], // no denial in this lexicon
    ['Оператор ЖСН үшінші тұлғаларға бермейді.', ['data.iin', 'recipients.third-parties', 'acts.share']],
    ['Оператор ЖСН жинайды, бірақ үшінші тұлғаларға бермейді.', ['recipients.third-parties', 'acts.share']],
    ['Оператор ЖСН жинайды, үшінші тұлғаларға бермейді.', ['recipients.third-parties', 'acts.share']],
  ])('%s', (text, expected) => expect(denied(text).no).toEqual(expected));
});

test('the items of a list deny what its line denies', () => {
  const said = (...lines: string[]) => Object.keys(read(blocks(...lines), RULES).facts.data);
  expect(said('Мы собираем телефон.', 'Мы не собираем:', '- ИИН;')).toEqual(['phone']);
  expect(said('Мы собираем:', '- ИИН;')).toEqual(['iin']);
});

describe('an exception grants again', () => {
  test('what follows "except"', () => {
    expect(denied('Мы не передаем ИИН третьим лицам, кроме государственных органов.')).toEqual({ no: ['acts.share', 'data.iin', 'recipients.third-parties'], except: ['recipients.state-bodies'] });
    expect(denied('We do not share the IIN, except with state bodies.').no).not.toContain('recipients.state-bodies');
  });
  test('in Kazakh what stands before it', () => {
    const { no, except } = denied('Мемлекеттік органдарды қоспағанда, үшінші тұлғаларға берілмейді.');
    expect(no).toEqual(['recipients.third-parties', 'acts.share']);
    expect(except).toEqual(['recipients.state-bodies']);
  });
  test.each([
    'Оператор ЖСН үшінші тұлғаларға заңда көзделген жағдайларды қоспағанда бермейді.',
    'Оператор ЖСН үшінші тұлғаларға, заңда көзделген жағдайларды қоспағанда, бермейді.',
  ])('the cases of the law are the whole exception: %s', text => {
    expect(denied(text)).toEqual({ no: ['data.iin', 'recipients.third-parties', 'acts.share'], except: [] });
  });
});
