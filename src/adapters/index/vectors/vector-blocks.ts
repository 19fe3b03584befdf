const blockBytes = 1 << 20;

/** The bytes of the vectors in order, in blocks of about 1 MiB: few writes, and room for other work between them. */
export function* vectorBlocks(vectors: readonly Float32Array[]): Generator<Buffer> {
  let block: Buffer[] = [];
  let size = 0;
  for (const vector of vectors) {
    const bytes = Buffer.from(vector.buffer, vector.byteOffset, vector.byteLength);
    block.push(bytes);
    size += bytes.length;
    if (size < blockBytes) continue;
    yield Buffer.concat(block, size);
    block = [];
    size = 0;
  }
  if (size > 0) yield Buffer.concat(block, size);
}
