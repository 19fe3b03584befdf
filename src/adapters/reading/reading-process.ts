import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import pidusage from 'pidusage';
import type { DocumentFile } from '../../domain/ports/document-reader.ts';
import type { ReadingLimits } from './limits.ts';

/** What came of handing a file to a reading process; `reply` is what it sent, unchecked. */
export type ReadingOutcome =
  | { kind: 'read'; reply: unknown }
  | { kind: 'too_slow' }
  | { kind: 'too_much_memory' }
  | { kind: 'broke' };

/** A process that reads files one after another and is ended when one costs too much. */
export interface ReadingProcess {
  /** False once it was ended or ended itself: another one has to be started. */
  isAlive(): boolean;
  read(file: DocumentFile): Promise<ReadingOutcome>;
  end(): void;
}

export interface ReadingProgram {
  /** The module that runs in the process: takes a `DocumentFile` as a message and answers with one message. */
  module: URL;
  /** Files and folders it may read from, its own code; nothing else can be opened there. */
  mayRead: readonly string[];
}

const watchEveryMs = 100;
const heapMegabytes = 400;

/** Starts it with an empty environment, no right to write, to start programs, or to read anything but its own code. */
export function startReadingProcess(
  { module, mayRead }: ReadingProgram,
  limits: ReadingLimits,
): ReadingProcess {
  const child = fork(fileURLToPath(module), [], {
    execArgv: [
      '--permission',
      ...mayRead.map((path) => `--allow-fs-read=${path}`),
      `--max-old-space-size=${heapMegabytes}`,
      '--no-warnings',
    ],
    // Only what Windows cannot start a process without.
    env: { TZ: 'UTC', ...(process.env['SystemRoot'] ? { SystemRoot: process.env['SystemRoot'] } : {}) },
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  let isAlive = true;
  child.once('exit', () => (isAlive = false));
  child.on('error', () => (isAlive = false));
  const end = (): void => {
    isAlive = false;
    child.kill('SIGKILL');
  };
  return {
    isAlive: () => isAlive,
    end,
    async read(file) {
      const outcome = await outcomeOf(child, file, limits);
      if (outcome.kind !== 'read') end();
      return outcome;
    },
  };
}

function outcomeOf(child: ChildProcess, file: DocumentFile, limits: ReadingLimits): Promise<ReadingOutcome> {
  return new Promise((resolve) => {
    const settle = (outcome: ReadingOutcome): void => {
      clearTimeout(clock);
      clearInterval(watch);
      child.removeAllListeners('message');
      child.removeListener('exit', onExit);
      child.removeListener('error', onError);
      resolve(outcome);
    };
    // A heap that is full ends the process by a signal of its own.
    const onExit = (_code: number | null, signal: string | null): void =>
      settle(signal === 'SIGABRT' || signal === 'SIGTRAP' ? { kind: 'too_much_memory' } : { kind: 'broke' });
    const onError = (): void => settle({ kind: 'broke' });
    const clock = setTimeout(() => settle({ kind: 'too_slow' }), limits.timeMs);
    const weigh = async (): Promise<void> => {
      if ((await memoryOf(child.pid)) > limits.memoryBytes) settle({ kind: 'too_much_memory' });
    };
    const watch = setInterval(() => void weigh(), watchEveryMs);
    child.once('message', (reply) => settle({ kind: 'read', reply }));
    child.once('exit', onExit);
    child.once('error', onError);
    child.send(file, (fault) => {
      if (fault) onError();
    });
  });
}

/** Resident bytes; 0 when the process is gone. */
async function memoryOf(pid: number | undefined): Promise<number> {
  if (pid === undefined) return 0;
  return pidusage(pid).then(
    ({ memory }) => memory,
    () => 0,
  );
}
