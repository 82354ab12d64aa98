/** With the real rules: a consent that cannot be taken back is not "withdrawal stated". */
import { expect, test } from 'vitest';
import { engineRules } from '../../scripts/rules.mjs';
import { read } from '../../src/engine/read.ts';

const rules = engineRules();
const stated = (text: string) => read([{ n: 1, kind: 'paragraph', level: 0, text }], rules).facts.withdrawal.stated;

test.each([
  'Отозвать согласие нельзя.', 'Согласие не может быть отозвано.', 'Келісімді кері қайтарып алуға болмайды.', 'Consent cannot be withdrawn.',
])('%s', text => expect(stated(text)).toBe(false));

test.each([
  'Отозвать согласие можно в любое время, написав на info@demo.kz.', 'Келісімді info@demo.kz мекенжайына жазып, кері қайтарып алуға болады.', 'You may withdraw your consent at any time.',
])('%s', text => expect(stated(text)).toBe(true));
