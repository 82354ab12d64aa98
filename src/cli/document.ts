/** PDF and Word files at the command line, by the readers of the extension. */
import { readDocument } from '../documents/read.ts';
import { kindOf } from '../documents/kind.ts';
import type { DocumentText, Problem, World } from '../documents/document.ts';

/** Null: no such file, read it as text. */
export async function documentOf(bytes: Uint8Array): Promise<DocumentText | { problem: Problem } | null> {
  return ['unknown', 'empty'].includes(kindOf(bytes)) ? null : readDocument(bytes, world);
}

const world: World = {
  // jsdom takes most of a second to load.
  parser: async () => new (new (await import('jsdom')).JSDOM('').window.DOMParser)(),
  pdf: async () => await import('pdfjs-dist/legacy/build/pdf.mjs') as unknown as Awaited<ReturnType<World['pdf']>>,
};
