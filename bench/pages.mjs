// The pages that are measured, all made here, the same at each run: policies of test/corpus, and pages that are none.
import { JSDOM } from 'jsdom';
import { existsSync, readdirSync, readFileSync } from 'node:fs';

const CORPUS = new URL('../test/corpus/', import.meta.url);
export const KB = 1024;
const bytes = text => Buffer.byteLength(text);
const said = element => element.textContent.replace(/\s+/g, ' ').trim();

/** The policies and consents of the corpus, the languages by turns: their elements at the outermost level. */
function elements() {
  const read = (id, file) => readFileSync(new URL(`${id}/${file}`, CORPUS), 'utf8');
  const documents = readdirSync(CORPUS).filter(id => existsSync(new URL(`${id}/gold.json`, CORPUS))).map(id => ({ id, lang: JSON.parse(read(id, 'meta.json')).lang }));
  const turns = documents.map(({ id, lang }) => ({ id, turn: documents.filter(one => one.lang === lang).findIndex(one => one.id === id) }));
  const order = turns.sort((a, b) => a.turn - b.turn || a.id.localeCompare(b.id));
  return order.flatMap(({ id }) => [...new JSDOM(read(id, 'page.html')).window.document.body.children]);
}

let hundred;
/** HTML whose text is exactly 100 KB of UTF-8, white space collapsed and elements one line apart. */
export function policy100() {
  if (hundred) return hundred;
  const pieces = [];
  let left = 100 * KB;
  const all = elements();
  for (let at = 0; left > 0; at++) {
    const element = all[at % all.length];
    const text = said(element);
    if (!text) continue;
    const size = bytes(text) + 1;
    // The last one is cut: a paragraph of its first letters that fill the measure.
    pieces.push(size <= left ? element.outerHTML : `<p>${cut(text, left - 1)}</p>`);
    left -= Math.min(size, left);
  }
  hundred = pieces.join('\n');
  return hundred;
}

function cut(text, size) {
  let kept = '';
  for (const letter of text) { if (bytes(kept + letter) > size) break; kept += letter; }
  return kept + '.'.repeat(size - bytes(kept));
}

/** `times` × 100 KB of policy. */
export const policy = times => page('Политика обработки персональных данных', Array.from({ length: times }, policy100).join('\n'));

/** The same behind so much news that the gate does not wake: it is read when it is asked for. */
export const asleep = times => page('Новости', `${NEWS(12)}\n${Array.from({ length: times }, policy100).join('\n')}`);

export const page = (title, body, head = '') => `<!doctype html><html lang="ru"><head><meta charset="utf-8"><title>${title}</title>${head}</head><body>\n${body}\n</body></html>`;

const WORDS = ('город река школа поезд утро рынок театр концерт команда матч победа сезон дорога мост район площадь парк зима снег ветер урожай поле '
  + 'завод станок музей выставка книга автор урок ученик врач больница рейс билет погода дождь видео праздник ярмарка фестиваль сцена песня танец зритель стадион тренер').split(' ');
const LINKS = ('в на после перед около рядом вместе вчера сегодня недавно снова также').split(' ');

/** Always the same sequence: a linear congruence, as good as chance here. */
function chance(seed) {
  let state = seed;
  return list => { state = (state * 1103515245 + 12345) % 2147483648; return list[Math.floor(state / 2147483648 * list.length)]; };
}

function sentence(pick, words) {
  const said = Array.from({ length: words }, (_, at) => pick(at % 4 === 3 ? LINKS : WORDS)).join(' ');
  return `${said[0].toUpperCase()}${said.slice(1)}.`;
}

const PLAIN = { cards: 7, news: 11, short: 13 };

/** 250 cards of 12 elements. */
function cards() {
  const pick = chance(PLAIN.cards);
  const card = (_, at) => `<div class="card"><a href="/item/${at}"><img alt="" width="9" height="9"><span class="name">${sentence(pick, 4)}</span></a><div class="rate"><i></i><i></i><i></i><span>${at % 90}</span></div>`
    + `<div class="price"><b>${at * 37 % 9000} ₸</b></div><button>${pick(WORDS)}</button></div>`;
  return `<div class="shop">${Array.from({ length: 250 }, card).join('\n')}</div>`;
}

/** `parts` reports, each a heading, a time, a picture with its line, and long paragraphs with links. */
function NEWS(parts) {
  const pick = chance(PLAIN.news);
  const paragraph = () => `<p>${Array.from({ length: 5 }, () => sentence(pick, 11)).join(' ')} <a href="/n">${pick(WORDS)}</a></p>`;
  const report = (_, at) => `<article><h2>${sentence(pick, 6)}</h2><time>${at % 24}:00</time><figure><img alt="" width="9" height="9"><figcaption>${sentence(pick, 5)}</figcaption></figure>${Array.from({ length: 7 }, paragraph).join('\n')}</article>`;
  return Array.from({ length: parts }, report).join('\n');
}

/** 1,500 paragraphs of a few words, each with one word set off. */
function short() {
  const pick = chance(PLAIN.short);
  return Array.from({ length: 1500 }, () => `<p>${sentence(pick, 5)} <b>${pick(WORDS)}</b></p>`).join('\n');
}

/** name → page of some 3,000 elements that is no policy. */
export const OTHERS = { cards: page('Магазин', cards()), news: page('Новости', NEWS(150)), short: page('Заметки', short()) };
