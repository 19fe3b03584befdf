import { crc32, deflateRawSync } from 'node:zlib';
import { fromBufferPromise } from 'yauzl';

/** One entry of a zip to be made; each claim may be a lie. */
export interface ZipEntry {
  name: string;
  content: Uint8Array;
  /** Unpacked size claimed; default the true one. */
  claimedSize?: number;
  claimedCrc?: number;
  /** Name in the entry's own header; default `name`. */
  localName?: string;
  /** Unix mode, such as 0o120777 for a link. */
  mode?: number;
  flags?: number;
  /** Points this entry at the bytes of the one with this index. */
  sharesWith?: number;
  isStored?: boolean;
}

/** A zip byte by byte, for what libraries rightly refuse to write. */
export function makeZip(entries: readonly ZipEntry[], claimedEntries = entries.length): Buffer {
  const packed = entries.map(({ content, isStored = false }) =>
    isStored ? Buffer.from(content) : deflateRawSync(content),
  );
  const locals: Buffer[] = [];
  const offsets: number[] = [];
  let at = 0;
  for (const [index, entry] of entries.entries()) {
    const shared = entry.sharesWith === undefined ? undefined : offsets[entry.sharesWith];
    offsets.push(shared ?? at);
    if (shared !== undefined) continue;
    const name = Buffer.from(entry.localName ?? entry.name);
    const header = Buffer.alloc(30);
    header.writeUInt32LE(0x04034b50, 0);
    common(entry, packed[index], header, 4);
    header.writeUInt16LE(name.length, 26);
    const local = Buffer.concat([header, name, packed[index] ?? Buffer.alloc(0)]);
    locals.push(local);
    at += local.length;
  }
  const table = entries.map((entry, index) => {
    const name = Buffer.from(entry.name);
    const header = Buffer.alloc(46);
    header.writeUInt32LE(0x02014b50, 0);
    header.writeUInt16LE(0x0314, 4);
    common(entry, packed[entry.sharesWith ?? index], header, 6);
    header.writeUInt16LE(name.length, 28);
    header.writeUInt32LE(((entry.mode ?? 0o100644) << 16) >>> 0, 38);
    header.writeUInt32LE(offsets[index] ?? 0, 42);
    return Buffer.concat([header, name]);
  });
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(claimedEntries, 8);
  end.writeUInt16LE(claimedEntries, 10);
  end.writeUInt32LE(Buffer.concat(table).length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, ...table, end]);
}

/** What an entry's own header and the table of contents say alike. */
function common(entry: ZipEntry, packed: Buffer | undefined, header: Buffer, at: number): void {
  header.writeUInt16LE(20, at);
  header.writeUInt16LE(entry.flags ?? 0, at + 2);
  header.writeUInt16LE(entry.isStored ? 0 : 8, at + 4);
  header.writeUInt32LE(entry.claimedCrc ?? crc32(entry.content), at + 10);
  header.writeUInt32LE(packed?.length ?? 0, at + 14);
  header.writeUInt32LE(entry.claimedSize ?? entry.content.length, at + 18);
}

/** The entries of a sound zip, to be changed and zipped again. */
export async function entriesOf(zip: Uint8Array): Promise<ZipEntry[]> {
  const opened = await fromBufferPromise(Buffer.from(zip));
  const entries: ZipEntry[] = [];
  for await (const entry of opened.eachEntry()) {
    const pieces: Buffer[] = [];
    for await (const piece of await opened.openReadStreamPromise(entry)) pieces.push(Buffer.from(piece));
    entries.push({ name: entry.fileName, content: Buffer.concat(pieces) });
  }
  return entries;
}

/** The same zip with some parts' text changed or added. */
export async function withParts(
  zip: Uint8Array,
  changes: Readonly<Record<string, string | ((before: string) => string)>>,
): Promise<Buffer> {
  const entries = await entriesOf(zip);
  for (const [name, change] of Object.entries(changes)) {
    const entry = entries.find((one) => one.name === name);
    const before = entry ? Buffer.from(entry.content).toString() : '';
    const content = Buffer.from(typeof change === 'string' ? change : change(before));
    if (entry) entry.content = content;
    else entries.push({ name, content });
  }
  return makeZip(entries);
}
