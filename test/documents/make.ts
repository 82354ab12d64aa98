/** Tiny files, written by hand: a PDF of placed words, a zip, a Word file of given XML. */
import { deflateRawSync } from 'node:zlib';

export interface Word { x: number; y: number; text: string; size?: number; font?: 'plain' | 'bold' | 'other' }
/** Lines across the page: x from, x to, y. */
export type Rule = [number, number, number];
export interface PdfOptions { unicode?: boolean; shift?: number; encrypt?: boolean; extra?: string; catalog?: string; rules?: Rule[] }

/** Points from the upper left corner of an A4 page. Every letter is half as wide as it is high. */
export function pdf(pages: Word[][], { unicode = true, shift = 0, encrypt = false, extra = '', catalog = '', rules = [] }: PdfOptions = {}): Uint8Array {
  const objects: string[] = [];
  const add = (body: string) => objects.push(body);
  const kids = pages.map((_, i) => `${20 + 2 * i} 0 R`).join(' ');
  add(`<< /Type /Catalog /Pages 2 0 R ${catalog} >>`);
  add(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`);
  const map = unicode ? '/ToUnicode 9 0 R' : '';
  for (const [at, name] of [[3, 'Plain'], [5, 'Plain-Bold'], [7, 'Other']] as const) {
    add(`<< /Type /Font /Subtype /Type0 /BaseFont /${name} /Encoding /Identity-H /DescendantFonts [${at + 1} 0 R] ${map} >>`);
    add(`<< /Type /Font /Subtype /CIDFontType2 /BaseFont /${name} /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 500 /FontDescriptor ${10 + (at - 3) / 2} 0 R >>`);
  }
  const cmap = '/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def 1 begincodespacerange <0000> <FFFF> endcodespacerange\n'
    + '1 beginbfrange <0000> <FFFF> <0000> endbfrange endcmap end end';
  add(stream(cmap));
  // One each: pdf.js takes fonts of one description for the same.
  for (const name of ['Plain', 'Plain-Bold', 'Other']) add(`<< /Type /FontDescriptor /FontName /${name} /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>`);
  while (objects.length < 19) add('null');
  pages.forEach((words, i) => {
    add(`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /plain 3 0 R /bold 5 0 R /other 7 0 R >> >> /Contents ${21 + 2 * i} 0 R ${extra} >>`);
    add(stream([...words.map(word => drawn(word, shift)), ...rules.map(([from, to, y]) => `${from} ${842 - y} m ${to} ${842 - y} l S`)].join('\n')));
  });
  return file(objects, encrypt ? `/Encrypt << /Filter /Standard /V 1 /R 2 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> /P -4 >> /ID [<00> <00>]` : '');
}

const stream = (text: string) => `<< /Length ${Buffer.byteLength(text, 'latin1')} >>\nstream\n${text}\nendstream`;
const hex = (n: number) => n.toString(16).padStart(4, '0');

function drawn({ x, y, text, size = 12, font = 'plain' }: Word, shift: number): string {
  return `BT /${font} ${size} Tf 1 0 0 1 ${x} ${842 - y} Tm <${[...text].map(letter => hex(letter.charCodeAt(0) + shift)).join('')}> Tj ET`;
}

function file(objects: readonly string[], trailer: string): Uint8Array {
  let text = '%PDF-1.7\n';
  const places = objects.map((body, i) => { const at = text.length; text += `${i + 1} 0 obj\n${body}\nendobj\n`; return at; });
  const table = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.map(at => `${String(at).padStart(10, '0')} 00000 n \n`).join('')}`;
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${table}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(text, 'latin1'));
}

/** Lines of one paragraph, one under another. */
export const lines = (texts: readonly string[], { x = 60, y = 60, size = 12, lead = 14, ...rest }: Partial<Word> & { lead?: number } = {}): Word[] =>
  texts.map((text, i) => ({ x, y: y + i * lead, text, size, ...rest }));

export interface Entry { data: string | Uint8Array; stored?: boolean; declared?: number; encrypted?: boolean }

/** `declared`: the size it claims to have once unpacked. */
export function zip(entries: Record<string, Entry | string>): Uint8Array {
  const parts: Buffer[] = [], index: Buffer[] = [];
  let at = 0;
  for (const [name, given] of Object.entries(entries)) {
    const entry: Entry = typeof given === 'string' ? { data: given } : given;
    const data = Buffer.from(entry.data as string), packed = entry.stored ? data : deflateRawSync(data);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(entry.encrypted ? 1 : 0, 2);
    common.writeUInt16LE(entry.stored ? 0 : 8, 4);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(entry.declared ?? data.length, 18);
    common.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, Buffer.from(name), packed]);
    const offset = Buffer.alloc(14);
    offset.writeUInt32LE(at, 10);
    index.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, offset, Buffer.from(name)]));
    parts.push(local);
    at += local.length;
  }
  const directory = Buffer.concat(index), end = Buffer.alloc(18);
  end.writeUInt16LE(index.length, 4);
  end.writeUInt16LE(index.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(at, 12);
  return new Uint8Array(Buffer.concat([...parts, directory, Buffer.from('PK\x05\x06', 'latin1'), end]));
}

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';
export const part = (root: string, inner: string) => `<?xml version="1.0"?><w:${root} ${W}>${inner}</w:${root}>`;

/** A Word file with this body; `parts` are further XML: styles, numbering, footnotes. */
export function docx(body: string, parts: Record<string, string> = {}, entries: Record<string, Entry | string> = {}): Uint8Array {
  return zip({
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    'word/document.xml': part('document', `<w:body>${body}</w:body>`),
    ...Object.fromEntries(Object.entries(parts).map(([name, inner]) => [`word/${name}.xml`, part(name, inner)])),
    ...entries,
  });
}

export const p = (text: string, properties = '') => `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${r(text)}</w:p>`;
export const r = (text: string, properties = '') => `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
export const list = (id: number, level = 0) => `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr>`;
