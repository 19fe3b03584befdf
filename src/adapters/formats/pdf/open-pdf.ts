import type * as pdfjsModule from 'unpdf/pdfjs';
import { UnreadableDocument } from '../../../domain/ports/document-format.ts';

/** PDF.js as it was loaded, only once a PDF is read. */
export type Pdfjs = Pick<typeof pdfjsModule, 'getDocument' | 'OPS'>;

const mostPages = 2000;

/** Nothing is fetched, no font of this machine is opened, and no picture is unpacked: none is looked at. */
const options = {
  verbosity: 0,
  maxImageSize: 1,
  disableFontFace: true,
  useSystemFonts: true,
  useWorkerFetch: false,
  useWasm: false,
  disableRange: true,
  disableStream: true,
  disableAutoFetch: true,
  enableXfa: false,
  stopAtErrors: false,
};

/** Hands an open PDF to `use`, and closes it whatever happens. Throws `UnreadableDocument`. */
export async function withPdf<T>(
  bytes: Uint8Array,
  use: (pdf: pdfjsModule.PDFDocumentProxy, pdfjs: Pdfjs) => Promise<T>,
): Promise<T> {
  const pdfjs = await import('unpdf/pdfjs');
  const task = pdfjs.getDocument({ ...options, data: new Uint8Array(bytes) });
  try {
    const pdf = await task.promise;
    checkPages(pdf.numPages);
    return await use(pdf, pdfjs);
  } catch (fault) {
    throw fault instanceof UnreadableDocument ? fault : unreadable(fault);
  } finally {
    await task.destroy().catch(() => undefined);
  }
}

function checkPages(pages: number): void {
  if (pages > mostPages)
    throw new UnreadableDocument(
      'too-many-pages',
      `This PDF has ${pages.toLocaleString('en-US')} pages, and at most ${mostPages.toLocaleString('en-US')} are read; split it into several files.`,
    );
}

function unreadable(fault: unknown): UnreadableDocument {
  if (fault instanceof Error && fault.name === 'PasswordException')
    return new UnreadableDocument(
      'password-protected',
      'This PDF opens only with a password; save it again without one, or ask the sender for such a copy.',
      fault,
    );
  return new UnreadableDocument(
    'damaged',
    'This PDF is damaged and cannot be read; copy or download it again, or ask the sender for it again.',
    fault,
  );
}
