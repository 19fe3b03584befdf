import * as fc from 'fast-check';
import { Document, Packer, Paragraph } from 'docx';
import { describe, expect, test } from 'vitest';
import * as xlsx from '@e965/xlsx';
import { checkFitsItsEnding } from '../../../src/adapters/formats/fits-its-ending.ts';
import { sniff } from '../../../src/adapters/formats/sniff.ts';
import { UnreadableDocument } from '../../../src/domain/ports/document-format.ts';
import { folderWith } from '../../support/folder.ts';
import { inShort, readFolder, served, twoPlans } from '../../support/read-folder.ts';

const word = await Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph('Fees')] }] }));
const book = xlsx.utils.book_new(xlsx.utils.aoa_to_sheet([['Fund', 'Fee']]), 'Funds');
const excel = Buffer.from(xlsx.write(book, { type: 'buffer', bookType: 'xlsx' }));
const oldExcel = Buffer.from(xlsx.write(book, { type: 'buffer', bookType: 'biff8' }));
const binaryExcel = Buffer.from(xlsx.write(book, { type: 'buffer', bookType: 'xlsb' }));
const ole = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const locked = Buffer.concat([ole, Buffer.alloc(600), Buffer.from('EncryptedPackage', 'utf16le')]);

const files = {
  pdf: Buffer.from('%PDF-1.7\n%\xE2\xE3\xCF\xD3\n', 'latin1'),
  word,
  excel,
  'excel-binary': binaryExcel,
  'old-office': oldExcel,
  'encrypted-office': locked,
  zip: Buffer.from('PK\x05\x06'.padEnd(22, '\0')),
  rtf: Buffer.from('{\\rtf1\\ansi Fees}'),
  picture: Buffer.from('89504e470d0a1a0a0000', 'hex'),
  'web-page': Buffer.from('\uFEFF\n<!DOCTYPE html><p>Fees</p>'),
  text: Buffer.from('Überblick – 5 %\n'),
  empty: Buffer.alloc(0),
};

function refusal(bytes: Uint8Array, extension: string): string {
  try {
    checkFitsItsEnding(bytes, extension);
    return 'fits';
  } catch (fault) {
    if (!(fault instanceof UnreadableDocument)) throw fault;
    return `${fault.code}: ${fault.message}`;
  }
}

describe('the kind of a file', () => {
  test.each(Object.entries(files))('%s is told from its bytes', (kind, bytes) => {
    expect(sniff(bytes)).toBe(kind);
  });

  test.each([
    ['JPEG', 'ffd8ffe0', 'picture'],
    ['GIF', '474946383961', 'picture'],
    ['TIFF', '49492a00', 'picture'],
    ['WebP', '524946460000000057454250', 'picture'],
    ['UTF-16', 'fffe41004200', 'text'],
    ['noise', '0001020304', 'unknown'],
  ])('%s too', (_, hex, kind) => {
    expect(sniff(Buffer.from(hex, 'hex'))).toBe(kind);
  });

  test('of any bytes is told without fail', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => void sniff(bytes)));
  });
});

describe('a file that is something else than its ending says', () => {
  test.each([
    [
      '.docx',
      files.pdf,
      'wrong-extension: This file ends in .docx, but it is a PDF; give it its right ending, .pdf.',
    ],
    [
      '.docx',
      files.excel,
      'wrong-extension: This file ends in .docx, but it is an Excel file; give it its right ending, .xlsx.',
    ],
    [
      '.docx',
      files.text,
      'wrong-extension: This file ends in .docx, but it is plain text; give it its right ending, .txt.',
    ],
    [
      '.docx',
      files.rtf,
      'wrong-extension: This file ends in .docx, but it is a rich text file; open it in Word and save it as .docx.',
    ],
    [
      '.xlsx',
      files['excel-binary'],
      'wrong-extension: This file ends in .xlsx, but it is a binary Excel file; open it in Excel and save it as .xlsx.',
    ],
    [
      '.xlsx',
      files['old-office'],
      'old-office-format: This file is in the format of Office before 2007; open it and save it as .xlsx.',
    ],
    [
      '.docx',
      files['encrypted-office'],
      'password-protected: This file is protected with a password; remove it in Word or Excel (File, Info, Protect) and save the file again.',
    ],
    [
      '.pdf',
      files['web-page'],
      'wrong-extension: This file ends in .pdf, but it is a web page; give it its right ending, .html.',
    ],
    [
      '.pdf',
      files.word,
      'wrong-extension: This file ends in .pdf, but it is a Word file; give it its right ending, .docx.',
    ],
    [
      '.md',
      files.pdf,
      'wrong-extension: This file ends in .md, but it is a PDF; give it its right ending, .pdf.',
    ],
    [
      '.txt',
      files.picture,
      'wrong-extension: This file ends in .txt, but it is a picture; put the document here that it shows.',
    ],
    [
      '.csv',
      files.excel,
      'wrong-extension: This file ends in .csv, but it is an Excel file; give it its right ending, .xlsx.',
    ],
    [
      '.html',
      files.zip,
      'wrong-extension: This file ends in .html, but it is a zip archive, or a damaged Office file; unpack it and put the documents here, or save the document again.',
    ],
    ['.csv', files.empty, 'empty: This file is empty (0 bytes); put the document here again.'],
  ])('%s is refused with what it is', (extension, bytes, sentence) => {
    expect(refusal(bytes, extension)).toBe(sentence);
  });

  test.each([
    ['.pdf', files.pdf],
    ['.docx', files.word],
    ['.xlsx', files.excel],
    ['.html', files['web-page']],
    ['.html', files.text],
    ['.md', files.text],
    ['.csv', files.text],
  ])('%s passes when it is what it says', (extension, bytes) => {
    expect(refusal(bytes, extension)).toBe('fits');
  });

  test('is held back in a folder, and the rest is served', async () => {
    const { root } = folderWith({
      'plans.yaml': twoPlans,
      'plans/larch/a.md': files.pdf,
      'plans/larch/b.html': files.picture,
      'plans/larch/c.txt': 'Fees are sixty dollars.',
      'plans/larch/d.docm': word,
    });
    const result = await readFolder(root);
    expect(served(result)).toEqual(['plans/larch/c.txt']);
    expect(inShort(result.findings)).toEqual([
      'error wrong-extension plans/larch/a.md',
      'error wrong-extension plans/larch/b.html',
      'warning not-read plans/larch/d.docm',
    ]);
  });
});
