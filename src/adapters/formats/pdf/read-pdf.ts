import { type ReadDocument, UnreadableDocument } from '../../../domain/ports/document-format.ts';
import { assembleSections } from './assemble.ts';
import { bodySize } from './text-style.ts';
import { buildParts } from './build-parts.ts';
import { infoTitle, titlePart } from './document-title.ts';
import { headingsOf } from './headings.ts';
import { vocabularyOf } from './join-lines.ts';
import { linesOf, textOfLine } from './line.ts';
import { withPdf } from './open-pdf.ts';
import { type Layout, layOut } from './lay-out.ts';
import { type ReadPages, readPages } from './read-pages.ts';
import { remarksOf } from './remarks.ts';
import { type SeenPage, seenWords } from './seen-words.ts';
import { sniff } from './sniff.ts';
import { uprightPage } from './upright-page.ts';

/** Reads a PDF. Throws `UnreadableDocument`. */
export async function readPdf(bytes: Uint8Array): Promise<ReadDocument> {
  sniff(bytes);
  const { read, title } = await withPdf(bytes, async (pdf, pdfjs) => ({
    read: await readPages(pdf, pdfjs),
    title: await pdf.getMetadata().then(
      ({ info }): unknown => Reflect.get(info, 'Title'),
      () => null,
    ),
  }));
  const seen = read.pages.map(seenWords);
  refuseWithoutText(read, seen);
  const layout = layOut(seen.map(({ page }) => uprightPage(page)));
  return documentOf(layout, infoTitle(title), seen, read);
}

function documentOf(
  layout: Layout,
  fallback: string | null,
  seen: readonly SeenPage[],
  read: ReadPages,
): ReadDocument {
  const lines = layout.pages.flatMap(({ segments }) => linesOf(segments));
  const body = bodySize(lines);
  const parts = buildParts(layout.pages, vocabularyOf(lines.map(textOfLine)), body);
  const headings = headingsOf(parts, body);
  const title = titlePart(parts, headings);
  const remarks = remarksOf({
    scanned: numbers(seen.filter(({ isPicture }) => isPicture)),
    hidden: numbers(seen.filter(({ hasHidden }) => hasHidden)),
    recognised: numbers(seen.filter(({ isRecognised }) => isRecognised)),
    lostTables: layout.pages.filter(({ isTableLost }) => isTableLost).map(({ number }) => number),
    damaged: read.damaged,
  });
  const sections = assembleSections(parts, headings, title);
  return { title: title?.text ?? fallback, sections, ...(remarks.length > 0 ? { remarks } : {}) };
}

function numbers(seen: readonly SeenPage[]): number[] {
  return seen.map(({ page }) => page.number);
}

function refuseWithoutText({ damaged }: ReadPages, seen: readonly SeenPage[]): void {
  if (seen.some(({ page }) => page.words.length > 0)) return;
  if (damaged.length > 0)
    throw new UnreadableDocument(
      'damaged',
      'No text could be read from this PDF, and some of its pages are damaged; copy or download it again, or ask the sender for it again.',
    );
  if (seen.some(({ hasHidden }) => hasHidden))
    throw new UnreadableDocument(
      'hidden-text',
      'All text of this PDF is hidden from its readers (white, tiny, invisible or off the page), so none was read; ask the sender for the original.',
    );
  if (seen.some(({ isPicture }) => isPicture))
    throw new UnreadableDocument(
      'scanned',
      'This PDF is made of scanned pictures without text; ask the sender for the original, or run text recognition (OCR) on it and save it again.',
    );
}
