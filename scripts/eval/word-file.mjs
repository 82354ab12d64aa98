// Blocks as a Word file, by a library that site builders use: headings by style, numbers and bullets by numbering, tables with heads.
import { AlignmentType, Document, HeadingLevel, LevelFormat, Packer, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx';

const LEVELS = [0, 1, 2, 3].map(level => ({ level, format: LevelFormat.BULLET, text: '•', alignment: AlignmentType.LEFT }));
const HEADINGS = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3, HeadingLevel.HEADING_4, HeadingLevel.HEADING_5, HeadingLevel.HEADING_6];
const NUMBERED = /^(\d+)\.\s+(?=\p{L})/u;

export function wordFile(blocks) {
  const children = [];
  let rows = [];
  const table = () => { if (rows.length) children.push(new Table({ rows, width: { size: 100, type: WidthType.PERCENTAGE } })); rows = []; };
  for (const block of blocks) {
    if (block.kind === 'row' && !block.header) { rows.push(row(block)); continue; }
    table();
    if (block.kind === 'row') rows.push(row(block)); else children.push(paragraph(block));
  }
  table();
  return Packer.toBuffer(new Document({ numbering: { config: [{ reference: 'list', levels: LEVELS }] }, sections: [{ children }] }));
}

function paragraph({ kind, level, text }) {
  if (kind === 'heading') return new Paragraph({ text, heading: HEADINGS[level - 1] });
  const numbered = NUMBERED.exec(text);
  // A word in two runs, as after a correction; a number by hand with a tab, as typists do it.
  const words = numbered ? [new TextRun(`${numbered[1]}.\t`), new TextRun(text.slice(numbered[0].length))] : [new TextRun(text.slice(0, 7)), new TextRun(text.slice(7))];
  return new Paragraph({ children: words, ...kind === 'item' ? { numbering: { reference: 'list', level: Math.min(level - 1, 3) } } : {} });
}

function row({ cells, header }) {
  return new TableRow({ tableHeader: header, children: cells.map(text => new TableCell({ children: [new Paragraph({ children: [new TextRun({ text, bold: header })] })] })) });
}
