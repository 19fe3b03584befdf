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
  /** Resolves when the process has ended and all of its output was read. */
  ended: Promise<{ code: number | null; stdout: string; stderr: string }>;
}

/** The real process, as `npm start` runs it, with nothing in its environment but what is given. */
export async function spawnPlanSays(
  folder: string,
  environment: Record<string, string> = {},
): Promise<Spawned> {
  // Somewhere without a .env: main.ts reads the one in its working folder.
  const cwd = join(folder, 'empty');
  await mkdir(cwd, { recursive: true });
  const options = ['--data', join(folder, 'data'), '--knowledge', sampleKnowledge, '--as-of', dayAsked];
  const child = spawn(process.execPath, [main, 'start', ...options], {
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
  let isOver = false;
  const listeners = new Set<() => void>();
  const tell = () => listeners.forEach((listener) => listener());
  stderr.setEncoding('utf8').on('data', (chunk: string) => {
    said += chunk;
    tell();
  });
  const ended = Promise.all([once(child, 'exit'), text(stdout), once(stderr, 'close')]).then(
    ([[code], out]) => {
      isOver = true;
      tell();
      return { code: typeof code === 'number' ? code : null, stdout: out, stderr: said };
    },
  );
  const untilSaid = (pattern: RegExp): Promise<RegExpExecArray> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        const found = pattern.exec(said);
        if (!found && !isOver) return;
        listeners.delete(look);
        if (found) resolve(found);
        else reject(new Error(`The process ended without saying ${String(pattern)}:\n${said}`));
      };
      listeners.add(look);
      look();
    });
  return {
    said: () => said,
    untilSaid,
    url: async () => (await untilSaid(/Console +(http:\/\/[\d.]+:\d+)\//u))[1] ?? '',
    kill: (signal) => void child.kill(signal),
    ended,
  };
}
