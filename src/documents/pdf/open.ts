/** The only file that speaks with pdf.js: bytes → what each page draws. Scripts, forms and attachments of a PDF are not even asked for. */
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { LIMITS, Unreadable, type World } from '../document.ts';
import { matrix, type PageContent } from './geometry.ts';
import { cells } from './tags.ts';
import { Painter, type Codes, type Font } from './glyphs.ts';

type Library = Awaited<ReturnType<World['pdf']>>;

/** Nothing is fetched, no code is made, no font is loaded; a picture larger than a point is not unpacked. */
const CAREFUL = { isEvalSupported: false, useWorkerFetch: false, disableFontFace: true, useSystemFonts: false, enableXfa: false, disableAutoFetch: true, disableStream: true, disableRange: true, maxImageSize: 1, verbosity: 0 };
/** Where a cut-off file would no longer have its end. */
const TAIL = 2048;

export async function openPdf(bytes: Uint8Array, world: World, signal: AbortSignal): Promise<PageContent[]> {
  if (!new TextDecoder('latin1').decode(bytes.subarray(-TAIL)).includes('%%EOF')) throw new Unreadable('broken');
  const library = await world.pdf();
  // pdf.js takes the bytes away with it.
  const loading = library.getDocument({ ...CAREFUL, data: new Uint8Array(bytes) });
  const end = () => void loading.destroy();
  signal.addEventListener('abort', end);
  try {
    const document = await loading.promise.catch((error: Error) => { throw new Unreadable(error.name === 'PasswordException' ? 'locked' : 'broken'); });
    if (document.numPages > LIMITS.pages) throw new Unreadable('large');
    return await contents(document, library, signal);
  } finally {
    signal.removeEventListener('abort', end);
    await loading.destroy().catch(() => {});
  }
}

async function contents(document: PDFDocumentProxy, library: Library, signal: AbortSignal): Promise<PageContent[]> {
  const fonts = new Map<string, Font>();
  const pages: PageContent[] = [];
  let letters = 0;
  for (let number = 1; number <= document.numPages; number++) {
    signal.throwIfAborted();
    const page = await document.getPage(number);
    const drawn = await content(page, library, fonts);
    letters += drawn.glyphs.length;
    if (letters > LIMITS.letters) throw new Unreadable('large');
    pages.push(drawn);
    page.cleanup();
  }
  return pages;
}

async function content(page: PDFPageProxy, library: Library, fonts: Map<string, Font>): Promise<PageContent> {
  const view = page.getViewport({ scale: 1 });
  // Annotations are somebody's notes on the document, not the document.
  const operations = await page.getOperatorList({ annotationMode: library.AnnotationMode.DISABLE });
  const fontOf = (name: string): Font => {
    const known = fonts.get(name);
    if (known) return known;
    const font = fontFrom(page, name);
    fonts.set(name, font);
    return font;
  };
  const painter = new Painter(library.OPS as Codes, fontOf, matrix(view.transform), cells(await page.getStructTree().catch(() => null)));
  painter.paint(operations);
  return { number: page.pageNumber, width: view.width, height: view.height, glyphs: painter.glyphs, rules: painter.rules };
}

function fontFrom(page: PDFPageProxy, name: string): Font {
  const font = page.commonObjs.has(name) ? page.commonObjs.get(name) as { name?: string; bold?: boolean; black?: boolean; fontMatrix?: number[]; vertical?: boolean } | null : null;
  const bold = Boolean(font?.bold || font?.black) || /bold|black|heavy|demi/i.test(font?.name ?? '');
  return { bold, scale: Math.abs(font?.fontMatrix?.[0] ?? 0.001), vertical: Boolean(font?.vertical) };
}
