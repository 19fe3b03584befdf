import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { sampleFiles } from '../cli/sample-folder.ts';
import { type Folder, makeFolder } from '../support/folder.ts';
import { type Spawned, spawnPlanSays } from './spawn-plansays.ts';

const running: Spawned[] = [];
const folders: Folder[] = [];
afterEach(async () => {
  for (const spawned of running) spawned.kill('SIGKILL');
  await Promise.all(running.splice(0).map(({ ended }) => ended));
  for (const folder of folders.splice(0)) folder.remove();
});

async function spawnOn(folder: Folder, ...words: string[]): Promise<Spawned> {
  const spawned = await spawnPlanSays(folder.root, {}, [
    ...words,
    '--knowledge',
    join(folder.root, 'knowledge'),
  ]);
  running.push(spawned);
  return spawned;
}

function sampleFolder(): Folder {
  const folder = makeFolder(sampleFiles);
  folders.push(folder);
  return folder;
}

const replied = z.object({ outline: z.object({ headlines: z.array(z.string()) }) });

async function headline(url: string): Promise<string | undefined> {
  const response = await fetch(`${url}/console/ask`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify({ question: 'Can I buy bitcoin in my 401(k)?', plan: 'larch' }),
  });
  return replied.parse(await response.json()).outline.headlines[0];
}

const spd = sampleFiles['knowledge/plans/larch/spd.md'] ?? '';
const entries = sampleFiles['knowledge/plans/larch/availability.yaml'] ?? '';
const refusal = 'The plan does not offer cryptocurrency by any route.';

describe('a saved file', () => {
  it('is live in a running server, and a bad save leaves what was good before', async () => {
    const folder = sampleFolder();
    const spawned = await spawnOn(folder, 'start');
    const url = await spawned.url();
    expect(await headline(url)).toBe('Crypto: available through the brokerage window');

    folder.write('knowledge/plans/larch/spd.md', '---\nkind: spdd\n---\nNothing.');
    await spawned.untilSaid(/held back: plans\/larch\/spd\.md: .*the version before it is served/u);
    expect(await headline(url)).toBe('Crypto: available through the brokerage window');

    folder.write('knowledge/plans/larch/spd.md', `${spd}\n## Crypto\n\n${refusal}\n`);
    await spawned.untilSaid(/1 new or changed, 0 removed; 3 documents are served now\.\n$/u);
    folder.write(
      'knowledge/plans/larch/availability.yaml',
      `${entries}- asset: crypto\n  route: any\n  offered: false\n  source: spd.md\n  quote: ${refusal}\n`.replace(
        /^- asset: crypto\n(?: {2}.*\n)+/u,
        '',
      ),
    );
    await spawned.untilSaid(/0 new or changed, 0 removed; 3 documents are served now\.\n$/u);
    expect(await headline(url)).toBe('Crypto: not available');
  });

  it('is read again by ingest --watch, which says what came of it and ends when told to', async () => {
    const folder = sampleFolder();
    const spawned = await spawnOn(folder, 'ingest', '--watch');
    await spawned.untilPrinted(/^3 documents in \d+ passages: 0 unchanged, 3 new or changed/u);
    folder.write('knowledge/faq/new.md', 'An answer.');
    await spawned.untilPrinted(/\n4 documents in \d+ passages: 3 unchanged, 1 new or changed/u);
    folder.write('knowledge/faq/new.md', '---\nkind: spd\nreviewed: soon\n---\nAn answer.');
    await spawned.untilPrinted(/held back: faq\/new\.md: .*the version before it is served/u);
    spawned.kill('SIGTERM');
    expect(await spawned.ended).toMatchObject({ code: 0, stderr: '' });
  });
});

describe('an ingest that is killed', () => {
  it('leaves the old index or the new one, whole, and the next run finishes the work', async () => {
    const folder = sampleFolder();
    const ingest = async (killAfterMs: number | null): Promise<string> => {
      const spawned = await spawnOn(folder, 'ingest', '--json');
      const clock = killAfterMs === null ? null : setTimeout(() => spawned.kill('SIGKILL'), killAfterMs);
      const { stdout } = await spawned.ended;
      if (clock) clearTimeout(clock);
      return stdout;
    };
    const counts = z.object({ documents: z.number(), unchanged: z.number(), changed: z.number() });
    expect(counts.parse(JSON.parse(await ingest(null))).documents).toBe(3);
    let documents = 3;
    for (let kill = 0; kill < 10; kill++) {
      folder.write(`knowledge/policy/new-${kill}.md`, `Rule ${kill}.`);
      await ingest(120 + 40 * kill);
      documents += 1;
      const after = counts.parse(JSON.parse(await ingest(null)));
      expect([after.documents, after.unchanged + after.changed]).toEqual([documents, documents]);
      expect([documents, documents - 1]).toContain(after.unchanged);
    }
  });
});
