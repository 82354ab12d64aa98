import { READING_VERSION, type Evidence, type Facts, type Quote, type Reading, type Way } from '../../src/reading.ts';

/** A quote as the engine gives it; `start` 0: the block begins with it. */
export const quote = (block: number, text: string, start = 0): Quote => ({ block, start, end: start + text.length, text });
export const said = (...quotes: Quote[]): Evidence => ({ blocks: quotes.map(({ block }) => block), quotes });

const noWay: Way = { stated: false, channels: [], email: null, subject: null, deadline: null, blocks: [], quotes: [] };

export const nothing: Facts = {
  operator: { names: [], bin: null, binDoubtful: false, ...said() },
  emails: [], phones: [], data: {}, purposes: {}, recipients: {}, named: [], namedEvidence: [],
  abroad: { value: 'silent', ...said() }, retention: [], withdrawal: noWay, refusal: noWay, rights: {}, signals: {}, contradictions: [],
  silences: ['operator', 'contact', 'data', 'purposes', 'recipients', 'abroad', 'retention', 'rights', 'withdrawal', 'changes'],
};

export function readingOf(facts: Partial<Facts>, rest: Partial<Reading> = {}): Reading {
  return {
    version: READING_VERSION, policy: true, language: 'ru', labels: {}, perhaps: {}, read: { blocks: 40, words: 1800 },
    ...rest, facts: { ...nothing, ...facts },
  };
}

const neverGiven = quote(31, 'Данные покупателя никогда и никому не передаются.');
const mayBeGiven = quote(22, '4.2. Магазин вправе передавать данные партнёрам.');
const abroad = quote(24, '4.4. Данные могут храниться на серверах за пределами Республики Казахстан.');

/** A rich policy in Russian: everything is there, good and bad. */
export const rich = readingOf({
  operator: { names: ['ТОО «Дала»'], bin: '123456789012', binDoubtful: true, ...said(quote(2, 'ТОО «Дала», БИН 123456789012 (далее – Магазин)', 14)) },
  emails: ['privacy@demo.kz'],
  data: {
    cookies: said(quote(12, '2.4. Сайт сохраняет файлы cookie.')),
    'visit-log': said(quote(13, '2.5. Записывается время посещения и адрес страницы.')),
    name: said(quote(9, '2.1. Магазин собирает имя, телефон и почту.')),
    phone: said(...[9, 14, 17, 21, 26].map(block => quote(block, `Номер телефона, место ${block}.`))),
    email: said(quote(9, '2.1. Магазин собирает имя, телефон и почту.')),
    iin: said(quote(10, '2.2. ИИН покупателя, если товар дорогой.')),
    geolocation: said(quote(11, '2.3. Местоположение телефона при доставке.')),
    'third-party-data': said(quote(15, '2.7. Имя и телефон получателя подарка.')),
    other: said(quote(16, '2.8. … и другие сведения.')),
  },
  purposes: {
    service: said(quote(18, '3.1. Чтобы продать и доставить товар.')),
    analytics: said(quote(19, '3.2. Чтобы знать, что покупают.')),
    marketing: said(quote(20, '3.3. Чтобы присылать предложения.')),
  },
  recipients: {
    partners: { consent: 'with', ...said(mayBeGiven) },
    'third-parties': { consent: 'unstated', ...said(quote(23, '4.3. Иным третьим лицам по мере надобности.')) },
    'state-bodies': { consent: 'without', ...said(quote(25, '4.5. Без согласия – государственным органам по запросу.')) },
    'analytics-services': { consent: 'unstated', ...said(quote(27, '4.6. Посещения считают Яндекс Метрика и Google Analytics.')) },
  },
  named: ['Yandex Metrica', 'Google Analytics', 'Dala Express'],
  namedEvidence: [
    { name: 'Yandex Metrica', recipient: 'analytics-services', ...said(quote(27, 'Яндекс Метрика', 24)) },
    { name: 'Google Analytics', recipient: 'analytics-services', ...said(quote(27, 'Google Analytics', 41)) },
    { name: 'Dala Express', recipient: null, ...said(quote(28, '4.7. Договор заключён с Dala Express.')) },
  ],
  abroad: { value: 'yes', ...said(abroad) },
  retention: [
    { kind: 'period', period: 'P3Y', bound: 'exact', ...said(quote(29, '5.1. Срок согласия – три года.')) },
    { kind: 'withdrawal', ...said(quote(30, '5.2. Обработка ведётся до отзыва согласия.')) },
  ],
  withdrawal: {
    stated: true, channels: ['email', 'account'], email: 'privacy@demo.kz', subject: 'Отзыв согласия', deadline: { days: 30, unit: 'working' },
    ...said(quote(33, '6.1. Отозвать согласие можно письмом на privacy@demo.kz с темой «Отзыв согласия».'), quote(34, '6.2. Данные удалят за 30 рабочих дней.')),
  },
  refusal: { ...noWay, stated: true, channels: ['email'], email: 'privacy@demo.kz', ...said(quote(35, '6.3. Отказаться от писем можно по тому же адресу.')) },
  rights: { access: said(quote(36, '7.1. Узнать, что о вас хранят.')), withdraw: said(quote(33, '6.1. Отозвать согласие можно письмом.')) },
  signals: {
    'open-ended-data': said(quote(16, '2.8. … и другие сведения.')),
    'stored-abroad': said(abroad),
    'consent-auto-renews': said(quote(29, '5.1. Согласие продлевается ещё на три года, если его не отозвали.')),
    'not-sold': said(neverGiven),
    'withdrawal-explained': said(quote(33, '6.1. Отозвать согласие можно письмом на privacy@demo.kz.')),
  },
  contradictions: [{ about: 'share', a: [31], b: [22], quotes: [neverGiven, mayBeGiven] }],
  silences: ['rights', 'retention'],
}, { labels: { 22: ['share'], 31: ['share'] }, perhaps: { data: { health: said(quote(37, 'Сообщите об аллергии.')) } } });

/** A Kazakh policy that says little: how consent is taken back it does not say. */
export const quiet = readingOf({
  operator: { names: ['«Көктем» ЖШС'], bin: '990140001234', binDoubtful: false, ...said(quote(2, '«Көктем» ЖШС (БСН 990140001234)')) },
  data: { iin: said(quote(4, '1.1. Біз ЖСН жинаймыз.')), name: said(quote(4, '1.1. Біз аты-жөніңізді жинаймыз.')) },
  recipients: { 'state-bodies': { consent: 'without', ...said(quote(6, '2.1. Заң талап етсе, мемлекеттік органдарға беріледі.')) } },
  abroad: { value: 'no', ...said(quote(8, '3.1. Дерекқор Қазақстан аумағында орналасқан.')) },
  retention: [{ kind: 'period', period: 'P5Y', bound: 'max', ...said(quote(9, '3.2. Бес жылдан аспайды.')) }],
  silences: ['purposes', 'rights', 'withdrawal', 'retention'],
}, { language: 'kk' });

/** An English text that is no policy, read because the person asked. */
export const noPolicy = readingOf({ data: { email: said(quote(3, 'Leave your e-mail and we will write back.')) } }, { policy: false, language: 'en' });

/** A policy that says nothing at all. */
export const silent = readingOf({});
