import { crc32 } from 'node:zlib';
import type { Entry, ZipFile } from 'yauzl';
import { UnreadableDocument } from '../../domain/ports/document-format.ts';
import { refuseEntities } from './refuse-entities.ts';
import { checkEntry, checkNoneOverlap, checkTotals, mayBeArchive } from './zip-limits.ts';

/** The unpacked parts of an Office file by their names, such as `word/document.xml`. */
export type Parts = ReadonlyMap<string, Buffer>;

/**
 * Unpacks an Office file. Its table of contents is checked first, then every entry is unpacked and held against
 * what that table says: bombs and lies stop here, and the readers behind see these parts only.
 * @param isWanted which parts are handed on; the others are unpacked for the check alone.
 */
export async function unpackOfficeFile(
  bytes: Uint8Array,
  isWanted: (name: string) => boolean,
): Promise<Parts> {
  const { fromBufferPromise } = await import('yauzl');
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const zip = await fromBufferPromise(buffer, { strictFileNames: true });
    const entries = await contentsOf(zip);
    const parts = new Map<string, Buffer>();
    for (const entry of entries) {
      const content = await unpack(zip, entry, isWanted(entry.fileName));
      if (!content) continue;
      refuseEntities(content);
      parts.set(entry.fileName, content);
    }
    return parts;
  } catch (fault) {
    if (fault instanceof UnreadableDocument) throw fault;
    throw damaged(fault);
  }
}

function damaged(cause?: unknown): UnreadableDocument {
  return new UnreadableDocument(
    'damaged',
    'This file is damaged; open it in Word or Excel, save it again and put it here again.',
    cause,
  );
}

async function contentsOf(zip: ZipFile): Promise<Entry[]> {
  checkTotals(zip.entryCount, 0);
  const entries: Entry[] = [];
  const names = new Set<string>();
  const places: { start: number; end: number }[] = [];
  let unpacked = 0;
  for await (const entry of zip.eachEntry()) {
    const name = entry.fileName.toLowerCase();
    unpacked += entry.uncompressedSize;
    checkTotals(entries.length, unpacked);
    checkEntry(entry);
    if (names.has(name)) throw new Error('Two entries have one name');
    names.add(name);
    places.push(await placeOf(zip, entry));
    entries.push(entry);
  }
  checkNoneOverlap(places);
  return entries;
}

/** Where an entry's bytes lie; the header there has to name the same entry as the table of contents. */
async function placeOf(zip: ZipFile, entry: Entry): Promise<{ start: number; end: number }> {
  const header = await zip.readLocalFileHeaderPromise(entry, { minimal: false });
  if (!header.fileName.equals(entry.fileNameRaw) || header.compressionMethod !== entry.compressionMethod)
    throw new Error('An entry goes by two names');
  return { start: entry.relativeOffsetOfLocalHeader, end: header.fileDataStart + entry.compressedSize };
}

/** Unpacks one entry piece by piece; yauzl stops it where it grows past the size it claims. */
async function unpack(zip: ZipFile, entry: Entry, isWanted: boolean): Promise<Buffer | null> {
  const pieces: Buffer[] = [];
  let sum = 0;
  let isFirst = true;
  for await (const piece of await zip.openReadStreamPromise(entry)) {
    if (!Buffer.isBuffer(piece)) throw new TypeError('No bytes');
    if (isFirst && isZip(piece) && !mayBeArchive(entry.fileName))
      throw new UnreadableDocument(
        'archive-inside',
        'This file has an archive packed inside, and such files are not read; save it again without it.',
      );
    isFirst = false;
    sum = crc32(piece, sum);
    if (isWanted) pieces.push(piece);
  }
  if (sum !== entry.crc32) throw new Error('A checksum is wrong');
  return isWanted ? Buffer.concat(pieces) : null;
}

function isZip(piece: Buffer): boolean {
  return piece.toString('latin1', 0, 4) === 'PK\x03\x04';
}
