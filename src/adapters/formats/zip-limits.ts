import type { Entry } from 'yauzl';
import { UnreadableDocument } from '../../domain/ports/document-format.ts';

/** What an Office file may unpack to: some fifty times what the largest plan documents need. */
const limits = {
  unpackedBytes: 100 * 1024 * 1024,
  entries: 2_000,
  /** Unpacked to packed, for entries of more than `ratioFromBytes`: XML shrinks ten- to thirtyfold. */
  ratio: 100,
  ratioFromBytes: 1024 * 1024,
};

/** Refuses more entries, or more bytes in all, than the limits; the plain sentence says so. */
export function checkTotals(entries: number, unpackedBytes: number): void {
  if (entries > limits.entries)
    throw tooLarge(`it holds more than ${limits.entries.toLocaleString('en-US')} parts`);
  if (unpackedBytes > limits.unpackedBytes)
    throw tooLarge(`it unpacks to more than ${limits.unpackedBytes / 1024 / 1024} MB`);
}

/** Refuses one entry by what the table of contents says of it. Bad names are refused by yauzl. */
export function checkEntry(entry: Entry): void {
  const { uncompressedSize, compressedSize } = entry;
  if (entry.isEncrypted())
    throw new UnreadableDocument(
      'password-protected',
      'This file is protected with a password; remove it and save the file again.',
    );
  if (isLink(entry)) throw new Error(`"${entry.fileName}" is a link`);
  if (uncompressedSize > limits.ratioFromBytes && uncompressedSize > limits.ratio * compressedSize)
    throw tooLarge(`a part of it unpacks to more than ${limits.ratio} times its size`);
}

/** Refuses entries that share bytes, by which a small file unpacks to a giant one. */
export function checkNoneOverlap(places: readonly { start: number; end: number }[]): void {
  let end = 0;
  for (const place of places.toSorted((one, other) => one.start - other.start)) {
    if (place.start < end) throw new Error('Two entries overlap');
    end = place.end;
  }
}

/** Files that people embed in a document keep their own format: they are neither unpacked nor read. */
export function mayBeArchive(name: string): boolean {
  return /^(?:word|xl)\/embeddings\//u.test(name);
}

function tooLarge(why: string): UnreadableDocument {
  return new UnreadableDocument(
    'unpacks-too-large',
    `This file is not read because ${why}; split the document into several.`,
  );
}

/** Unix file modes stand in the upper half of the attributes; 0xA000 marks a symbolic link. */
function isLink({ externalFileAttributes }: Entry): boolean {
  return ((externalFileAttributes >>> 16) & 0xf000) === 0xa000;
}
