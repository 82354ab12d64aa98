import { expect, test } from 'vitest';
import { how, type How, type WarningId } from '../../src/letters/index.ts';
import { isEmail } from '../../src/letters/address.ts';
import { shared, source } from './corpus.ts';

async function of(id: string, kind: How['kind'] = 'withdraw', wish = {}) {
  const { reading, site } = await source(id);
  return how(kind, reading, site, wish);
}
const ids = ({ warnings }: How): WarningId[] => warnings.map(({ id }) => id);

test.skipIf(!shared)('license-ru: what the policy says (skipped where ../shared is absent)', async () => {
  const found = await of('license-ru');
  expect([found.email, found.subject, found.term]).toEqual(['info@license.kz', 'Отзыв согласия на обработку персональных данных', { days: 30, unit: 'working', source: 'policy' }]);
  expect(found.lawTerm).toEqual({ days: 15, unit: 'working', source: 'law', law: 'withdrawal-deadline' });
  expect(found.policy?.channels).toEqual(['email']);
  expect(found.policy?.quotes.some(({ text }) => text.includes('info@license.kz'))).toBe(true);
  expect(ids(found)).toEqual(['limits', 'state-systems']);
});

test.skipIf(!shared)('idcollect-ru, kkpi-kk: where the policy is silent, the law; collectors by name (skipped where ../shared is absent)', async () => {
  for (const id of ['idcollect-ru', 'kkpi-kk']) {
    const found = await of(id);
    expect([found.policy, found.subject, found.term?.source, found.term?.days]).toEqual([null, null, 'law', 15]);
    expect(found.law).toEqual(['withdrawal-form', 'withdrawal-deadline', 'withdrawal-limits', 'rights', 'state-service']);
    expect(ids(found), id).toEqual(['limits', 'loan', 'state-systems']);
    expect(found.warnings.find(one => one.id === 'loan')!.quotes.length).toBeGreaterThan(0);
  }
});

test('a lender that wants paper: loan, hindrances and channel, each with the policy\'s words', async () => {
  const found = await of('own-mfo-ru');
  expect(ids(found)).toEqual(expect.arrayContaining(['loan', 'hindered', 'channel']));
  for (const id of ['loan', 'hindered', 'channel'] as const) expect(found.warnings.find(one => one.id === id)!.quotes.length, id).toBeGreaterThan(0);
  expect(ids(await of('own-mfo-ru', 'access'))).not.toContain('loan');
});

test('no loan is warned of where nobody lends', async () => {
  for (const id of ['own-bot-ru', 'own-app-en', 'own-hotel-kk', 'own-courses-ru']) expect(ids(await of(id)), id).not.toContain('loan');
});

test('an e-mail among the ways is enough; where it is not among them, it is said', async () => {
  expect(ids(await of('own-saas-en'))).not.toContain('channel');
  expect(ids(await of('own-courses-ru'))).toContain('channel');
  expect(ids(await of('own-shop-kk', 'refuse-mailings'))).toContain('channel');
});

test('a letter goes to the operator, not to the authority the policy names, nor to a word with an ending', async () => {
  expect((await of('own-clinic-ru')).email).toBe('otzyv@zhurekplus.kz');
  expect((await of('own-clinic-ru', 'access')).email).toBe('otzyv@zhurekplus.kz');
  expect((await of('own-courses-ru')).email).toBe('pdn@bilimdar.kz');
  expect((await of('own-logistics-en')).email).toMatch(/@caspiancargo\.kz$/);
  expect((await of('own-app-kk')).emails.every(isEmail)).toBe(true);
  const none = await of('own-realty-ru');
  expect([none.email, none.emails, ids(none).includes('no-email')]).toEqual([null, [], true]);
});

test('an only address on a strange domain is taken and doubted; among several the person chooses', async () => {
  const { reading } = await source('own-bot-ru');
  const withEmails = (emails: string[]) => how('access', { ...reading, facts: { ...reading.facts, emails } }, 'suraqbot.kz');
  expect([withEmails(['suraq@gmail.com']).email, ids(withEmails(['suraq@gmail.com']))]).toEqual(['suraq@gmail.com', ['doubtful-email']]);
  expect([withEmails(['a@gmail.com', 'b@mail.kz']).email, withEmails(['a@gmail.com', 'b@mail.kz']).emails]).toEqual([null, ['a@gmail.com', 'b@mail.kz']]);
  expect(withEmails(['a@gmail.com', 'b@mail.suraqbot.kz']).email).toBe('b@mail.suraqbot.kz');
});

test('terms: the policy\'s first; the law gives none for a part of a consent, for mailings, for deletion alone', async () => {
  const { reading, site } = await source('own-saas-en');
  const promised = { days: 10, unit: 'calendar', source: 'policy' };
  const silent = { ...reading, facts: { ...reading.facts, withdrawal: { ...reading.facts.withdrawal, stated: false, deadline: null } } };
  const term = (kind: How['kind'], one: typeof reading, wish = {}) => how(kind, one, site, wish).term;
  expect([term('withdraw', reading), term('withdraw', reading, { scopes: ['abroad'] }), term('correct-delete', reading, { correct: false })]).toEqual([promised, promised, promised]);
  expect([term('withdraw', silent)?.days, term('withdraw', silent, { scopes: ['all'] })?.days, term('withdraw', silent, { scopes: ['abroad'] })]).toEqual([15, 15, null]);
  expect(term('refuse-mailings', reading)).toBeNull();
  expect(term('access', reading)).toEqual({ days: 3, unit: 'working', source: 'law', law: 'answer-time' });
  expect([term('correct-delete', reading), term('correct-delete', silent, { correct: false })]).toEqual([{ days: 1, unit: 'working', source: 'law', law: 'correction' }, null]);
});

test('a BIN that fails its check digit is warned of', async () => {
  const { reading, site } = await source('own-mfo-ru');
  const { facts } = reading;
  const doubtful = { ...reading, facts: { ...facts, operator: { ...facts.operator, bin: '191140023410', binDoubtful: true } } };
  expect(ids(how('access', doubtful, site))).toContain('doubtful-bin');
});

test.each([['a@b.kz', true], ['a.b+c@mail.b.kz', true], ['хат@анық.қаз', true], ['a@b', false], ['privacy@b.kz-ке', false], ['a b@c.kz', false], ['a@b.kz?bcc=c@d.kz', false], ['a@b.kz,c@d.kz', false], ['a@b..kz', false], ['a@b.kz\nBcc: c', false]])('%s is an address: %s', (text, is) => expect(isEmail(text)).toBe(is));
