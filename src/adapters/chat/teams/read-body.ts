import type { IncomingMessage } from 'node:http';

/** Largest request read, in bytes; what Teams sends is a few KB. */
const largestBody = 256 * 1024;

export type ReadBody = { kind: 'json'; value: unknown } | { kind: 'refused'; status: 400 | 413 | 415 };

/** Reads a request's JSON; what is too large is thrown away as it comes in. */
export async function readBody(request: IncomingMessage): Promise<ReadBody> {
  if (request.headers['content-encoding'] !== undefined) return { kind: 'refused', status: 415 };
  const bytes = await bytesOf(request);
  if (bytes === 'too large') return { kind: 'refused', status: 413 };
  if (bytes === 'cut off') return { kind: 'refused', status: 400 };
  try {
    return { kind: 'json', value: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) };
  } catch {
    return { kind: 'refused', status: 400 };
  }
}

function bytesOf(request: IncomingMessage): Promise<Buffer | 'too large' | 'cut off'> {
  const chunks: Buffer[] = [];
  let size = 0;
  return new Promise((resolve) => {
    if (Number(request.headers['content-length'] ?? 0) > largestBody) resolve('too large');
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > largestBody) {
        chunks.length = 0;
        resolve('too large');
      } else chunks.push(chunk);
    });
    request.on('end', () => resolve(Buffer.concat(chunks)));
    request.on('error', () => resolve('cut off'));
    request.on('close', () => resolve('cut off'));
    if (request.readableEnded) resolve('cut off');
  });
}
