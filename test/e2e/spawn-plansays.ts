import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { dayAsked, sampleKnowledge } from './serve-plansays.ts';

const main = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));

export interface Spawned {
  /** Standard error so far. */
  said: () => string;
  /** Resolves once standard error matches; rejects with all of it when the process ends before. */
  untilSaid(pattern: RegExp): Promise<RegExpExecArray>;
  /** The address it listens at; resolves once everything is started. */
  url(): Promise<string>;
  kill(signal: 'SIGTERM' | 'SIGKILL'): void;
  /** Standard output so far; `untilPrinted` resolves once it matches. */
  untilPrinted(pattern: RegExp): Promise<RegExpExecArray>;
  /** Resolves when the process has ended and all of its output was read. */
  ended: Promise<{ code: number | null; stdout: string; stderr: string }>;
}

/** The real process, as `npm start` or another command runs it, with nothing in its environment but what is given. */
export async function spawnPlanSays(
  folder: string,
  environment: Record<string, string> = {},
  words: readonly string[] = ['start', '--knowledge', sampleKnowledge],
): Promise<Spawned> {
  // Somewhere without a .env: main.ts reads the one in its working folder.
  const cwd = join(folder, 'empty');
  await mkdir(cwd, { recursive: true });
  const options = ['--data', join(folder, 'data'), '--as-of', dayAsked];
  const child = spawn(process.execPath, [main, ...words, ...options], {
    cwd,
    env: { PORT: '0', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return watch(child);
}

function watch(child: ChildProcess): Spawned {
  const { stdout, stderr } = child;
  if (!stdout || !stderr) throw new Error('The process has no output to read.');
  let said = '';
  let printed = '';
  let isOver = false;
  const listeners = new Set<() => void>();
  const tell = () => listeners.forEach((listener) => listener());
  stderr.setEncoding('utf8').on('data', (chunk: string) => {
    said += chunk;
    tell();
  });
  stdout.setEncoding('utf8').on('data', (chunk: string) => {
    printed += chunk;
    tell();
  });
  const ended = Promise.all([once(child, 'exit'), text(stdout), once(stderr, 'close')]).then(
    ([[code], out]) => {
      isOver = true;
      tell();
      return { code: typeof code === 'number' ? code : null, stdout: out, stderr: said };
    },
  );
  const untilIn = (output: () => string, pattern: RegExp): Promise<RegExpExecArray> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        const found = pattern.exec(output());
        if (!found && !isOver) return;
        listeners.delete(look);
        if (found) resolve(found);
        else reject(new Error(`The process ended without ${String(pattern)} in:\n${output()}\n${said}`));
      };
      listeners.add(look);
      look();
    });
  const untilSaid = (pattern: RegExp): Promise<RegExpExecArray> => untilIn(() => said, pattern);
  return {
    said: () => said,
    untilSaid,
    untilPrinted: (pattern) => untilIn(() => printed, pattern),
    url: async () => (await untilSaid(/Console +(http:\/\/[\d.]+:\d+)\//u))[1] ?? '',
    kill: (signal) => void child.kill(signal),
    ended,
  };
}
