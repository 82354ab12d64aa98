// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { catalogues } from '../../src/strings/index.ts';
import type { Language } from '../../src/reading.ts';
import { all, click, ids, one, open, text } from './open.tsx';
import { noPolicy, quiet, quote, readingOf, rich, said, silent } from './readings.ts';

const LANGUAGES: Language[] = ['ru', 'kk', 'en'];
const section = (name: string) => `[data-section="${name}"]`;
const question = (name: string) => `[data-question="${name}"]`;

describe.each(LANGUAGES)('the three questions in %s', chosen => {
  const words = catalogues[chosen];

  test('come first and in order, also where the policy says nothing', async () => {
    await open(silent, { chosen });
    const sections = all('section');
    expect(sections.slice(0, 3).map(({ dataset }) => dataset.question)).toEqual(['collect', 'share', 'withdraw']);
    expect(sections.slice(0, 3).map(one => one.querySelector('h2')?.textContent)).toEqual([words.collect, words.share, words.withdraw]);
    expect(all('[data-question] [data-not-said]').map(({ textContent }) => textContent)).toEqual([words.notSaid, words.notSaid, words.withdrawalNotSaid]);
  });

  test('are answered with facts where it says something', async () => {
    await open(rich, { chosen });
    expect(all('[data-question] [data-not-said]')).toEqual([]);
    expect(all('[data-question="collect"] .chip').length).toBe(Object.keys(rich.facts.data).length);
  });

  test('carry the condition of each recipient in words', async () => {
    await open(rich, { chosen });
    const condition = (id: string) => one(`[data-id="recipients.${id}"]`).querySelector('[data-consent]')?.textContent;
    expect(condition('partners')).toBe(words.consentWith);
    expect(condition('state-bodies')).toBe(words.consentWithout);
    expect(condition('third-parties')).toBe(words.consentUnstated);
  });
});

test('kinds of data stand by weight: what exposes a person before cookies and logs', async () => {
  await open(rich);
  expect(ids(question('collect'))).toEqual(['iin', 'geolocation', 'third-party-data', 'name', 'phone', 'email', 'cookies', 'visit-log', 'other'].map(id => `data.${id}`));
});

test('recipients who need no consent stand before those who ask', async () => {
  await open(rich);
  expect(ids(question('share')).filter(id => id!.startsWith('recipients.'))).toEqual(['state-bodies', 'third-parties', 'analytics-services', 'partners'].map(id => `recipients.${id}`));
});

test('a named company stands under its kind; one without a kind by itself', async () => {
  await open(rich);
  const kind = one('[data-id="recipients.analytics-services"]').closest('li')!;
  expect(all('.chip', kind).map(({ textContent }) => textContent)).toEqual(['Yandex Metrica', 'Google Analytics']);
  expect(all('[data-id="named.Dala Express"]').length).toBe(1);
});

test('a fact that comes without a quote is no line', async () => {
  await open(readingOf({ data: { iin: said(), name: said(quote(3, 'Имя.')) }, signals: { 'stored-abroad': said() } }));
  expect(ids('main')).not.toContain('data.iin');
  expect(ids('main')).not.toContain('signals.stored-abroad');
  expect(ids('main')).toContain('data.name');
});

test('"we pass nothing on" and "somebody gets it" are not silence', async () => {
  await open(readingOf({ signals: { 'not-sold': said(quote(4, 'Мы не передаём данные.')) }, silences: [] }, { labels: { 4: ['share'] } }));
  expect(ids(question('share'))).toEqual(['signals.not-sold']);
  await open(readingOf({ silences: [] }, { labels: { 4: ['share'] } }));
  expect(text(`${question('share')} [data-not-said]`)).toBe(catalogues.ru.shareUnnamed);
});

test('the way to take consent back: channels, address, subject, deadline', async () => {
  await open(rich);
  const terms = all('.way', one(question('withdraw')))[0]!;
  expect(all('dd', terms).map(({ textContent }) => textContent)).toEqual(['электронной почтой, в личном кабинете', 'privacy@demo.kz', 'Отзыв согласия', '30 рабочих дней']);
});

test('the law stands behind ⓘ, with article, link, date and "not advice"; never beside it unasked', async () => {
  await open(rich);
  const withdraw = one(question('withdraw'));
  expect(withdraw.textContent).not.toContain('15 рабочих');
  await click('[data-law]', withdraw);
  const law = text('.law', withdraw);
  expect(law).toContain('15 рабочих дней');
  expect(law).toContain('п. 7 ст. 8');
  expect(law).toContain('21.11.2026');
  expect(law).toContain(catalogues.ru.lawNotAdvice);
  expect(all('.law a', withdraw)[0]?.getAttribute('href')).toBe('https://adilet.zan.kz/rus/docs/Z1300000094');
});

test('where the policy is silent about withdrawal the law gives the way, in Kazakh with the Kazakh text', async () => {
  await open(quiet);
  const withdraw = one(question('withdraw'));
  expect(text('.law', withdraw)).toContain('Заңның 8-бабының 1-тармағы');
  expect(text('.law', withdraw)).toContain('15 жұмыс күнін');
  expect(all('.law a', withdraw)[0]?.getAttribute('href')).toBe('https://adilet.zan.kz/kaz/docs/Z1300000094');
});

test('the law stands only beside what the policy says', async () => {
  await open(rich);
  expect(all('[data-law]').map(({ dataset }) => dataset.law)).toEqual(['third-parties', 'withdrawal-deadline', 'consent-term', 'abroad', 'rights']);
  await open(silent);
  expect(all('[data-law]')).toEqual([]);
});

test('how long and abroad', async () => {
  await open(rich);
  expect(all(`${section('retention')} .line-text`).map(({ textContent }) => textContent)).toEqual(['3 года', 'до отзыва согласия']);
  expect(text(`${section('abroad')} .line-text`)).toBe(catalogues.ru.abroadYes);
  await open(quiet);
  expect(text(`${section('retention')} .line-text`)).toBe('ең көбі 5 жыл');
  expect(text(`${section('abroad')} .line-text`)).toBe(catalogues.kk.abroadNo);
});

test('a text that is no policy is said to be none, and its facts are shown all the same', async () => {
  await open(noPolicy, { chosen: 'en' });
  expect(text('.banner')).toBe(catalogues.en.notPolicy);
  expect(ids(question('collect'))).toEqual(['data.email']);
  expect(text(`${question('withdraw')} [data-not-said]`)).toBe(catalogues.en.notSaidHere);
  expect(all(section('silences'))).toEqual([]);
});

test('whose policy it is: the number as printed, and a doubt where its check digit fails', async () => {
  await open(rich);
  expect(text('[data-id="operator"]')).toContain('БИН 123456789012');
  expect(text('[data-doubtful]')).toBe(catalogues.ru.binDoubtful);
  await open(quiet);
  expect(all('[data-doubtful]')).toEqual([]);
  await open(silent);
  expect(text('header [data-not-said]')).toBe(catalogues.ru.operatorNotNamed);
});

test('no line shows its words before it is opened, each does after', async () => {
  await open(rich);
  const buttons = all('[data-id][aria-expanded]');
  expect(buttons.length).toBeGreaterThan(20);
  expect(all('main .panel')).toEqual([]);
  for (const button of buttons) {
    await click(`[data-id="${button.dataset.id}"]`, button.parentElement!);
    const panel = document.getElementById(button.getAttribute('aria-controls')!)!;
    expect(all('[data-quote] q', panel).length, button.dataset.id).toBeGreaterThan(0);
  }
});
