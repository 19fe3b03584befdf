import { Readable, Writable } from 'node:stream';
import type { Streams } from '../../src/cli/streams.ts';

export interface MemoryStreams {
  streams: Streams;
  /** All that was written to standard output so far. */
  out: () => string;
  err: () => string;
}

export interface MemoryStreamsOptions {
  input?: string;
  environment?: Record<string, string>;
  hasColours?: boolean;
  columns?: number;
  /** Standard error is a terminal. */
  isTerminal?: boolean;
}

/** Streams that keep what is written to them, and an environment with nothing in it. */
export function memoryStreams({
  input = '',
  environment = {},
  hasColours = false,
  columns = 96,
  isTerminal = false,
}: MemoryStreamsOptions = {}): MemoryStreams {
  const out = collector();
  const err = collector();
  return {
    streams: {
      stdin: Readable.from([input]),
      stdout: Object.assign(out.stream, { columns }),
      stderr: Object.assign(err.stream, { isTTY: isTerminal }),
      hasColours,
      environment,
    },
    out: out.text,
    err: err.text,
  };
}

function collector(): { stream: Writable; text: () => string } {
  const pieces: string[] = [];
  const stream = new Writable({
    decodeStrings: false,
    write(piece, _encoding, done) {
      pieces.push(String(piece));
      done();
    },
  });
  return { stream, text: () => pieces.join('') };
}
