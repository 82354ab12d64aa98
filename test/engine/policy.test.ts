import { describe, expect, test } from 'vitest';
import { read } from '../../src/engine/read.ts';
import { blocks, RULES } from './tiny.ts';

const policy = (...lines: string[]) => read(blocks(...lines), RULES).policy;
const SAYS = ['Мы собираем ИИН.', 'Мы передаем данные партнерам.', 'Мы храним данные три года.'];
const NEWS = ['Погода хорошая.', 'Завтра дождь.', 'Курс тенге вырос.'];

describe('a policy', () => {
  test('is titled and says what policies say', () => expect(policy('# Политика конфиденциальности', ...SAYS)).toBe(true));
  test('is titled in its first lines', () => expect(policy('Политика конфиденциальности', ...SAYS)).toBe(true));
  test('in another language', () => expect(policy('# Privacy policy', 'We collect your phone.', 'We share data with partners.', 'We keep it for three years.')).toBe(true));
});

describe('no policy', () => {
  test('a title alone does not make one', () => expect(policy('# Политика конфиденциальности', ...NEWS)).toBe(false));
  test('a document of another kind', () => expect(policy('# Публичная оферта', ...SAYS)).toBe(false));
  test('of two names the first counts', () => {
    expect(policy('# Публичная оферта и политика конфиденциальности', ...SAYS)).toBe(false);
    expect(policy('# Политика конфиденциальности и публичная оферта', ...SAYS)).toBe(true);
  });
  test('news', () => expect(policy('# Новости', ...NEWS)).toBe(false));
  test('a fragment of one clause', () => expect(policy('Мы собираем ИИН.')).toBe(false));
  test('nothing', () => expect(policy()).toBe(false));
});
