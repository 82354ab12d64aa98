import type { ComponentChildren } from 'preact';
import type { DocumentText } from '../../src/documents/document.ts';
import type { Block } from '../../src/reading.ts';
import { useView } from '../view.ts';

interface Props { text: DocumentText; language: string | undefined }

/** The document to read: headings, paragraphs, lists and tables, each page named where it begins. */
export function Text({ text: { blocks, pages }, language }: Props) {
  const { say } = useView();
  const begins = new Map<number, string>();
  let page = 0;
  for (const { n } of blocks) if ((pages[n] ?? page) !== page) { page = pages[n]!; begins.set(n, say('page', { n: page })); }
  let level = 1;
  return (
    <div class="text" lang={language}>
      {grouped(blocks).map(group => {
        if (group[0]!.kind === 'item') return <List key={group[0]!.n} items={group} begins={begins} />;
        if (group[0]!.kind === 'row') return <Table key={group[0]!.n} rows={group} begins={begins} />;
        const [block] = group as [Block];
        // No level is left out, whatever the document does.
        if (block.kind === 'heading') level = Math.min(block.level, level + 1, 5);
        return <Words key={block.n} block={block} as={block.kind === 'heading' ? `h${level + 1}` as 'h2' : 'p'} begins={begins} />;
      })}
    </div>
  );
}

/** Items and rows that follow each other are one list, one table. */
function grouped(blocks: readonly Block[]): Block[][] {
  const groups: Block[][] = [];
  for (const block of blocks) {
    const last = groups.at(-1);
    if (last && last[0]!.kind === block.kind && (block.kind === 'item' || (block.kind === 'row' && !block.header))) last.push(block); else groups.push([block]);
  }
  return groups;
}

type Begins = ReadonlyMap<number, string>;
interface WordsProps { block: Block; as: 'p' | 'h2' | 'li'; begins: Begins; children?: ComponentChildren }

function Words({ block, as: Tag, begins, children }: WordsProps) {
  return <Tag data-block={block.n} data-page={begins.get(block.n)}><span data-words>{block.text}</span>{children}</Tag>;
}

/** Items deeper than the first stand in a list within the item before them. */
function List({ items, begins }: { items: Block[]; begins: Begins }) {
  const least = Math.min(...items.map(({ level }) => level));
  const parts: { block: Block; inner: Block[] }[] = [];
  for (const block of items) { const last = parts.at(-1); if (last && block.level > least) last.inner.push(block); else parts.push({ block, inner: [] }); }
  return <ul>{parts.map(({ block, inner }) => <Words key={block.n} block={block} as="li" begins={begins}>{inner.length > 0 && <List items={inner} begins={begins} />}</Words>)}</ul>;
}

function Table({ rows, begins }: { rows: Block[]; begins: Begins }) {
  const width = Math.max(...rows.map(({ cells = [] }) => cells.length));
  return (
    <div class="table" tabIndex={0}>
      <table>
        <tbody>
          {rows.map(({ n, text, cells = [text], header }) => (
            <tr key={n} data-block={n} data-page={begins.get(n)}>
              {cells.map((cell, i) => {
                const span = i === cells.length - 1 && cells.length < width ? width - i : undefined;
                return header ? <th key={i} scope="col" colSpan={span}><span data-words>{cell}</span></th> : <td key={i} colSpan={span}><span data-words>{cell}</span></td>;
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
