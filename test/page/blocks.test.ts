import { readdirSync, readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { describe, expect, test, vi } from 'vitest';
import { blocks, gathering } from '../../src/page/blocks.ts';
import type { Block } from '../../src/reading.ts';

const folder = new URL('../fixtures/blocks/', import.meta.url);
const file = (name: string) => readFileSync(new URL(name, folder), 'utf8');
const dom = (html: string) => new JSDOM(html, { url: 'http://demo.kz/policy' }).window.document;
const line = ({ n, kind, level, text, header }: Block) => `${n} ${kind}${level || ''}${header ? ' header' : ''}: ${text}`;
const read = (html: string) => blocks(dom(html)).blocks.map(line);

describe.each(readdirSync(folder).filter(name => name.endsWith('.html')))('%s', name => {
  const document = dom(file(name));
  const before = document.documentElement.outerHTML;
  const { blocks: found, nodes } = blocks(document);

  test('is read as its .txt says', () => {
    expect(found.map(line)).toEqual(file(name.replace('.html', '.txt')).trimEnd().split('\n'));
  });
  test('is left as it was', () => expect(document.documentElement.outerHTML).toBe(before));
  test('numbers rise', () => found.slice(1).forEach((block, i) => expect(block.n).toBeGreaterThan(found[i]!.n)));
  test('every word of every block leads back to the same word in the page', () => {
    for (const { n, text } of found) {
      for (const { 0: word, index } of text.matchAll(/[^\s|]+/gu)) {
        const ranges = nodes.ranges({ block: n, start: index, end: index + word.length, text: word });
        expect(ranges.join(''), `${n}: ${word}`).toBe(word);
      }
      const whole = nodes.ranges({ block: n, start: 0, end: text.length, text });
      expect(whole.join('').replace(/\s+/gu, ''), text).toContain(text.split(/\s/u)[0]);
    }
  });
});

test('headings, paragraphs, items and rows are numbered as they stand, the empty ones too', () => {
  const html = '<h1>A title</h1><p></p><nav><p>Menu</p></nav><p>One.</p><ul><li>Two</li></ul><table><tr><td>a</td><td><p>b</p></td></tr></table><p>Three.</p>';
  expect(read(html)).toEqual(['1 heading1: A title', '4 paragraph: One.', '5 item1: Two', '6 row: a | b', '8 paragraph: Three.']);
});

test('text that changed has no range', () => {
  const document = dom('<p>Data is kept for a year.</p>');
  const { nodes } = blocks(document);
  const quote = { block: 1, start: 0, end: 4, text: 'Data' };
  expect(nodes.ranges(quote).join('')).toBe('Data');
  document.querySelector('p')!.firstChild!.textContent = 'Nothing is kept.';
  expect(nodes.ranges(quote)).toEqual([]);
});

test('lines that only a style keeps apart are apart', () => {
  const text = `1.1. ${'We keep your name. '.repeat(12)}\n1.2. ${'We keep your phone. '.repeat(3)}`;
  expect(read(`<div style="white-space: pre-line">${text}</div>`)).toHaveLength(2);
  expect(read(`<div>${text}</div>`)).toHaveLength(1);
});

test('twice the blocks ask twice as much of the page, no more', () => {
  const asked = (size: number) => {
    const document = dom(Array.from({ length: size }, (_, i) => `<div class="menu"><p>Clause ${i} <b>says</b> something.</p></div>`).join(''));
    const { Element, Node } = document.defaultView!;
    const spies = [
      ...(['matches', 'closest', 'querySelector', 'querySelectorAll', 'getAttribute'] as const).map(name => vi.spyOn(Element.prototype, name)),
      vi.spyOn(Node.prototype, 'firstChild', 'get'), vi.spyOn(Node.prototype, 'nextSibling', 'get'), vi.spyOn(Node.prototype, 'textContent', 'get'),
    ];
    blocks(document);
    return spies.reduce((sum, spy) => sum + spy.mock.calls.length, 0);
  };
  const half = asked(200);
  expect(half).toBeGreaterThan(200);
  expect(asked(400)).toBeLessThan(2.2 * half);
});

describe('a long page is gathered in small steps', () => {
  const long = () => dom(Array.from({ length: 400 }, (_, i) => `<div class="menu"><p>Clause ${i} <b>says</b> something.</p></div>`).join(''));
  test('that come to the same as one go', () => {
    const document = long();
    const steps = gathering(document);
    let step = steps.next(), count = 0;
    for (; !step.done; step = steps.next()) count++;
    expect(count).toBeGreaterThan(50);
    expect(step.value.blocks).toEqual(blocks(document).blocks);
  });
  test('between which the page may change as it likes', () => {
    const document = long();
    const steps = gathering(document);
    let step = steps.next();
    for (let turn = 0; !step.done; step = steps.next(), turn++) {
      const parts = document.querySelectorAll('div');
      parts[turn * 7 % parts.length]?.remove();
      document.body.append(document.createElement('p'));
      const text = document.querySelectorAll('p')[turn]?.firstChild;
      if (text) text.textContent = '';
    }
    expect(step.value.blocks.length).toBeGreaterThan(0);
    expect(step.value.blocks.every(({ n }, i, all) => i === 0 || n > all[i - 1]!.n)).toBe(true);
  });
});
