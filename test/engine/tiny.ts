/** Small rules and texts of the engine's own tests: what the real rules say today is no matter here. */
import type { Block, Language } from '../../src/reading.ts';
import { clausesOf, type Clause } from '../../src/engine/clause.ts';
import { compilePhrases, type ConceptPhrases, namedConcepts } from '../../src/engine/phrases.ts';
import { compiled } from '../../src/engine/compile.ts';
import { Room } from '../../src/engine/features.ts';
import { words } from '../../src/engine/normalise.ts';
import { everyFeature } from '../../src/engine/program.ts';
import type { FactRule, LabelRule, Rules } from '../../src/engine/rules.ts';

export const ALL: ReadonlySet<Language> = new Set(['ru', 'kk', 'en']);

type Short = Partial<Record<Language, string[]>>;
export const phrases = (short: Short): ConceptPhrases => Object.fromEntries(Object.entries(short).map(([language, list]) => [language, { phrases: list, never: [] }]));

const CONCEPTS: Record<string, Short> = {
  'acts.collect': { ru: ['собира*', 'сбор*'], kk: ['жина*'], en: ['collect*'] },
  'acts.share': { ru: ['переда*', 'раскрыва*'], kk: ['бер*'], en: ['share*', 'disclose*'] },
  'acts.store': { ru: ['храни*', 'хранят*'], kk: ['сақта*'], en: ['keep*', 'stor*'] },
  'data.iin': { ru: ['иин'], kk: ['жсн*'], en: ['iin'] },
  'data.email': { ru: ['адрес* электронн* почт*', 'email|e-mail'], kk: ['электрондық пошта*'], en: ['e-mail (address*)'] },
  'data.address': { ru: ['адрес*'], kk: ['мекенжай*'], en: ['address*'] },
  'data.phone': { ru: ['телефон*'], kk: ['телефон*'], en: ['phone*'] },
  'data.other': { ru: ['другие данные'], en: ['other data'] },
  'purposes.marketing': { ru: ['реклам*'], kk: ['жарнама*'], en: ['advertising'] },
  'purposes.service': { ru: ['оказани* услуг*'], en: ['provid* services'] },
  'recipients.partners': { ru: ['партнер*'], kk: ['серіктес*'], en: ['partner*'] },
  'recipients.state-bodies': { ru: ['государственн* орган*', 'суд*'], kk: ['мемлекеттік орган*'], en: ['state bodies', 'court*'] },
  'recipients.third-parties': { ru: ['треть* лиц*'], kk: ['үшінші тұлға*'], en: ['third parties'] },
  'rights.delete': { ru: ['удалени*'], kk: ['жою*'], en: ['deletion'] },
  'rights.withdraw': { ru: ['отозвать согласие'], en: ['withdraw consent'] },
  'channels.post': { ru: ['почтой'], kk: ['хатпен'], en: ['by post'] },
  'channels.in-person': { ru: ['лично'], en: ['in person'] },
  'retention.indefinite': { ru: ['бессрочно'], kk: ['мерзімсіз'], en: ['indefinitely'] },
  'retention.withdrawal': { ru: ['до отзыва'], en: ['until withdrawal'] },
  'marks.negation': { ru: ['не'], kk: ['*майды', '*мейді', '*майтын'], en: ['not', 'never'] },
  'marks.exception': { ru: ['кроме', 'за исключением'], kk: ['қоспағанда', 'жағдайларды қоспағанда'], en: ['except'] },
  'marks.contrast': { ru: ['но'], kk: ['бірақ'], en: ['but'] },
  'marks.finite': { kk: ['*йды', '*йді', '*йміз'] },
  'marks.definition': { en: ['means'] },
  'marks.by-law': { ru: ['предусмотренн* законом'], kk: ['заңда көзделген'], en: ['by law'] },
  'marks.with-consent': { ru: ['с согласия'], en: ['with consent'] },
  'marks.without-consent': { ru: ['без согласия'], en: ['without consent'] },
  'things.personal-data-strict': { ru: ['персональн* данн*'], kk: ['дербес деректер*'], en: ['personal data'] },
  'things.defined': { ru: ['персональн* данн*', 'оператор'], kk: ['оператор'], en: ['personal data', 'operator'] },
  'things.operator': { ru: ['оператор', 'мы', 'компани*'], kk: ['оператор'], en: ['operator', 'we', 'company'] },
  'things.operator-is': { ru: ['оператор*'], en: ['operator is', 'operator'] },
  'things.alias': { ru: ['далее'], en: ['hereinafter'] },
  'things.legal-form': { ru: ['тоо', 'ип'], kk: ['жшс'], en: ['llp'] },
  'things.bin': { ru: ['бин'], kk: ['бсн'], en: ['bin'] },
  'things.privacy-title': { ru: ['политика конфиденциальности'], kk: ['құпиялылық саясаты'], en: ['privacy policy'] },
  'things.privacy-theme': { ru: ['как мы бережем данные'] },
  'things.other-title': { ru: ['публичная оферта'], en: ['public offer'] },
  'things.subject-line': { ru: ['с темой', 'тема'], en: ['subject'] },
  'things.exercise': { ru: ['для реализации прав'], en: ['to exercise'] },
  'things.home': { ru: ['казахстан*'], en: ['kazakhstan'] },
  'things.abroad': { ru: ['за границ*'], en: ['abroad'] },
  'topics.collect': { ru: ['сбор данных'], en: ['data we collect'] },
  'topics.share': { ru: ['получатели'], en: ['recipients'] },
  'topics.definitions': { ru: ['термины'], en: ['definitions'] },
  'terms.year': { ru: ['год*', 'лет'], kk: ['жыл*'], en: ['year*'] },
  'terms.month': { ru: ['месяц*'], kk: ['ай'], en: ['month*'] },
  'terms.week': { en: ['week*'] },
  'terms.day': { ru: ['дн*', 'день'], kk: ['күн*'], en: ['day*'] },
  'terms.working-day': { ru: ['рабоч* дн*|день'], kk: ['жұмыс күн*'], en: ['working day*'] },
  'terms.number-3': { ru: ['три', 'трех'], kk: ['үш'], en: ['three'] },
  'terms.at-least': { ru: ['не менее'], kk: ['кемінде'], en: ['at least'] },
  'terms.at-most': { ru: ['не более'], kk: ['аспайды', 'аспайтын'], en: ['at most', 'no longer than'] },
};

