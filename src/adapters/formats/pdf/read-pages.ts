import type { PDFDocumentProxy, PDFPageProxy } from 'unpdf/pdfjs';
import { UnreadableDocument } from '../../../domain/ports/document-format.ts';
import { fontFacts } from './font-facts.ts';
import { asMatrix, identity } from './matrix.ts';
import type { Pdfjs } from './open-pdf.ts';
import type { PageContent } from './page-content.ts';
import { readDrawing } from './read-drawing.ts';

export interface ReadPages {
  pages: PageContent[];
  /** Numbers of pages that could not be read at all. */
  damaged: number[];
}

/** More letters than this are no document people read: some two thousand full pages. */
const mostLetters = 8_000_000;

/** Every page's words, one page after the other. */
export async function readPages(pdf: PDFDocumentProxy, { OPS }: Pdfjs): Promise<ReadPages> {
  const names = new Map<number, string>(Object.entries(OPS).map(([name, number]) => [number, name]));
  const layers = await pdf.getOptionalContentConfig().catch(() => null);
  const isShown = (layer: unknown): boolean => layers === null || layers.isVisible(layer) !== false;
  const read: ReadPages = { pages: [], damaged: [] };
  let letters = 0;
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number).catch(() => null);
    const content = page && (await contentOf(page, { number, names, isShown }));
    page?.cleanup();
    if (content) read.pages.push(content);
    else read.damaged.push(number);
    letters += content?.words.reduce((sum, { text }) => sum + text.length, 0) ?? 0;
    if (letters > mostLetters)
      throw new UnreadableDocument(
        'too-long',
        'This PDF holds far more text than is read; split it into several files.',
      );
  }
  return read;
}

interface Reading {
  number: number;
  names: ReadonlyMap<number, string>;
  isShown: (layer: unknown) => boolean;
}

async function contentOf(
  page: PDFPageProxy,
  { number, names, isShown }: Reading,
): Promise<PageContent | null> {
  try {
    const { width, height, transform } = page.getViewport({ scale: 1 });
    const { fnArray, argsArray } = await page.getOperatorList();
    const fonts = new Map<unknown, ReturnType<typeof fontFacts>>();
    return readDrawing({
      number,
      width,
      height,
      toView: asMatrix(transform) ?? identity,
      steps: fnArray.map((step, at) => ({ name: names.get(step) ?? '', values: listOf(argsArray[at]) })),
      isShown,
      fontOf(id) {
        const facts = fonts.get(id) ?? fontFacts(loaded(page, id));
        fonts.set(id, facts);
        return facts;
      },
    });
  } catch {
    return null;
  }
}

function loaded(page: PDFPageProxy, id: unknown): unknown {
  if (typeof id !== 'string') return null;
  return page.commonObjs.has(id) ? page.commonObjs.get(id) : null;
}

function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return value instanceof Float32Array ? Array.from(value) : [];
}
