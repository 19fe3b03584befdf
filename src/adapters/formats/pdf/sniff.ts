import { UnreadableDocument } from '../../../domain/ports/document-format.ts';

/** Refuses at once what is no whole PDF; the message says what it is instead. */
export function sniff(bytes: Uint8Array): void {
  const head = latin1(bytes.subarray(0, 1024));
  const found = whatItIs(bytes, head);
  if (found !== null) throw new UnreadableDocument('not-a-pdf', found);
  const end = latin1(bytes.subarray(-4096));
  if (!end.includes('%%EOF') && !end.includes('startxref'))
    throw new UnreadableDocument(
      'damaged',
      'This PDF is cut short: its end is missing. Copy or download it again, or ask the sender for it again.',
    );
}

function whatItIs(bytes: Uint8Array, head: string): string | null {
  if (bytes.length === 0) return 'This file is empty, so there is no PDF in it; copy or download it again.';
  if (head.includes('%PDF-')) return null;
  if (/^\s*(?:\uFEFF|ï»¿)?\s*<(?:!doctype|html|head|body|\?xml|!--)/iu.test(head))
    return 'This is a web page saved with the ending .pdf; give it the ending .html, or download the PDF itself.';
  if (head.startsWith('PK'))
    return 'This is a zip, Word or Excel file with the ending .pdf; give it its right ending, or save it as PDF.';
  return 'This file has the ending .pdf but is no PDF; open it, and save it as PDF or under its right ending.';
}

function latin1(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}