const label = (more: Partial<LabelRule> & { rank: number }): LabelRule => ({ heading: [], when: [], unless: [], otherwise: [], items: [], ...more });
const fact = (more: Partial<FactRule>): FactRule => ({ when: [], unless: [], perhaps: [], ...more });

export const LABELS: Record<string, LabelRule> = {
  share: label({ rank: 1, heading: ['topics.share'], when: ['acts.share', 'handed:share'], unless: ['definition'], otherwise: ['head-label:share'], items: ['acts.share'] }),
  collect: label({ rank: 2, heading: ['topics.collect'], when: ['acts.collect & !label:share', 'handed:collect'], unless: ['definition'], items: ['acts.collect'] }),
  retain: label({ rank: 3, when: ['acts.store'] }),
  withdraw: label({ rank: 4, when: ['rights.withdraw'] }),
};

const NAMED = [{ name: 'Metrica', spellings: ['metrica', 'метрик*'], recipient: 'analytics-services' }];

export const RULES: Rules = {
  phrases: compilePhrases({ ...Object.fromEntries(Object.entries(CONCEPTS).map(([id, short]) => [id, phrases(short)])), ...namedConcepts(NAMED) }),
  common: { ru: ['и', 'в', 'мы', 'что'], kk: ['және', 'мен', 'біз'], en: ['the', 'and', 'we', 'of'] },
  labels: LABELS,
  facts: {
    data: fact({ when: ['label:collect'], unless: ['definition'], perhaps: ['acts.store & data.*'] }),
    purposes: fact({ when: ['purposes.*'] }),
    rights: fact({ when: ['rights.*'] }),
    recipients: fact({ when: ['label:share'] }),
    named: fact({ when: ['acts.share'] }),
    retention: fact({ when: ['label:retain'] }),
    withdrawal: fact({ when: ['label:withdraw'] }),
    'withdrawal-how': fact({ when: ['address.email', 'things.exercise'] }),
    operator: fact({ when: ['things.operator-is'] }),
    'operator-plain': fact({ when: ['things.operator-is', 'things.alias'] }),
    'abroad-yes': fact({ when: ['things.abroad & !no:acts.store'] }),
    'abroad-no': fact({ when: ['things.home'] }),
    'contradiction-share-never': fact({ when: ['no:acts.share & !marks.exception'] }),
    'contradiction-share-may': fact({ when: ['yes:acts.share'] }),
  },
  signals: {
    'open-ended-data': { kind: 'warn', when: [], unless: [], from: ['data.other'], not: [] },
    'not-sold': { kind: 'good', when: ['no:acts.share'], unless: ['marks.exception'], from: [], not: [] },
    'shared-without-consent': { kind: 'warn', when: [], unless: [], from: ['recipients.partners:unstated', 'recipients.partners:without'], not: ['signals.not-sold'] },
  },
  silences: { operator: ['operator'], data: ['data'], recipients: ['label:share'], abroad: ['abroad'], withdrawal: ['withdrawal'], rights: ['rights'] },
  named: NAMED,
};

/** Lines → blocks: "# " a heading ("## " of level 2), "- " an item ("-- " nested), "| " a row, else a paragraph. */
export function blocks(...lines: string[]): Block[] {
  return lines.map((line, at) => {
    const [, mark = '', text = ''] = /^(#+ |-+ |\| )?(.*)$/s.exec(line) ?? [];
    const sign = mark[0] ?? '', level = mark.trim().length;
    const kind = sign === '#' ? 'heading' : sign === '-' ? 'item' : sign === '|' ? 'row' : 'paragraph';
    return { n: at + 1, kind, text, level: kind === 'heading' || kind === 'item' ? level : 0 };
  });
}

/** An engine that keeps every feature, asked for or not. */
export const ENGINE = compiled({ ...RULES, model: { labels: [], bias: [], weights: Object.fromEntries(everyFeature(RULES.phrases.concepts).map(name => [name, []])), give: 1, take: 0, keep: [] } });
const room = new Room(ENGINE.size);

/** What can be asked of a clause, by name. */
export const featuresOf = ({ features }: Clause): string[] => ENGINE.program.features.filter((_, id) => features.has(id));

/** The clauses of one paragraph. */
export function clauses(text: string, language: Language = 'ru', more: Partial<Block> = {}): Clause[] {
  const block: Block = { n: 1, kind: 'paragraph', text, level: 0, ...more };
  const list = words(text);
  return clausesOf(block, 0, list, ENGINE.lexicon.find(list, ALL), language, { room, vocabulary: ENGINE.vocabulary });
}
