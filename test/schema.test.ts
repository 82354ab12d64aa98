/** docs/reading.schema.json holds for what the engine makes of our own pages, and for nothing else. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { answered } from '../scripts/eval/pages.mjs';
import { engineRules } from '../scripts/rules.mjs';
import { blocksOf } from '../src/cli/input.ts';
import { read } from '../src/engine/read.ts';
import type { Reading } from '../src/reading.ts';

const schema = JSON.parse(readFileSync(new URL('../docs/reading.schema.json', import.meta.url), 'utf8'));
const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(schema);
const faults = (reading: unknown) => { validate(reading); return (validate.errors ?? []).map(({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`); };
const engine = { read, blocksOf, rules: engineRules() };
const pages = await answered(fileURLToPath(new URL('corpus', import.meta.url)), engine);

test.each(pages.map(({ id, answer }) => [id, answer] as const))('%s', (_, answer) => expect(faults(answer)).toEqual([]));

test('a fragment, and nothing at all', async () => {
  for (const text of ['Мы собираем ваш ИИН.', '']) expect(faults(read(await blocksOf(text), engine.rules))).toEqual([]);
});

test.each<[string, (reading: Reading) => unknown]>([
  ['another version', reading => ({ ...reading, version: 2 })],
  ['a language not read', reading => ({ ...reading, language: 'de' })],
  ['a block without a number', reading => ({ ...reading, labels: { x: ['collect'] } })],
  ['a key too many', reading => ({ ...reading, more: 1 })],
  ['facts that lack one', ({ facts: { data: _, ...facts }, ...reading }) => ({ ...reading, facts })],
  ['a BIN of eleven digits', reading => ({ ...reading, facts: { ...reading.facts, operator: { ...reading.facts.operator, bin: '18064000000' } } })],
  ['a recipient without a condition', reading => ({ ...reading, facts: { ...reading.facts, recipients: { partners: { blocks: [1], quotes: [] } } } })],
  ['a period without a length', reading => ({ ...reading, facts: { ...reading.facts, retention: [{ kind: 'period', blocks: [1], quotes: [] }] } })],
  ['a length of no period', reading => ({ ...reading, facts: { ...reading.facts, retention: [{ kind: 'law', period: 'P3Y', blocks: [1], quotes: [] }] } })],
])('refuses %s', (_, spoil) => expect(faults(spoil(structuredClone(pages[0]!.answer)))).not.toEqual([]));
