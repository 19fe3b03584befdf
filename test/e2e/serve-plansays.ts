import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import type { PlatformSeams } from '../../src/cli/connect-platforms.ts';
import { serve } from '../../src/cli/commands/start.ts';
import type { Streams } from '../../src/cli/streams.ts';

export const sampleKnowledge = fileURLToPath(new URL('../../knowledge', import.meta.url));

/** The day every question is answered for: the sample folder changes its rules on 2027-01-01. */
export const dayAsked = '2026-11-21';

export interface ServeOptions {
  /** Beside a port of its own and silence in the log. */
  environment?: Record<string, string>;
  seams?: PlatformSeams;
  /** Left in place at the end; default: a new one that is removed. */
  dataDir?: string;
}

export interface Served {
  url: string;
  dataDir: string;
  about: string;
  /** As SIGTERM does. */
  stop(): Promise<void>;
}

/** The whole product, started as `npm start` does, on the sample knowledge folder. */
export async function servePlanSays({ environment, seams, dataDir }: ServeOptions = {}): Promise<Served> {
  const data = dataDir ?? (await temporaryFolder());
  const streams = silentStreams({ PORT: '0', LOG_LEVEL: 'silent', ...environment });
  const removeOwn = async (): Promise<void> => {
    if (dataDir === undefined) await rm(data, { recursive: true });
  };
  try {
    const running = await serve({ knowledge: sampleKnowledge, data, asOf: dayAsked }, streams, seams);
    return {
      ...running,
      dataDir: data,
      async stop() {
        await running.stop();
        await removeOwn();
      },
    };
  } catch (fault) {
    await removeOwn();
    throw fault;
  }
}

export function temporaryFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'plansays-e2e-'));
}

/** Nothing is to be said while serving: there is nothing to complain of. */
function refusingStream(): Writable {
  return new Writable({
    write(chunk, _encoding, done) {
      done(new Error(`Nothing was to be written while serving: ${String(chunk)}`));
    },
  });
}

function silentStreams(environment: Record<string, string>): Streams {
  const [stdout, stderr] = [refusingStream(), refusingStream()];
  return { stdin: Readable.from([]), stdout, stderr, hasColours: false, environment };
}
