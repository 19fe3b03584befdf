import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { CommandFailed } from '../streams.ts';
import { withoutFilters } from './git-filters.ts';
import { GitFailed, type GitOptions, git } from './git.ts';

export interface Revision {
  revision: string;
  knowledgeDir: string;
  /** An existing folder of our own to write into. */
  into: string;
  environment: GitOptions['environment'];
}

/**
 * The knowledge folder as it was at a git revision, written into a folder of our own; resolves to its path.
 * It is written as a checkout would (line ends, large-file storage), but neither the working files nor the
 * repository's index are touched. Rejects with `CommandFailed`: one line that says what is allowed.
 */
export async function folderAtRevision(asked: Revision): Promise<string> {
  const { revision, knowledgeDir, into, environment } = asked;
  refuseOddRevision(revision);
  const there = { folder: knowledgeDir, environment };
  const top = await git(['rev-parse', '--show-toplevel'], there).catch((fault: unknown) => {
    throw notARepository(fault, asked);
  });
  const prefix = withoutLineEnd(await git(['rev-parse', '--show-prefix'], there));
  const commit = await commitOf(revision, there).catch(() => {
    throw new CommandFailed(
      `--base: there is no folder and no git revision "${revision}" where "${knowledgeDir}" is kept; ${allowed}`,
    );
  });
  const tree = `${commit}:${prefix.replace(/\/$/u, '')}`;
  const kind = await git(['cat-file', '-t', tree], there).catch(() => '');
  if (kind.trim() !== 'tree')
    throw new CommandFailed(
      `--base: the revision "${revision}" has no folder "${prefix}"; give one that has it, or a folder.`,
    );
  const written = join(into, 'files');
  await mkdir(written);
  const within = { folder: withoutLineEnd(top), environment, index: join(into, 'git-index') };
  await git(['read-tree', ...(prefix === '' ? [] : [`--prefix=${prefix}`]), tree], within);
  const settings = await withoutFilters(there);
  await git(['checkout-index', '--all', '--quiet', `--prefix=${written}/`], { ...within, settings });
  const folder = join(written, prefix);
  await mkdir(folder, { recursive: true });
  return folder;
}

const allowed = 'give a folder, or a revision such as HEAD, main, v1.2 or a commit.';

/** In two steps: a search such as `:/text` takes all that follows it. */
async function commitOf(revision: string, there: GitOptions): Promise<string> {
  const found = await git(['rev-parse', '--verify', '--quiet', revision], there);
  const commit = await git(['rev-parse', '--verify', '--quiet', `${found.trim()}^{commit}`], there);
  return commit.trim();
}

/** What begins with a dash would be an option to git. */
function refuseOddRevision(revision: string): void {
  if (/^-|\p{Cc}|^\s*$/u.test(revision))
    throw new CommandFailed(`--base has ${JSON.stringify(revision)}; ${allowed}`, 2);
}

function notARepository(fault: unknown, { revision, knowledgeDir }: Revision): unknown {
  if (!(fault instanceof GitFailed)) return fault;
  if (fault.isMissing)
    return new CommandFailed(
      `--base: "${revision}" is no folder, and git, which would know revisions, is not installed here.`,
    );
  if (fault.said.includes('dubious ownership'))
    return new CommandFailed(
      `--base: git does not open the repository of "${knowledgeDir}", because it belongs to another user; git's setting safe.directory allows it.`,
    );
  return new CommandFailed(
    `--base: "${revision}" is no folder, and "${knowledgeDir}" is in no git repository; give a folder.`,
  );
}

function withoutLineEnd(text: string): string {
  return text.replace(/\r?\n$/u, '');
}
