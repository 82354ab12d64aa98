import { describe, expect, test } from 'vitest';
import { fieldsOf, fill, letters, prefill, ready, type Field, type Fields, type Kind, type Letter, type Scope, type Source } from '../../src/letters/index.ts';
import type { Language } from '../../src/reading.ts';
import { own, shared, source } from './corpus.ts';

const LANGUAGES: Language[] = ['ru', 'kk', 'en'];
const today = '2026-11-23';
const person: Fields = { name: 'Әсел Нұрланқызы Қасымова', contact: 'asel@example.kz' };
const rest: Fields = { operator: 'ТОО «Мысал»', email: 'info@mysal.kz', correction: 'Телефон: 8 700 000 00 00', quote: 'Отписаться можно письмом' };
const make = (kind: Kind, from: Source, language: Language, fields: Fields = {}, scopes: Scope[] = []) => fill(kind, { ...prefill(kind, from), ...person, ...fields }, { language, today, scopes });
const text = (letter: Letter) => [letter.subject, ...letter.lines.map(line => line.text)].join('\n');

describe.each(own)('%s', id => {
  test('each letter in each language is whole, says whose it is, and leaves no slot', async () => {
    const from = await source(id);
    expect(letters(from.reading).length).toBe(from.reading.policy ? (from.reading.facts.refusal.stated ? 4 : 3) : 0);
    for (const kind of letters(from.reading)) for (const language of LANGUAGES) {
      const first = make(kind, from, language);
      // What the Reading does not know the person writes; nothing else may be missing.
      const allowed: Field[] = kind === 'correct-delete' ? ['operator', 'email', 'correction'] : ['operator', 'email'];
      expect(first.missing.filter(field => !allowed.includes(field)), `${kind} ${language}`).toEqual([]);
      expect(ready(first) === null).toBe(first.missing.length > 0);
      const whole = ready(make(kind, from, language, Object.fromEntries(first.missing.map(field => [field, rest[field]]))));
      expect(whole, `${kind} ${language}`).not.toBeNull();
      expect(text(whole!)).not.toMatch(/[{}]|undefined|null|____/);
      expect(whole!.body).toContain(person.name);
      expect(whole!.body).toContain(from.site);
      expect(whole!.to).toMatch(/^[^@\s]+@[^@\s]+$/);
      expect(whole!.lines.filter(({ at }) => at === 'heading')).toHaveLength(1);
      // One A4 page at 12 points holds some 52 lines of 85 letters; the gaps between paragraphs take a third of a line.
      expect(whole!.lines.reduce((sum, line) => sum + Math.ceil(line.text.length / 85) + 0.4, 0), `${kind} ${language}`).toBeLessThan(50);
    }
  });
});

test.skipIf(!shared)('license-ru: address, subject line and names of the policy, in three languages (skipped where ../shared is absent)', async () => {
  const from = await source('license-ru');
  for (const language of LANGUAGES) {
    const letter = make('withdraw', from, language);
    expect([letter.to, letter.subject, letter.missing]).toEqual(['info@license.kz', 'Отзыв согласия на обработку персональных данных', []]);
    expect(letter.body).toContain('I-License');
    expect(letter.body).toContain('180640028978');
  }
  const lines = make('withdraw', from, 'ru').lines.map(line => line.text);
  expect(lines).toEqual([
    'Оператору: Товарищество с ограниченной ответственностью «I-License»', 'БИН: 180640028978', 'Электронная почта: info@license.kz',
    'От субъекта персональных данных: Әсел Нұрланқызы Қасымова', 'Контакт для ответа: asel@example.kz',
    'Отзыв согласия на сбор, обработку персональных данных',
    'Сайт, на котором дано согласие: license.kz.', 'Редакция политики: размещена на сайте по состоянию на 21 ноября 2026 года.',
    'На основании п. 1 ст. 8 и ст. 24 Закона Республики Казахстан № 94-V «О персональных данных и их защите» (далее – Закон) отзываю своё согласие на сбор и обработку моих персональных данных, включая их передачу третьим лицам и трансграничную передачу.',
    'Прошу прекратить сбор и обработку моих персональных данных в течение 15 рабочих дней (п. 7 ст. 8 Закона).',
    'В предусмотренных Законом случаях (ст. 18, ст. 24 Закона) прошу также уничтожить или удалить мои персональные данные и сообщить мне об этом.',
    'Если в отзыве будет отказано полностью или частично, прошу представить мотивированный ответ со ссылкой на закон: какие данные, с какой целью и на каком основании вы продолжите обрабатывать (п. 2 ст. 8 Закона).',
    'Прошу сообщить мне о принятом решении.', 'Дата: 23 ноября 2026 года', 'Әсел Нұрланқызы Қасымова', 'Подпись (ЭЦП):',
  ]);
  expect(make('refuse-mailings', from, 'ru').subject).toBe('Отказ от уведомлений о новых продуктах и услугах и специальных предложениях');
});

