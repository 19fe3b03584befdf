/** What a file is by its own first bytes, whatever its name says. */
export type FileKind =
  | 'empty'
  | 'pdf'
  | 'word'
  | 'excel'
  | 'excel-binary'
  | 'powerpoint'
  | 'zip'
  | 'cut-zip'
  | 'encrypted-office'
  | 'old-office'
  | 'rtf'
  | 'picture'
  | 'web-page'
  | 'text'
  | 'unknown';

const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le');

/** Pictures by their first bytes: PNG, JPEG, GIF, TIFF twice. */
const pictures = ['89504e47', 'ffd8ff', '47494638', '49492a00', '4d4d002a'].map((hex) =>
  Buffer.from(hex, 'hex'),
);
const oleCompoundFile = Buffer.from('d0cf11e0a1b11ae1', 'hex');

/** PDF readers look for the mark within the first kilobyte; so do we. */
const pdfMarkWithin = 1024;

/** Tells a file's kind from its bytes. A zip counts as what the parts named in it make it. */
export function sniff(bytes: Uint8Array): FileKind {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const starts = (mark: Buffer): boolean => buffer.subarray(0, mark.length).equals(mark);
  if (buffer.length === 0) return 'empty';
  if (starts(Buffer.from('PK\x03\x04')) || starts(Buffer.from('PK\x05\x06'))) return kindOfZip(buffer);
  if (starts(oleCompoundFile))
    return buffer.includes(utf16('EncryptedPackage')) ? 'encrypted-office' : 'old-office';
  if (pictures.some(starts) || isWebp(buffer)) return 'picture';
  const head = buffer.subarray(0, pdfMarkWithin).toString('latin1');
  const begins = head.replace(/^(?:\u00EF\u00BB\u00BF)?\s*/u, '');
  if (begins.startsWith('%PDF-')) return 'pdf';
  if (begins.startsWith('{\\rtf')) return 'rtf';
  if (/^<(?:!doctype\s+html|html[\s>])/iu.test(begins)) return 'web-page';
  if (isTextual(buffer)) return 'text';
  return head.includes('%PDF-') ? 'pdf' : 'unknown';
}

function isWebp(buffer: Buffer): boolean {
  return buffer.toString('latin1', 0, 4) === 'RIFF' && buffer.toString('latin1', 8, 12) === 'WEBP';
}

/** By the names of parts, which stand uncompressed in every zip. */
function kindOfZip(buffer: Buffer): FileKind {
  if (buffer.includes('word/document.xml') || buffer.includes('word/document2.xml')) return 'word';
  if (buffer.includes('xl/workbook.xml')) return 'excel';
  if (buffer.includes('xl/workbook.bin')) return 'excel-binary';
  if (buffer.includes('ppt/presentation.xml')) return 'powerpoint';
  // Without its table of contents it was cut short: its reader says so.
  return buffer.includes('PK\x05\x06') ? 'zip' : 'cut-zip';
}

/** Text holds no control characters but white space; UTF-16 says so by its mark. */
function isTextual(buffer: Buffer): boolean {
  const [first, second] = buffer;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  return !buffer.subarray(0, 4096).some((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27));
}
