/** A letter as a Word file: the five parts that Word and LibreOffice need, and no more. One A4 page, address block at the right. */
import type { Line, Place, ReadyLetter } from './types.ts';
import { zip } from './zip.ts';

export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export function docx(letter: ReadyLetter): Uint8Array {
  if (letter.missing.length) throw new Error(`a letter that lacks ${letter.missing.join(', ')} is not saved`);
  return zip({
    '[Content_Types].xml': `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`
      + `<Default Extension="xml" ContentType="application/xml"/>${part('document')}${part('styles')}</Types>`,
    '_rels/.rels': relations('officeDocument', 'word/document.xml'),
    'word/document.xml': document(letter),
    'word/styles.xml': styles(letter.language),
    'word/_rels/document.xml.rels': relations('styles', 'styles.xml'),
  });
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

const part = (name: string) => `<Override PartName="/word/${name}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${name === 'document' ? 'document.main' : name}+xml"/>`;
const relations = (type: string, target: string) => `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/${type}" Target="${target}"/></Relationships>`;

/** Lengths in twentieths of a point. */
const LOOK: Record<Place, string> = {
  to: '<w:ind w:left="4252"/><w:jc w:val="right"/>',
  from: '<w:ind w:left="4252"/><w:jc w:val="right"/>',
  heading: '<w:pStyle w:val="Heading1"/>',
  body: '<w:spacing w:after="120"/><w:jc w:val="both"/>',
  item: '<w:ind w:left="567" w:hanging="283"/>',
  quote: '<w:spacing w:after="120"/><w:ind w:left="567"/>',
  date: '<w:spacing w:before="240"/>',
  name: '',
  signature: '<w:spacing w:before="120"/>',
};

function document({ lines }: ReadyLetter): string {
  const page = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1418" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>';
  return `${XML}<w:document xmlns:w="${WORD}"><w:body>${lines.map(paragraph).join('')}${page}</w:body></w:document>`;
}

function paragraph({ at, text }: Line): string {
  const shown = at === 'item' ? `– ${text}` : at === 'signature' ? `${text} ____________________` : text;
  return `<w:p>${LOOK[at] && `<w:pPr>${LOOK[at]}</w:pPr>`}<w:r><w:t xml:space="preserve">${escaped(shown)}</w:t></w:r></w:p>`;
}

function styles(language: string): string {
  const name = { ru: 'ru-RU', kk: 'kk-KZ', en: 'en-GB' }[language];
  const font = '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman" w:eastAsia="Times New Roman"/>';
  return `${XML}<w:styles xmlns:w="${WORD}"><w:docDefaults><w:rPrDefault><w:rPr>${font}<w:sz w:val="24"/><w:szCs w:val="24"/><w:lang w:val="${name}"/></w:rPr></w:rPrDefault></w:docDefaults>`
    + '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
    + '<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/>'
    + '<w:pPr><w:keepNext/><w:spacing w:before="360" w:after="240"/><w:jc w:val="center"/><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/></w:rPr></w:style></w:styles>';
}

const NAMED: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string) => text.replace(/\p{Cs}/gu, '\ufffd').replace(/[&<>"]/g, sign => NAMED[sign]!);
