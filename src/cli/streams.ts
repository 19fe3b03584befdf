import { clearLine, cursorTo } from 'node:readline';
import type { Readable, Writable } from 'node:stream';

/** The outside of a command: where it reads, writes, and what the environment says. */
export interface Streams {
  stdin: Readable;
  stdout: Writable & { columns?: number };
  stderr: Writable & { isTTY?: boolean; columns?: number };
  /** Standard output is a terminal and colours are welcome. */
  hasColours: boolean;
  environment: Readonly<Record<string, string | undefined>>;
}

/** Ends the process with its code: 0 done, 1 failed, 2 wrong usage. */
export type ExitCode = 0 | 1 | 2;

/** A failure that a person can act on; shown as one line, without a stack. */
export class CommandFailed extends Error {
  override readonly name = 'CommandFailed';
  readonly exitCode: 1 | 2;
  constructor(message: string, exitCode: 1 | 2 = 1) {
    super(message);
    this.exitCode = exitCode;
  }
}

/** Steps of anything that may take over a second. */
export interface Progress {
  step: (text: string) => void;
  /** Takes the last step off the screen: what comes next begins at the start of a line. */
  done: () => void;
}

/** Shows steps on a terminal only, each in the place of the one before. */
export function progressOn({ stderr }: Streams): Progress {
  if (stderr.isTTY !== true) return { step: () => {}, done: () => {} };
  const clear = (): void => {
    cursorTo(stderr, 0);
    clearLine(stderr, 0);
  };
  return {
    step(text) {
      clear();
      stderr.write(`${text.slice(0, Math.max(20, (stderr.columns ?? 80) - 4))} …`);
    },
    done: clear,
  };
}
