import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { add, addressees, complaint, deadlineOf, due, parse, ready, remove, serialise, stateOn, type Request, type Requests } from '../../src/letters/index.ts';

const request: Request = {
  id: 'a', operator: 'ТОО «Мысал»', bin: '180640028978', site: 'mysal.kz', sentTo: 'info@mysal.kz', kind: 'withdraw', partial: false, language: 'ru', sentOn: '2026-11-23',
  term: { days: 15, unit: 'working', source: 'law', law: 'withdrawal-deadline' }, remindOn: null, state: 'sent', closedOn: null, notes: '',
};
const none: Requests = { requests: [], unread: [] };

test('a request is overdue after its day, not on it, and never once it is closed', () => {
  expect(deadlineOf(request)).toEqual({ date: '2026-12-14', notBefore: true });
  expect([stateOn(request, '2026-12-14'), stateOn(request, '2026-12-15')]).toEqual(['sent', 'overdue']);
  expect(stateOn({ ...request, state: 'answered' }, '2027-01-01')).toBe('answered');
  expect(stateOn({ ...request, term: null, remindOn: '2026-11-24' }, '2027-01-01')).toBe('sent');
  expect(stateOn({ ...request, sentOn: '2027-12-20' }, '2029-01-01')).toBe('sent');
});

test('what is due, the most pressing first', () => {
  const all = [request, { ...request, id: 'b', sentOn: '2026-11-02' }, { ...request, id: 'c', term: null, remindOn: '2026-11-30' }, { ...request, id: 'd', term: null }, { ...request, id: 'e', state: 'answered' as const }];
  expect(due(all, '2026-11-25').map(({ request: { id }, date, left, overdue }) => [id, date, left, overdue])).toEqual([['b', '2026-11-23', -2, true], ['c', '2026-11-30', 5, false], ['a', '2026-12-14', 19, false]]);
});

test('adding, changing, removing leave the old list as it was', () => {
  const one = add(none, request), two = add(one, { ...request, id: 'b' }), changed = add(two, { ...request, notes: 'ответили' });
  expect([none.requests.length, one.requests.length, two.requests.length]).toEqual([0, 1, 2]);
  expect(changed.requests.map(({ id, notes }) => [id, notes])).toEqual([['a', 'ответили'], ['b', '']]);
  expect(remove(two, 'a').requests.map(({ id }) => id)).toEqual(['b']);
});

describe('what is stored', () => {
  test('comes back as it was', () => expect(parse(JSON.parse(JSON.stringify(serialise(add(none, request)))))).toEqual({ requests: [request], unread: [] }));
  test('nothing stored is nothing', () => expect([parse(undefined), parse(null)]).toEqual([none, none]));

  test.each([
    ['id', ''], ['kind', 'complaint'], ['sentOn', '2026-02-30'], ['state', 'overdue'], ['language', 'de'], ['term', { days: 0, unit: 'working', source: 'law' }], ['term', { days: 3, unit: 'weeks', source: 'law' }], ['notes', null], ['partial', 'no'], ['operator', 5], ['closedOn', 'вчера'],
  ])('a request whose %s is %j is kept unread, its neighbours are read', (key, value) => {
    const bad = { ...request, [key]: value }, good = { ...request, id: 'b' };
    const got = parse({ version: 1, requests: [bad, good] });
    expect(got).toEqual({ requests: [good], unread: [bad] });
    expect(serialise(got).requests).toEqual([good, bad]);
  });

  test('an unknown key of a request, and a second of the same id, are kept', () => {
    const more = { ...request, colour: 'red' }, twin = { ...request, notes: 'twin' };
    expect(parse({ version: 1, requests: [more, twin] })).toEqual({ requests: [more], unread: [twin] });
  });

  test('a later version is kept whole', () => {
    const later = { version: 2, requests: [request], more: true };
    expect(parse(later)).toEqual({ requests: [], unread: [later] });
    expect(parse(serialise(parse(later)))).toEqual({ requests: [], unread: [later] });
  });

  test('whatever was there, nothing is thrown and nothing is lost', () => fc.assert(fc.property(fc.jsonValue(), fc.array(fc.oneof(fc.constant(request), fc.jsonValue())), (whole, entries) => {
    const mixed = { version: 1, requests: entries };
    for (const [stored, wanted] of [[whole, whole === null ? [] : [whole]], [mixed, entries]] as const) {
      const kept = serialise(parse(stored)).requests;
      const sorted = (list: readonly unknown[]) => list.map(one => JSON.stringify(one)).sort();
      expect(sorted(kept)).toEqual(sorted(wanted));
      expect(sorted(serialise(parse(serialise(parse(stored)))).requests)).toEqual(sorted(wanted));
    }
  })));
});

