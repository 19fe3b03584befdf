import { Document, Packer, Paragraph } from 'docx';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { unpackOfficeFile } from '../../../src/adapters/formats/zip-guard.ts';
import { UnreadableDocument } from '../../../src/domain/ports/document-format.ts';
import { entriesOf, makeZip, type ZipEntry } from '../../support/zip.ts';

const sound = await Packer.toBuffer(
  new Document({ sections: [{ children: [new Paragraph('Crypto is not offered.')] }] }),
);
const parts = await entriesOf(sound);
const megabyte = 1024 * 1024;
const document: ZipEntry = { name: 'word/document.xml', content: Buffer.from('<w:p/>') };
const noise = Buffer.from(
  Array.from({ length: megabyte }, (_, at) => (at * 7919 + (at >> 3) * 104729) & 255),
);

function docxWith(...entries: ZipEntry[]): Buffer {
  return makeZip([...parts, ...entries]);
}

async function codeOf(zip: Uint8Array): Promise<string> {
  try {
    await unpackOfficeFile(zip, () => true);
    return 'unpacked';
  } catch (fault) {
    if (!(fault instanceof UnreadableDocument)) throw fault;
    expect(fault.message).toMatch(/^This file [^\n]+\.$/u);
    return fault.code;
  }
}

const zeros = Buffer.alloc(20 * megabyte);
const bombs: [string, () => Buffer, string][] = [
  ['twenty megabytes of zeros', () => docxWith({ name: 'word/a.xml', content: zeros }), 'unpacks-too-large'],
  [
    'many parts that unpack to more than is allowed in all',
    () => docxWith(...Array.from({ length: 120 }, (_, at) => ({ name: `word/${at}.xml`, content: noise }))),
    'unpacks-too-large',
  ],
  [
    'a part that claims four gigabytes',
    () => docxWith({ name: 'word/a.xml', content: noise, claimedSize: 0xffff_fff0 }),
    'unpacks-too-large',
  ],
  [
    'a part that claims one byte and unpacks to twenty megabytes',
    () => docxWith({ name: 'word/a.xml', content: zeros, claimedSize: 1 }),
    'damaged',
  ],
  [
    'a part that claims more than it has',
    () => docxWith({ ...document, name: 'word/a.xml', claimedSize: document.content.length + 1 }),
    'damaged',
  ],
  [
    'thousands of parts',
    () => makeZip(Array.from({ length: 2_100 }, (_, at) => ({ ...document, name: `word/${at}.xml` }))),
    'unpacks-too-large',
  ],
  ['a table that claims 60,000 parts', () => makeZip(parts, 60_000), 'unpacks-too-large'],
  ['a table that claims more parts than it lists', () => makeZip(parts, parts.length + 3), 'damaged'],
  [
    'parts that share their bytes',
    () =>
      docxWith(
        { name: 'word/a.xml', content: noise },
        { name: 'word/b.xml', content: noise, localName: 'word/b.xml', sharesWith: parts.length },
      ),
    'damaged',
  ],
  [
    'a part over the bytes of the next',
    () => {
      const zip = makeZip([{ ...document, name: 'word/a.xml', isStored: true }, document]);
      const table = zip.indexOf(Buffer.from('PK\u0001\u0002'));
      zip.writeUInt32LE(40, table + 20);
      zip.writeUInt32LE(40, table + 24);
      return zip;
    },
    'damaged',
  ],
  [
    'a zip inside',
    () => docxWith({ name: 'word/media/a.png', content: makeZip([document]) }),
    'archive-inside',
  ],
  [
    'a zip of zips',
    () =>
      makeZip([
        { name: 'word/document.xml', content: makeZip([{ ...document, content: makeZip([document]) }]) },
      ]),
    'archive-inside',
  ],
  ['a name that climbs out', () => docxWith({ ...document, name: 'word/../../etc/passwd' }), 'damaged'],
  ['a name from the root', () => docxWith({ ...document, name: '/etc/passwd' }), 'damaged'],
  ['a name with a drive', () => docxWith({ ...document, name: 'C:/a.xml' }), 'damaged'],
  ['a name with backslashes', () => docxWith({ ...document, name: '..\\a.xml' }), 'damaged'],
  [
    'a symbolic link',
    () => docxWith({ name: 'word/a.xml', content: Buffer.from('/etc/passwd'), mode: 0o120777 }),
    'damaged',
  ],
  ['two parts of one name', () => docxWith(document), 'damaged'],
  [
    'two parts whose names differ in case',
    () => docxWith({ ...document, name: 'WORD/Document.xml' }),
    'damaged',
  ],
  [
    'a part that goes by two names',
    () => docxWith({ ...document, name: 'word/a.xml', localName: 'word/b.xml' }),
    'damaged',
  ],
  ['a wrong checksum', () => docxWith({ ...document, name: 'word/a.xml', claimedCrc: 7 }), 'damaged'],
  [
    'a part with a password',
    () => docxWith({ ...document, name: 'word/a.xml', flags: 1 }),
    'password-protected',
  ],
  ['no table of contents', () => sound.subarray(0, sound.length - 30), 'damaged'],
  ['bytes after its end', () => Buffer.concat([sound, Buffer.from('more')]), 'damaged'],
  [
    'a billion laughs',
    () =>
      docxWith({
        name: 'word/a.xml',
        content: Buffer.from(
          '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;">]><a>&c;</a>',
        ),
      }),
    'entities',
  ],
  [
    'an entity from another file',
    () =>
      docxWith({ name: 'word/a.xml', content: Buffer.from('<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>') }),
    'entities',
  ],
  [
    'an entity in UTF-16',
    () =>
      docxWith({
        name: 'word/a.xml',
        content: Buffer.from('\uFEFF<!DOCTYPE a [<!ENTITY b "ha">]><a/>', 'utf16le'),
      }),
    'entities',
  ],
];

describe('an Office file', () => {
  test('is unpacked to its parts, those wanted', async () => {
    const read = await unpackOfficeFile(sound, (name) => name.startsWith('word/'));
    expect(read.get('word/document.xml')?.toString()).toContain('Crypto is not offered.');
    expect([...read.keys()].every((name) => name.startsWith('word/'))).toBe(true);
  });

  test('may embed a spreadsheet, as charts do', async () => {
    const zip = docxWith({ name: 'word/embeddings/sheet1.xlsx', content: makeZip([document]) });
    const read = await unpackOfficeFile(zip, (name) => name.endsWith('.xml'));
    expect(read.has('word/document.xml')).toBe(true);
  });

  test.each(bombs)('with %s is refused', async (_, make, code) => {
    expect(await codeOf(make())).toBe(code);
  });

  test('of which any byte is changed or any end is cut is unpacked whole or refused', async () => {
    const change = fc.record({
      at: fc.nat({ max: sound.length - 1 }),
      value: fc.nat({ max: 255 }),
      cut: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(change, async ({ at, value, cut }) => {
        const bytes = Buffer.from(cut ? sound.subarray(0, at) : sound);
        if (!cut) bytes[at] = value;
        expect([
          'unpacked',
          'damaged',
          'unpacks-too-large',
          'password-protected',
          'archive-inside',
        ]).toContain(await codeOf(bytes));
      }),
      { numRuns: 400 },
    );
  });
});
