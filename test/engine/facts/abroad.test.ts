import { expect, test } from 'vitest';
import { read } from '../../../src/engine/read.ts';
import { blocks, RULES } from '../tiny.ts';

const abroad = (...lines: string[]) => { const { value, blocks: n } = read(blocks(...lines), RULES).facts.abroad; return [value, ...n]; };

test.each<[string, string[], unknown[]]>([
  ['not said', ['Мы храним ИИН.'], ['silent']],
  ['allowed', ['Мы передаем данные за границу.'], ['yes', 1]],
  ['only at home', ['Мы храним данные в Казахстане.'], ['no', 1]],
  ['"yes" anywhere outweighs "no"', ['Мы храним данные в Казахстане.', 'Партнеры хранят их за границей.'], ['yes', 2]],
  ['denied', ['Мы не храним данные за границей.'], ['silent']],
])('%s', (_, lines, expected) => expect(abroad(...lines)).toEqual(expected));