describe('complaints', () => {
  const person = { name: 'Әсел', contact: 'asel@example.kz', court: 'Алмалинский районный суд' };
  const make = (some: Partial<Request>, to: 'authority' | 'ministry' | 'court' = 'authority', language: 'ru' | 'kk' | 'en' = 'ru') => complaint({ ...request, ...some }, to, person, language, '2026-12-20');

  test('nobody to complain to before the day has passed', () => {
    expect([addressees(request, '2026-12-14'), addressees({ ...request, state: 'answered' }, '2027-01-01')]).toEqual([[], []]);
    expect([addressees(request, '2026-12-15'), addressees({ ...request, state: 'refused' }, '2026-11-24')]).toEqual([['authority', 'ministry', 'court'], ['authority', 'ministry', 'court']]);
  });

  test('each is whole in each language, whatever was asked and however it ended', () => {
    for (const to of ['authority', 'ministry', 'court'] as const) for (const language of ['ru', 'kk', 'en'] as const) for (const kind of ['withdraw', 'refuse-mailings', 'access', 'correct-delete'] as const)
      for (const some of [{}, { partial: true, term: null }, { state: 'refused' as const, closedOn: '2026-12-01' }, { term: { days: 30, unit: 'working' as const, source: 'policy' as const } }, { bin: null, sentTo: null }]) {
        const letter = make({ ...some, kind }, to, language);
        expect(letter.missing).toEqual([]);
        expect(ready(letter)).not.toBeNull();
        expect([letter.subject, letter.body].join('\n')).not.toMatch(/[{}]|undefined|null|____|: \./);
      }
  });

  test('who, on what ground, what happened', () => {
    const body = make({}).body.split('\n\n');
    expect(body[0]).toMatch(/^В уполномоченный орган/);
    expect(body).toContain('Жалоба подаётся на основании ст. 30 Закона Республики Казахстан № 94-V «О персональных данных и их защите» (далее – Закон).');
    expect(body).toContain('Оператору направлено обращение: отзыв согласия на обработку персональных данных. Дата отправки: 23 ноября 2026 года.');
    expect(body).toContain('По Закону после отзыва согласия оператор в течение 15 рабочих дней прекращает обработку или мотивированно отказывает (п. 7 ст. 8 Закона).');
    expect(body).toContain('На дату этого обращения ответ не получен.');
    expect(make({}, 'ministry', 'kk').body).toMatch(/^Кімге: Қазақстан Республикасының Жасанды интеллект және цифрлық даму министрлігі\n/);
    expect(make({}, 'court').body).toMatch(/^В суд: Алмалинский районный суд\n/);
    expect(make({}, 'court').body).not.toContain('ст. 30');
  });

  test('the policy\'s term is named as the policy\'s, and a part of a consent has none by law', () => {
    expect(make({ term: { days: 30, unit: 'working', source: 'policy' } }).body).toContain('Политика оператора называет срок в пределах 30 рабочих дней.');
    expect(make({ partial: true, term: null }).body).not.toContain('15 рабочих');
    expect(make({ kind: 'access', term: null }, 'authority', 'kk').body).toContain('3 жұмыс күні ішінде');
    expect(make({ kind: 'correct-delete', term: null }).body).not.toContain('1 рабочего дня');
  });

  test('a court must be named, a refusal has its day', () => {
    expect(complaint(request, 'court', { name: 'Ә', contact: '1' }, 'ru', '2026-12-20').missing).toEqual(['court']);
    expect(make({ state: 'refused', closedOn: null }).missing).toEqual(['closedOn']);
  });
});
