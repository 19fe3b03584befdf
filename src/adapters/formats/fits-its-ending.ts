import { UnreadableDocument } from '../../domain/ports/document-format.ts';
import { type FileKind, sniff } from './sniff.ts';

/**
 * Refuses a file that is something else than its ending says. What cannot be told apart by its first bytes,
 * such as a damaged file, passes: its format reads it and says what is wrong.
 */
export function checkFitsItsEnding(bytes: Uint8Array, extension: string): void {
  const kind = sniff(bytes);
  if (kind === 'empty')
    throw new UnreadableDocument('empty', 'This file is empty (0 bytes); put the document here again.');
  if (isExpected(kind, extension)) return;
  if (kind === 'encrypted-office')
    throw new UnreadableDocument(
      'password-protected',
      'This file is protected with a password; remove it in Word or Excel (File, Info, Protect) and save the file again.',
    );
  if (kind === 'old-office' && isOffice(extension))
    throw new UnreadableDocument(
      'old-office-format',
      `This file is in the format of Office before 2007; open it and save it as ${extension}.`,
    );
  throw new UnreadableDocument(
    'wrong-extension',
    `This file ends in ${extension}, but it is ${names[kind]}; ${remedies[kind]}.`,
  );
}

/** Kinds a file of each ending may be; text formats may be any text, also a web page saved as `.html`. */
function isExpected(kind: FileKind, extension: string): boolean {
  switch (extension) {
    case '.pdf':
      return kind === 'pdf' || kind === 'unknown';
    case '.docx':
      return kind === 'word' || kind === 'cut-zip' || kind === 'unknown';
    case '.xlsx':
      return kind === 'excel' || kind === 'cut-zip' || kind === 'unknown';
    case '.html':
      return kind === 'web-page' || kind === 'text' || kind === 'unknown';
    default:
      return kind === 'text' || kind === 'unknown';
  }
}

function isOffice(extension: string): boolean {
  return extension === '.docx' || extension === '.xlsx';
}

type Named = Exclude<FileKind, 'empty' | 'encrypted-office'>;

const names: Record<Named, string> = {
  pdf: 'a PDF',
  word: 'a Word file',
  excel: 'an Excel file',
  'excel-binary': 'a binary Excel file',
  powerpoint: 'a PowerPoint file',
  zip: 'a zip archive, or a damaged Office file',
  'cut-zip': 'a packed file that was cut short',
  'old-office': 'an old Office file',
  rtf: 'a rich text file',
  picture: 'a picture',
  'web-page': 'a web page',
  text: 'plain text',
  unknown: 'of no kind known here',
};

const rightEnding = (ending: string): string => `give it its right ending, ${ending}`;

const remedies: Record<Named, string> = {
  pdf: rightEnding('.pdf'),
  word: rightEnding('.docx'),
  excel: rightEnding('.xlsx'),
  'excel-binary': 'open it in Excel and save it as .xlsx',
  powerpoint: 'export it as a PDF',
  zip: 'unpack it and put the documents here, or save the document again',
  'cut-zip': 'copy or download it again',
  'old-office': 'open it and save it as .docx or .xlsx',
  rtf: 'open it in Word and save it as .docx',
  picture: 'put the document here that it shows',
  'web-page': rightEnding('.html'),
  text: rightEnding('.txt'),
  unknown: 'save the document again',
};
