// Writes what `npm run eval` measured into the documents, between the marks `<!-- NAME:begin -->` and `<!-- NAME:end -->`:
// the figures that are published are those that were measured.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const LANGUAGES = { ru: 'Russian', kk: 'Kazakh', 'kk+ru': 'both on one page', en: 'English' };

/** @param sets the results over the corpus, our own pages and the control, in this order. */
export function publish(root, sets) {
  if (sets.some(set => !set?.gate)) throw new Error('to publish, all three sets of pages are needed: no --only, and ../shared must be there');
  write(join(root, 'README.md'), { accuracy: [...summary(sets), '', ...byLanguage(sets[0])] });
  write(join(root, 'docs/accuracy.md'), { summary: summary(sets), own: byLanguage(sets[1]), control: byLanguage(sets[2]) });
}

function write(file, parts) {
  let text = readFileSync(file, 'utf8');
  for (const [name, lines] of Object.entries(parts)) {
    const [begin, end] = [`<!-- ${name}:begin -->\n`, `\n<!-- ${name}:end -->`];
    const [from, to] = [text.indexOf(begin), text.indexOf(end)];
    if (from < 0 || to < from) throw new Error(`${file} has no place for ${name}`);
    text = text.slice(0, from + begin.length) + lines.join('\n') + text.slice(to);
  }
  writeFileSync(file, text);
}

const percent = share => { const text = (100 * share).toFixed(1); return text === '100.0' ? '100' : text; };
const row = (...cells) => `| ${cells.join(' | ')} |`;

/** One column for each set. */
function summary(sets) {
  const line = (name, pick) => row(name, ...sets.map(pick));
  const spoken = name => ({ byLanguage: { [name]: found } }) => (found ? `${percent(found.labels.f1)} / ${percent(found.facts.f1)}` : '–');
  return [
    row('F1, per cent', 'real pages, nearly all used to write the rules', 'our own odd pages, used too', 'control, written last, never used'), row('---', '---', '---', '---'),
    line('policies and consents · other pages', ({ detection, pages }) => `${detection.policies} · ${pages - detection.policies}`),
    line('recognised as a policy · false alarms', ({ detection }) => `${percent(detection.f1)} · ${detection.alarms} of ${detection.others}`),
    line('the gate: policies passed · others woken', ({ gate: { true: { must, passed, others, woken } } }) => `${passed} of ${must} · ${woken} of ${others}`),
    line('labels, micro / macro', ({ labels }) => `${percent(labels.f1)} / ${percent(labels.macroF1)}`),
    line('facts', ({ facts }) => percent(facts.f1)),
    line('the quote is in the right paragraph', ({ evidence }) => percent(evidence.share)),
    ...Object.entries(LANGUAGES).map(([id, name]) => line(`${name}: labels / facts`, spoken(id))),
  ];
}

/** One row for each label and each kind of fact, one column for each language. The number of readings stands in brackets. */
function byLanguage({ labels, facts, eachByLanguage }) {
  const ids = Object.keys(LANGUAGES).filter(id => eachByLanguage[id]);
  const cell = found => (found ? `${percent(found.f1)} (${found.n})` : '–');
  const lines = (part, all) => Object.entries(all).map(([name, found]) => row(name, cell(found), ...ids.map(id => cell(eachByLanguage[id][part][name]))));
  return [
    row('F1 (how many there are)', 'all', ...ids.map(id => LANGUAGES[id])), row('---', '---', ...ids.map(() => '---')),
    row('**labels**', '', ...ids.map(() => '')), ...lines('labels', labels.each),
    row('**facts**', '', ...ids.map(() => '')), ...lines('facts', facts.each),
  ];
}
