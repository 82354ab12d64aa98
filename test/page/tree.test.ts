// @vitest-environment jsdom
import { beforeEach, describe, expect, test } from 'vitest';
import { blocks } from '../../src/page/blocks.ts';
import { passes } from '../../src/page/gate.ts';
import { around, attached } from '../../src/page/tree.ts';

const read = () => blocks(document).blocks.map(({ text }) => text);
const ranges = (n: number, text: string) => blocks(document).nodes.ranges({ block: n, start: 0, end: text.length, text }).map(String);
const shadow = (host: Element, html: string) => { const root = host.attachShadow({ mode: 'open' }); root.innerHTML = html; return root; };
/** jsdom loads no address: the frame's own document is written, as scripts do. */
function frame(within: ParentNode, html: string): HTMLIFrameElement {
  const made = document.createElement('iframe');
  within.append(made);
  made.contentDocument!.body.innerHTML = html;
  return made;
}

beforeEach(() => { document.body.innerHTML = ''; });

describe('shadow roots', () => {
  test('text is read as it is composed: slots where they are, what has no slot not at all, nothing twice', () => {
    document.body.innerHTML = '<p>Before.</p><x-policy><p>Second.</p><h2 slot="title">Title</h2><p slot="none">Unseen.</p><p>Third.</p></x-policy><p>After.</p>';
    shadow(document.querySelector('x-policy')!, '<slot name="title"></slot><p>First.</p><slot></slot><slot name="last"><p>Fourth, unless given.</p></slot>');
    expect(read()).toEqual(['Before.', 'Title', 'First.', 'Second.', 'Third.', 'Fourth, unless given.', 'After.']);
  });

  test('a root within a root, and a slot handed on', () => {
    document.body.innerHTML = '<x-outer><p>Given.</p></x-outer>';
    const outer = shadow(document.querySelector('x-outer')!, '<x-inner><slot></slot></x-inner>');
    shadow(outer.querySelector('x-inner')!, '<p>Above.</p><slot></slot>');
    expect(read()).toEqual(['Above.', 'Given.']);
    expect(blocks(document).roots).toHaveLength(2);
  });

  test('a sentence that goes through a slot leads back to all of its words', () => {
    document.body.innerHTML = '<x-line>your name</x-line>';
    shadow(document.querySelector('x-line')!, '<p>We collect <slot></slot> and keep it.</p>');
    expect(read()).toEqual(['We collect your name and keep it.']);
    expect(ranges(1, 'We collect your name and keep it.')).toEqual(['We collect', 'your name', 'and keep it.']);
  });

  test('what is around an element in a slot is what it is shown in', () => {
    document.body.innerHTML = '<x-part><p>Text.</p></x-part>';
    shadow(document.querySelector('x-part')!, '<details><summary>More</summary><slot></slot></details>');
    const up: string[] = [];
    for (let at: Element | null = document.querySelector('p'); at; at = around(at)) up.push(at.localName);
    expect(up).toEqual(['p', 'slot', 'details', 'x-part', 'body', 'html']);
  });
});

describe('frames of the same origin', () => {
  test('are read in their place, one within the other', () => {
    document.body.innerHTML = '<p>Before.</p><div></div><p>After.</p>';
    const outer = frame(document.querySelector('div')!, '<p>In the frame.</p>');
    frame(outer.contentDocument!.body, '<ul><li>Deeper.</li></ul>');
    expect(read()).toEqual(['Before.', 'In the frame.', 'Deeper.', 'After.']);
    expect(ranges(3, 'Deeper.')).toEqual(['Deeper.']);
  });

  test('one that nobody may look into is passed over', () => {
    document.body.innerHTML = '<p>Before.</p>';
    Object.defineProperty(frame(document.body, '<p>Foreign.</p>'), 'contentDocument', { value: null });
    expect(read()).toEqual(['Before.']);
  });

  test('words of a frame that is gone are gone', () => {
    const made = frame(document.body, '<p>Here.</p>');
    const { nodes } = blocks(document);
    const text = made.contentDocument!.querySelector('p')!.firstChild!;
    expect(attached(text)).toBe(true);
    made.remove();
    expect(attached(text)).toBe(false);
    expect(nodes.ranges({ block: 1, start: 0, end: 5, text: 'Here.' })).toEqual([]);
  });
});

describe('the gate', () => {
  const policy = '<h1>Политика конфиденциальности</h1><p>Оператор собирает имя и телефон. Данные обрабатываются в целях ответа, хранятся один год и удаляются по запросу. Данные не передаются третьим лицам. Согласие на обработку персональных данных можно отозвать.</p>';
  test('sees a policy in a frame', () => { frame(document.body, policy); expect(passes(document)).toBe(true); });
  test('sees a policy in a shadow root', () => { document.body.innerHTML = '<x-policy></x-policy>'; shadow(document.querySelector('x-policy')!, policy); expect(passes(document)).toBe(true); });
  test('and lets a page without one be', () => { frame(document.body, '<p>Чиним часы.</p>'); expect(passes(document)).toBe(false); });
});
