import type { DocumentLink, SiteLinks } from '../../src/messages.ts';

const link = (url: string, title: string, kind: DocumentLink['kind'], more: Partial<DocumentLink> = {}): DocumentLink => ({ url, title, named: /^П/.test(title), kind, file: null, here: true, ...more });
const policy = link('https://demo.kz/privacy', 'Политика конфиденциальности', 'privacy');

/** What a page links to that has a bit of everything. */
export const links: SiteLinks = {
  documents: [
    policy, link('https://demo.kz/consent', 'обработку персональных данных', 'consent'), link('https://demo.kz/upload/politika-operatora.pdf', 'Политика оператора', 'privacy', { file: 'PDF' }),
    link('https://demo.kz/cookies', 'Подробнее', 'cookies', { named: false }), link('https://docs.elsewhere.kz/oferta', 'Публичная оферта', 'terms', { here: false }),
  ],
  forms: [
    { text: 'Я согласен с политикой конфиденциальности и на получение новостей', ticked: 'before', box: true, document: policy },
    { text: 'Нажимая кнопку, вы соглашаетесь с условиями', ticked: 'no', box: false, document: link('https://docs.elsewhere.kz/oferta', 'условиями', 'terms', { here: false }) },
  ],
  versions: [],
  otherLanguage: false,
  further: { url: 'https://demo.kz/about', pages: [] },
  frames: [],
};