test.skipIf(!shared)('idcollect-ru and kkpi-kk: silent policies, the law\'s way (skipped where ../shared is absent)', async () => {
  const silent = make('withdraw', await source('idcollect-ru'), 'ru');
  expect([silent.to, silent.subject, silent.missing]).toEqual(['info@idcollect.kz', 'Отзыв согласия на сбор, обработку персональных данных', []]);
  const kk = make('withdraw', await source('kkpi-kk'), 'kk');
  expect([kk.to, kk.subject, kk.missing]).toEqual(['info@kkpi.kz', 'Дербес деректерді жинауға, өңдеуге берілген келісімді кері қайтарып алу', []]);
  const body = kk.body.split('\n\n');
  expect(body[0]).toBe('Операторға: «KPI» коллекторлық агенттігі» ЖШС\nЭлектрондық поштасы: info@kkpi.kz\nДербес деректер субъектісінен: Әсел Нұрланқызы Қасымова\nЖауап беруге арналған байланыс деректері: asel@example.kz');
  expect(body).toContain('Дербес деректерімді жинауды және өңдеуді 15 жұмыс күні ішінде тоқтатуыңызды сұраймын (Заңның 8-бабының 7-тармағы).');
  expect(body).toContain('Саясаттың редакциясы: 2026 жылғы 21 қараша күнгі жағдай бойынша сайтта орналастырылған.');
  expect(kk.body).toContain('«Дербес деректер және оларды қорғау туралы» № 94-V Заңының (бұдан әрі – Заң) 8-бабының 1-тармағы және 24-бабы негізінде');
});

test('the subject line of the policy is asked for in its own words, a part of it is said to be one', async () => {
  const from = await source('own-bot-ru');
  expect(make('withdraw', from, 'ru').subject).toBe('Забудьте меня');
  expect(make('withdraw', from, 'ru', {}, ['advertising']).subject).toBe('Забудьте меня (в части)');
  expect(make('access', from, 'ru').subject).toBe('Запрос о моих персональных данных');
});

test.each(LANGUAGES)('a part of a consent is asked for, not claimed: %s', async language => {
  const from = await source('own-courses-ru');
  const letter = make('withdraw', from, language, {}, ['advertising', 'third-parties', 'abroad']);
  const items = letter.lines.filter(({ at }) => at === 'item').map(line => line.text);
  expect(items.map(item => item.at(-1))).toEqual([';', ';', '.']);
  expect(letter.body).not.toMatch(/94-V|отзываю|қайтарып аламын|I withdraw/);
  expect(letter.body).toMatch(/Прошу прекратить|тоқтатуыңызды|Please stop/);
  expect(make('withdraw', from, language, {}, ['abroad']).lines.filter(({ at }) => at === 'item')).toHaveLength(1);
  // All of it, whatever else is ticked.
  expect(make('withdraw', from, language, {}, ['all', 'abroad']).lines).toEqual(make('withdraw', from, language).lines);
});

test('mailings are refused on the policy\'s own words and no law', async () => {
  const letter = make('refuse-mailings', await source('own-saas-en'), 'en');
  expect(letter.lines.find(({ at }) => at === 'quote')?.text).toBe('“To leave the newsletter, click “Unsubscribe” at the foot of any issue”.');
  expect(letter.body).not.toMatch(/Article|Law/);
});

test('an empty field is named, and the letter is not ready', async () => {
  const from = await source('own-bot-ru');
  const letter = make('withdraw', from, 'ru', { name: ' ', contact: '', operator: '\n' });
  expect(letter.missing).toEqual(['operator', 'name', 'contact']);
  expect(ready(letter)).toBeNull();
  expect(make('correct-delete', from, 'ru').missing).toEqual(['correction']);
  expect(make('correct-delete', from, 'ru', { deletion: 'Фото' }).missing).toEqual([]);
  expect(make('withdraw', from, 'ru', { email: '', address: 'Алматы, Абая, 1' }).missing).toEqual([]);
  expect(make('withdraw', from, 'ru', { email: '' }).missing).toEqual(['email']);
  expect(make('withdraw', from, 'ru', { email: 'a@b.kz, c@d.kz' }).missing).toEqual(['email']);
  expect(make('withdraw', from, 'ru', { iin: '12345' }).missing).toEqual(['iin']);
});

test('IIN, day of the consent and address stand there only if given', async () => {
  const from = await source('own-bot-ru');
  const short = make('withdraw', from, 'ru').body, long = make('withdraw', from, 'ru', { iin: '900101300017', consentOn: '2025-03-08', address: 'Алматы' }).body;
  for (const part of ['ИИН: 900101300017', 'Когда дано согласие: 8 марта 2025 года.', 'Адрес: Алматы']) { expect(long).toContain(part); expect(short).not.toContain(part.split(':')[0]); }
});

test('what is typed cannot break a line, a slot or a file', async () => {
  const from = await source('own-bot-ru');
  const letter = make('correct-delete', from, 'ru', { name: 'А\r\nBcc: x@y.kz\u0000\u2028{law.rights}', correction: ' один\r\n\r\n два\u0007 ' });
  expect(letter.lines.find(({ at }) => at === 'name')?.text).toBe('А Bcc: x@y.kz {law.rights}');
  expect(letter.lines.filter(({ at }) => at === 'quote').map(line => line.text)).toEqual(['один', 'два']);
});

test('the form knows its fields', () => {
  expect(fieldsOf('withdraw')).toEqual([
    { field: 'operator', required: true }, { field: 'bin', required: false }, { field: 'address', required: false }, { field: 'email', required: false },
    { field: 'subject', required: false }, { field: 'site', required: true }, { field: 'consentOn', required: false }, { field: 'version', required: false },
    { field: 'name', required: true }, { field: 'iin', required: false }, { field: 'contact', required: true },
  ]);
  expect(fieldsOf('complaint').map(({ field }) => field)).toContain('court');
});
