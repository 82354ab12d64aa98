// The tables of `npm run eval`.

const percent = share => (100 * share).toFixed(1).padStart(6);
const row = (name, { precision, recall, f1, n }) => `${name.padEnd(22)} P ${percent(precision)}  R ${percent(recall)}  F1 ${percent(f1)}  n ${n}`;

/** The figures as lines. */
export function table({ pages, detection, language, labels, facts, byLanguage, evidence }) {
  return [
    `${pages} pages · policies found ${detection.found} of ${detection.policies}, false alarms ${detection.alarms} of ${detection.others} · language right ${language.right} of ${language.of}`,
    row('detection', { ...detection, n: detection.policies }),
    row('labels (micro)', labels), `labels macro F1 ${percent(labels.macroF1)}`,
    ...Object.entries(labels.each).map(([name, figures]) => row(`  ${name}`, figures)),
    row('facts (micro)', facts),
    ...Object.entries(facts.each).map(([name, figures]) => row(`  ${name}`, figures)),
    ...Object.entries(byLanguage).flatMap(([name, parts]) => Object.entries(parts).map(([part, figures]) => row(`${name} ${part}`, figures))),
    `evidence in the right block ${percent(evidence.share)}`,
  ];
}

/** What the gate does: with true titles and addresses, with neutral ones. */
export function gateTable(result) {
  return Object.entries(result).map(([mode, { must, passed, others, woken, missed }]) =>
    `gate, ${mode} titles: ${passed} of ${must} policies and consents pass, ${woken} of ${others} others wake it${missed.length ? ` · missed: ${missed.join(' ')}` : ''}`);
}

const LETTERS = 240;

/** Each miss with the words it is about: those of the gold where something was missed, of the answer where it was wrong. */
export function missLines(misses, rows) {
  const texts = new Map(rows.map(({ id, blocks }) => [id, new Map(blocks.map(block => [block.n, block.text]))]));
  return misses.flatMap(({ id, facet, key, missed, blocks }) => [
    `${missed ? 'missed' : 'wrong '}  ${id}  ${facet}  ${key}`,
    ...blocks.slice(0, 3).map(n => `        ${n}: ${shorten(texts.get(id)?.get(n) ?? '(no such block)')}`),
  ]);
}

function shorten(text) { return text.length > LETTERS ? `${text.slice(0, LETTERS)}…` : text; }
