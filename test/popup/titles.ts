import type { Titles } from '../../popup/view.ts';

const words = (ru: string, kk: string, en: string) => ({ ru, kk, en });

/** Names of ids as the rules give them, kept apart from the rules so that these tests do not change with those. */
export const titles: Titles = {
  'data.iin': { title: words('ИИН', 'ЖСН', 'IIN') },
  'data.name': { title: words('ФИО', 'аты-жөні', 'full name') },
  'data.phone': { title: words('телефон', 'телефон нөмірі', 'phone') },
  'data.email': { title: words('электронная почта', 'электрондық пошта', 'e-mail') },
  'data.geolocation': { title: words('местоположение', 'орналасқан жері', 'location') },
  'data.health': { title: words('здоровье', 'денсаулық', 'health') },
  'data.cookies': { title: words('cookie', 'cookie файлдары', 'cookies') },
  'data.visit-log': { title: words('журнал посещений', 'кіру журналы', 'visit log') },
  'data.third-party-data': { title: words('данные других людей', 'басқа адамдардың деректері', 'other people’s data') },
  'data.other': { title: words('«и другое»', '«және басқалары»', '“and other”') },
  'purposes.service': { title: words('услуга', 'қызмет көрсету', 'the service') },
  'purposes.marketing': { title: words('реклама', 'жарнама', 'advertising') },
  'purposes.analytics': { title: words('статистика', 'статистика', 'statistics') },
  'recipients.state-bodies': { title: words('государственные органы', 'мемлекеттік органдар', 'state bodies') },
  'recipients.third-parties': { title: words('третьи лица', 'үшінші тұлғалар', 'third parties') },
  'recipients.analytics-services': { title: words('сервисы статистики', 'статистика сервистері', 'analytics services') },
  'recipients.partners': { title: words('партнёры', 'серіктестер', 'partners') },
  'rights.access': { title: words('узнать, что хранят', 'не сақталатынын білу', 'know what is held') },
  'rights.delete': { title: words('удалить', 'жою', 'delete') },
  'rights.withdraw': { title: words('отозвать согласие', 'келісімді кері қайтарып алу', 'withdraw consent') },
  'channels.email': { title: words('электронной почтой', 'электрондық пошта арқылы', 'by e-mail') },
  'channels.account': { title: words('в личном кабинете', 'жеке кабинетте', 'in the account') },
  'channels.unstated': { title: words('как – не сказано', 'қалай екені айтылмаған', 'how is not said') },
  'retention.purpose': { title: words('пока не достигнута цель', 'мақсатқа жеткенше', 'until the purpose is reached') },
  'retention.withdrawal': { title: words('до отзыва согласия', 'келісім қайтарылғанша', 'until consent is withdrawn') },
  'labels.share': { title: words('передача', 'беру', 'sharing') },
  'labels.abroad': { title: words('за границу', 'шетелге', 'abroad') },
  'silences.retention': { title: words('сколько хранят', 'қанша сақталады', 'how long data is kept') },
  'silences.rights': { title: words('какие у вас права', 'қандай құқықтарыңыз бар', 'what rights you have') },
  'silences.withdrawal': { title: words('как отозвать согласие', 'келісімді қалай қайтару', 'how to take consent back') },
  'signals.consent-auto-renews': {
    title: words('согласие продлевается само', 'келісім өздігінен ұзартылады', 'consent renews itself'),
    message: words('Согласие продлевается само, без вас', 'Келісім сізден сұралмай өздігінен ұзартылады', 'Consent prolongs itself without you'), weight: 3,
  },
  'signals.stored-abroad': {
    title: words('хранят за границей', 'шетелде сақталады', 'stored abroad'),
    message: words('Данные могут хранить за пределами Казахстана', 'Деректер Қазақстаннан тыс жерде сақталуы мүмкін', 'Data may be stored outside Kazakhstan'), weight: 2,
  },
  'signals.open-ended-data': {
    title: words('список данных открыт', 'тізім ашық', 'open list'),
    message: words('Список данных не закончен: «и другое»', 'Деректер тізімі ашық қалған: «және басқалары»', 'The list of data is left open'), weight: 1,
  },
  'signals.not-sold': {
    title: words('данные не продают', 'деректер сатылмайды', 'data is not sold'),
    message: words('Обещают не передавать данные третьим лицам', 'Деректерді үшінші тұлғаларға бермеуге уәде етеді', 'They promise not to pass data on'),
  },
  'signals.withdrawal-explained': {
    title: words('отзыв объяснён', 'қайтару түсіндірілген', 'withdrawal explained'),
    message: words('Сказано, как отозвать согласие', 'Келісімді қалай қайтаруға болатыны айтылған', 'It is said how to withdraw consent'),
  },
};
