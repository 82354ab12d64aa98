/** A Word file: its body in order. Macros, embedded files and whatever is linked stay unopened: only the parts named here are. */
import type { Block } from '../../reading.ts';
import { LIMITS, Unreadable, type DocumentText, type World } from '../document.ts';
import { Drafts } from '../drafts.ts';
import { unzip, type Archive } from '../unzip.ts';
import { Body, type Parts } from './body.ts';
import { Numbering } from './numbering.ts';
import { styles } from './styles.ts';
import { attribute, children, parse } from './xml.ts';

export async function readDocx(bytes: Uint8Array, world: World, signal: AbortSignal): Promise<DocumentText> {
  const archive = unzip(bytes);
  const parser = await world.parser();
  const load = async (name: string) => { const part = await archive.part(name, signal); return part && parse(part, parser); };
  const main = await mainPart(archive, load);
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  // What is beside the text may be missing or damaged; the text is read all the same.
  const beside = (name: string) => load(`${folder}${name}.xml`).catch((error: unknown) => { if (error instanceof Unreadable && error.problem !== 'broken') throw error; return null; });
  const [root, style, numbering, footnotes, endnotes] = [await load(main), await beside('styles'), await beside('numbering'), await beside('footnotes'), await beside('endnotes')];
  const drafts = new Drafts();
  const parts: Parts = { styleOf: styles(style), numbering: new Numbering(numbering), notes: { footnote: notesOf(footnotes), endnote: notesOf(endnotes) } };
  new Body(parts, drafts, signal).read(children(root, 'body')[0] ?? null);
  return { kind: 'docx', blocks: short(drafts.blocks()), pages: {}, silent: [] };
}

/** Where the package says that its document is. */
async function mainPart(archive: Archive, load: (name: string) => Promise<Element | null>): Promise<string> {
  const relations = await load('_rels/.rels');
  const main = children(relations).find(one => /\/officeDocument$/.test(attribute(one, 'Type') ?? ''));
  const name = (attribute(main, 'Target') ?? '').replace(/^\//, '');
  const found = [name, 'word/document.xml'].find(one => /^word\//.test(one) && archive.has(one));
  if (found) return found;
  throw new Unreadable(archive.has('content.xml') && archive.has('mimetype') ? 'odt' : 'unknown');
}

/** Without the two that only draw the line above the notes. */
function notesOf(root: Element | null): Map<string, Element> {
  return new Map(children(root).filter(note => !/eparator|Notice/.test(attribute(note, 'type') ?? '')).map(note => [attribute(note, 'id') ?? '', note]));
}

function short(blocks: Block[]): Block[] {
  if (blocks.reduce((sum, { text }) => sum + text.length, 0) > LIMITS.letters) throw new Unreadable('large');
  return blocks;
}
