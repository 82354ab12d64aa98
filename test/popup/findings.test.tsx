// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { catalogues } from '../../src/strings/index.ts';
import { all, ids, one, open, text } from './open.tsx';
import { quiet, quote, readingOf, rich, said, silent } from './readings.ts';

const section = (name: string) => `[data-section="${name}"]`;
const good = (id: string) => ({ [id]: said(quote(5, 'Хорошо.')) });
const warning = (id: string) => ({ [id]: said(quote(6, 'Плохо.')) });
const praised = () => ids(section('good'));

test('warnings are sentences, the gravest first', async () => {
  await open(rich);
  expect(ids(section('warnings'))).toEqual(['consent-auto-renews', 'stored-abroad', 'open-ended-data'].map(id => `signals.${id}`));
  expect(text('[data-id="signals.consent-auto-renews"]')).toBe('Согласие продлевается само, без вас');
});

describe('a good point is not shown as good', () => {
  test.each([
    ['not-sold', 'open-ended-recipients'], ['not-sold', 'shared-without-consent'], ['stored-in-kazakhstan', 'stored-abroad'],
    ['withdrawal-explained', 'withdrawal-hindered'], ['notice-of-changes', 'changes-without-notice'], ['retention-stated', 'consent-auto-renews'],
    ['deletion-on-request', 'archive-copy'], ['separate-marketing-consent', 'marketing-use'],
  ])('%s where %s meets it, and is where nothing does', async (praise, met) => {
    await open(readingOf({ signals: { ...good(praise), ...warning(met) } }));
    expect(praised()).toEqual([]);
    expect(ids(section('warnings'))).toEqual([`signals.${met}`]);
    await open(readingOf({ signals: good(praise) }));
    expect(praised()).toEqual([`signals.${praise}`]);
  });

  test('where a contradiction is about it', async () => {
    await open(rich);
    expect(praised()).toEqual(['signals.withdrawal-explained']);
    await open({ ...rich, facts: { ...rich.facts, contradictions: [] } });
    expect(praised()).toEqual(['signals.not-sold', 'signals.withdrawal-explained']);
  });

  test('where what meets it only may be so', async () => {
    await open(readingOf({ signals: good('not-sold') }, { perhaps: { signals: warning('open-ended-recipients') } }));
    expect(praised()).toEqual([]);
  });
});

test('a contradiction shows both passages, each clickable', async () => {
  await open(rich);
  const sides = all('.side', one('[data-id="contradictions.share"]'));
  expect(sides.map(side => all('q', side).map(({ textContent }) => textContent))).toEqual([
    ['Данные покупателя никогда и никому не передаются.'], ['4.2. Магазин вправе передавать данные партнёрам.'],
  ]);
  expect(all('[data-quote]', one('[data-id="contradictions.share"]')).map(({ dataset }) => dataset.quote)).toEqual(['31', '22']);
});

test('silences are named, and said not to mean "no"', async () => {
  await open(rich);
  expect(all(`${section('silences')} li`).map(({ textContent }) => textContent)).toEqual(['какие у вас права', 'сколько хранят']);
  expect(text(`${section('silences')} .note`)).toBe(catalogues.ru.silencesNote);
  await open(quiet);
  expect(all(`${section('silences')} li`).length).toBe(quiet.facts.silences.length);
});

describe('what is not sure', () => {
  test('stands below all that is, and not among it', async () => {
    await open(rich);
    expect(all('section').at(-1)?.dataset.section).toBe('perhaps');
    expect(ids(section('perhaps'))).toEqual(['data.health']);
    expect(ids('[data-question="collect"]')).not.toContain('data.health');
  });

  test('keeps a question from being answered with silence', async () => {
    await open(readingOf({}, { perhaps: { data: { health: said(quote(3, 'Аллергия.')) } } }));
    expect(text('[data-question="collect"] [data-not-said]')).toBe(catalogues.ru.notSure);
    expect(text('[data-question="share"] [data-not-said]')).toBe(catalogues.ru.notSaid);
  });
});

test('an id without a title is shown by its id', async () => {
  await open(readingOf({ data: { 'voice-video': said(quote(2, 'Голос.')) } }));
  expect(text('[data-id="data.voice-video"]')).toBe('data.voice-video');
});

test('nothing grades the whole: a policy with no warning gets no praise for it', async () => {
  await open(silent);
  expect(all(section('warnings'))).toEqual([]);
  expect(all(section('good'))).toEqual([]);
});
