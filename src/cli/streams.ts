import type { Readable, Writable } from 'node:stream';

/** The outside of a command: where it reads, writes, and what the environment says. */
export interface Streams {
  stdin: Readable;
  stdout: Writable & { columns?: number };
  stderr: Writable & { isTTY?: boolean };
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

/** Shows steps of anything that may take over a second, on a terminal only. */
export function progressOn({ stderr }: Streams): (step: string) => void {
  return (step) => {
    if (stderr.isTTY === true) stderr.write(`${step} …\n`);
  };
}
