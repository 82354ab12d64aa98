// @vitest-environment jsdom
import { expect, test } from 'vitest';
import axe from 'axe-core';
import type { PageState } from '../../src/messages.ts';
import type { Language, Reading } from '../../src/reading.ts';
import { all, click, open } from './open.tsx';
import { noPolicy, quiet, rich, silent } from './readings.ts';

const site = 'demo.kz';
const what: [string, Reading | PageState | Error][] = [
  ['rich', rich], ['quiet', quiet], ['silent', silent], ['not a policy', noPolicy], ['reading', { state: 'reading', site, done: 0.3 }],
  ['none', { state: 'no-policy', site, language: 'kk' }], ['unreadable', { state: 'unreadable', site, reason: '' }], ['inaccessible', new Error('nobody')],
];

/** Colours are judged in the real popup: jsdom paints nothing. */
async function problems() {
  document.title = 'Anyq';
  const { violations } = await axe.run(document, { rules: { 'color-contrast': { enabled: false } } });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

test.each(what.flatMap(([name, one]) => (['ru', 'kk', 'en'] as Language[]).map(language => [name, language, one] as const)))('%s in %s has roles and names', async (_, chosen, one) => {
  await open(one, { chosen });
  expect(await problems()).toEqual([]);
});

test('with everything open too', async () => {
  await open(rich);
  for (const button of all('[aria-expanded="false"]')) {
    const { id, law, report } = button.dataset;
    const selector = id ? `[data-id="${id}"]` : law ? `[data-law="${law}"]` : `[data-report="${report}"]`;
    await click(selector, button.parentElement!);
  }
  await click('[data-marks]');
  expect(await problems()).toEqual([]);
});

test('all that can be clicked can be reached by keyboard', async () => {
  await open(rich);
  const reachable = all('button, a[href], textarea');
  expect(all('[data-id]:is(button), [data-marks], [data-report], [data-language], [data-law]').every(one => reachable.includes(one) && one.tabIndex === 0)).toBe(true);
});
