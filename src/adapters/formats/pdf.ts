import type { BinaryFormat, ReadDocument } from '../../domain/ports/document-format.ts';
import { readPdf } from './pdf/read-pdf.ts';

/** PDF: paragraphs, lists, tables and headings as a reader sees them, with the page as the place. */
export const pdf: BinaryFormat = {
  input: 'bytes',
  extensions: ['.pdf'],
  read: (bytes): Promise<ReadDocument> => readPdf(bytes),
};
