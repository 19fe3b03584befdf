import { type GitOptions, git } from './git.ts';

const largeFiles = ['filter.lfs.process=git-lfs filter-process', 'filter.lfs.smudge=git-lfs smudge -- %f'];

/**
 * Settings under which writing files runs no program that a repository names as a filter; files kept in
 * large-file storage (git-lfs) are still fetched, by its own program.
 */
export async function withoutFilters(there: GitOptions): Promise<string[]> {
  const listed = await git(['config', '--null', '--get-regexp', '^filter\\.'], there).catch(() => '');
  const keys = listed
    .split('\0')
    .map((line) => line.split('\n')[0] ?? '')
    .flatMap((key) => /^filter\.(?<name>.+)\.[^.]+$/su.exec(key)?.groups?.['name'] ?? []);
  const names = new Set(keys);
  const hasLargeFiles = names.delete('lfs');
  const off = [...names].flatMap((name) => [
    `filter.${name}.process=`,
    `filter.${name}.smudge=`,
    `filter.${name}.clean=`,
    `filter.${name}.required=false`,
  ]);
  return [...off, ...(hasLargeFiles ? largeFiles : [])];
}
