import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { type Bench, benchWith } from './sample-folder.ts';

const shape = z.strictObject({
  documents: z.number(),
  passages: z.number(),
  unchanged: z.number(),
  changed: z.number(),
  removed: z.number(),
  heldBack: z.array(z.strictObject({ path: z.string(), reason: z.string() })),
  elapsedMs: z.number(),
});

async function counts({ command }: Bench): Promise<z.infer<typeof shape>> {
  const { code, out, err } = await command(['ingest', '--json']);
  expect([code, err]).toEqual([0, '']);
  return shape.parse(JSON.parse(out));
}

describe('ingest', () => {
  test('reads what changed and nothing else', async () => {
    const bench = benchWith();
    expect(await counts(bench)).toMatchObject({ documents: 3, unchanged: 0, changed: 3, removed: 0 });
    expect(await counts(bench)).toMatchObject({ documents: 3, unchanged: 3, changed: 0, removed: 0 });
    bench.folder.write('knowledge/policy/rule.md', 'A rule was withdrawn.');
    bench.folder.write('knowledge/faq/new.md', 'An answer.');
    rmSync(join(bench.folder.root, 'knowledge/plans/birch/spd.md'));
    expect(await counts(bench)).toMatchObject({ documents: 3, unchanged: 1, changed: 2, removed: 1 });
  });

  test('names what is held back, and serves the rest', async () => {
    const bench = benchWith({
      'knowledge/policy/bad.md': '---\nstatus: law\n---\nText.',
      'knowledge/policy/latin.md': null,
      'knowledge/plans/elm/spd.md': 'Text.',
      'knowledge/policy/draft.md': '---\ndraft: true\n---\nText.',
    });
    writeFileSync(join(bench.folder.root, 'knowledge/policy/latin.md'), Buffer.from('\xDCber', 'latin1'));
    const { documents, heldBack } = await counts(bench);
    expect(documents).toBe(3);
    expect(new Map(heldBack.map(({ path, reason }) => [path, reason]))).toEqual(
      new Map([
        ['policy/bad.md', expect.stringContaining('"status" has "law"')],
        ['policy/latin.md', expect.stringContaining('UTF-8')],
        ['plans/elm/spd.md', expect.stringContaining('No plan "elm"')],
      ]),
    );
    expect((await counts(bench)).heldBack).toEqual(heldBack);
  });

  test('says the same in words', async () => {
    const { code, out } = await benchWith().command(['ingest']);
    expect(code).toBe(0);
    expect(out).toMatch(
      /^3 documents in \d+ passages: 0 unchanged, 3 new or changed, 0 removed, 0 held back \(\d+ ms\)\.\n$/u,
    );
  });

  test('reads everything anew when the index is damaged', async () => {
    const bench = benchWith();
    await counts(bench);
    writeFileSync(join(bench.folder.root, 'data/index/CURRENT'), 'nowhere');
    expect(await counts(bench)).toMatchObject({ documents: 3, changed: 3 });
    expect(await counts(bench)).toMatchObject({ unchanged: 3 });
  });
});
