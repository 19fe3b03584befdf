import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { expect, it, onTestFinished, vi } from 'vitest';
import { z } from 'zod';
import { serve } from '../../src/cli/commands/start.ts';
import { sampleFiles } from '../cli/sample-folder.ts';
import { folderWith } from '../support/folder.ts';

const asked = z.object({ outline: z.object({ headlines: z.array(z.string()), about: z.string() }) });

async function ask(url: string): Promise<string[]> {
  const response = await fetch(`${url}/console/ask`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify({ question: 'Can I buy bitcoin in my 401(k)?', plan: 'larch' }),
  });
  const { headlines, about } = asked.parse(await response.json()).outline;
  return [...headlines, about];
}

function quiet(): Writable {
  return new Writable({ write: (_chunk, _encoding, done) => done() });
}

it('takes a document over at midnight in its time zone, without anybody doing anything', async () => {
  // Only the calendar: everything else goes on in real time.
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2027-01-01T05:59:58Z') });
  onTestFinished(() => void vi.useRealTimers());
  const spd = sampleFiles['knowledge/plans/larch/spd.md'] ?? '';
  const { root } = folderWith({
    ...sampleFiles,
    'knowledge/plans/larch/spd.md': spd.replace('2026-01-01', '2027-01-01'),
  });
  const running = await serve(
    { knowledge: join(root, 'knowledge'), data: join(root, 'data') },
    {
      stdin: Readable.from([]),
      stdout: quiet(),
      stderr: quiet(),
      hasColours: false,
      environment: { PORT: '0', LOG_LEVEL: 'silent', TIME_ZONE: 'America/Chicago' },
    },
  );
  onTestFinished(() => running.stop());

  const [before, day] = await ask(running.url);
  expect([before, day]).toEqual([
    "Crypto: the plan's documents do not settle it",
    'Larch Savings Plan, as of December 31, 2026',
  ]);
  vi.setSystemTime(new Date('2027-01-01T06:00:01Z'));
  expect(await ask(running.url)).toEqual([
    'Crypto: available through the brokerage window',
    'Larch Savings Plan, as of January 1, 2027',
  ]);
});
