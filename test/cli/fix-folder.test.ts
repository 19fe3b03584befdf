import { existsSync, lstatSync, readFileSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type RepairsMade, makeRepairs, repairsFor } from '../../src/cli/fix-folder.ts';
import { type Folder, folderWith } from '../support/folder.ts';
import { readFolder } from '../support/read-folder.ts';

const written = '---\neffective: 2026/01/05\n---\nOld words.\n';
const path = 'plans/larch/x.md';

/** Thinks out the repairs of a folder, lets somebody else in, and makes them. */
async function repairAround(
  folder: Folder,
  meanwhile: () => void,
): Promise<RepairsMade & { kept: string[] }> {
  const keepIn = join(folderWith().root, 'kept');
  const { knowledge } = await readFolder(folder.root);
  const repairs = await repairsFor(folder.root, ['.md'], knowledge);
  meanwhile();
  const made = await makeRepairs(folder.root, repairs, keepIn);
  const kept = existsSync(keepIn) ? readdirSync(keepIn, { recursive: true }).map(String) : [];
  return { ...made, kept: kept.filter((name) => lstatSync(join(keepIn, name)).isFile()) };
}

describe('a repair', () => {
  test('is made, and the original kept', async () => {
    const folder = folderWith({ [path]: written });
    const { made, changedMeanwhile, kept } = await repairAround(folder, () => {});
    expect([made.length, changedMeanwhile, kept]).toEqual([1, [], [path]]);
    expect(readFileSync(join(folder.root, path), 'utf8')).toBe(written.replaceAll('/', '-'));
  });

  test('never takes the place of what was saved meanwhile', async () => {
    const folder = folderWith({ [path]: written });
    const saved = '---\neffective: 2026/01/05\ndraft: true\n---\nNew words.\n';
    const done = await repairAround(folder, () => void folder.write(path, saved));
    expect(done).toEqual({ made: [], changedMeanwhile: [path], kept: [] });
    expect(readFileSync(join(folder.root, path), 'utf8')).toBe(saved);
    expect(readdirSync(join(folder.root, 'plans/larch'))).toEqual(['x.md']);
  });

  test('brings no file back that was taken away', async () => {
    const folder = folderWith({ [path]: written });
    const done = await repairAround(folder, () => rmSync(join(folder.root, path)));
    expect(done).toEqual({ made: [], changedMeanwhile: [path], kept: [] });
    expect(existsSync(join(folder.root, path))).toBe(false);
  });

  test.each<[string, (root: string, outside: Folder) => void]>([
    [
      'the file',
      (root, outside) => {
        rmSync(join(root, path));
        symlinkSync(join(outside.root, 'x.md'), join(root, path));
      },
    ],
    [
      'its folder',
      (root, outside) => {
        rmSync(join(root, 'plans/larch'), { recursive: true });
        symlinkSync(outside.root, join(root, 'plans/larch'));
      },
    ],
  ])('reads and writes nothing elsewhere when %s becomes a link', async (_, swap) => {
    const folder = folderWith({ [path]: written });
    const outside = folderWith({ 'x.md': written });
    const done = await repairAround(folder, () => swap(folder.root, outside));
    expect(done).toEqual({ made: [], changedMeanwhile: [path], kept: [] });
    expect(readdirSync(outside.root)).toEqual(['x.md']);
    expect(readFileSync(join(outside.root, 'x.md'), 'utf8')).toBe(written);
  });

  test('gives no file a name that another has taken meanwhile', async () => {
    const folder = folderWith({ 'plans/larch/availability.yml': '[]\n' });
    const done = await repairAround(folder, () => {
      folder.write('plans/larch/availability.yaml', '# new\n[]\n');
    });
    expect([done.made, done.changedMeanwhile]).toEqual([[], ['plans/larch/availability.yml']]);
    expect(readFileSync(join(folder.root, 'plans/larch/availability.yaml'), 'utf8')).toBe('# new\n[]\n');
  });

  test('reaches a folder that is itself found through a link', async () => {
    const folder = folderWith({ [`inner/${path}`]: written });
    const link = join(folder.root, 'link');
    symlinkSync(join(folder.root, 'inner'), link);
    const { changedMeanwhile } = await repairAround({ ...folder, root: link }, () => {});
    expect(changedMeanwhile).toEqual([]);
    expect(readFileSync(join(link, path), 'utf8')).not.toBe(written);
  });
});
