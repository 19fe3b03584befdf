import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { z } from 'zod';

/** Git could not do it; `said` is its own words, for telling one cause from another. */
export class GitFailed extends Error {
  override readonly name = 'GitFailed';
  readonly isMissing: boolean;
  readonly said: string;
  constructor(isMissing: boolean, said: string, cause: unknown) {
    super('Git failed.', { cause });
    this.isMissing = isMissing;
    this.said = said;
  }
}

/** Nothing but reading: no hooks, no helpers, nothing left in the repository. */
const readingOnly = [
  'core.hooksPath=/dev/null',
  'core.fsmonitor=false',
  'core.splitIndex=false',
  'core.untrackedCache=false',
  'core.sparseCheckout=false',
  'protocol.allow=never',
].flatMap((setting) => ['-c', setting]);

/** What git needs to find itself, its settings and its helpers; no secret of ours, no GIT_DIR of a hook we may run in. */
const passedOn = ['PATH', 'HOME', 'XDG_CONFIG_HOME', 'USERPROFILE', 'SystemRoot', 'TMPDIR', 'TEMP', 'TMP'];

const failure = z.object({ code: z.unknown(), stderr: z.string().catch('') });

export interface GitOptions {
  /** Where it runs. */
  folder: string;
  environment: Readonly<Record<string, string | undefined>>;
  /** An index file of one's own. */
  index?: string;
  /** Further settings, as `name=value`. */
  settings?: readonly string[];
}

/** Runs git, without a shell, and gives what it printed. Rejects with `GitFailed`. */
export async function git(
  words: readonly string[],
  { folder, environment, index, settings = [] }: GitOptions,
): Promise<string> {
  const env = Object.fromEntries(
    passedOn.flatMap((name) => {
      const value = environment[name] ?? process.env[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );
  const own = { LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0', GIT_NO_LAZY_FETCH: '1', GIT_TERMINAL_PROMPT: '0' };
  const options = { cwd: folder, env: { ...env, ...own, ...(index ? { GIT_INDEX_FILE: index } : {}) } };
  const more = settings.flatMap((setting) => ['-c', setting]);
  try {
    const { stdout } = await promisify(execFile)('git', [...readingOnly, ...more, ...words], options);
    return stdout;
  } catch (fault) {
    const { code, stderr } = failure.parse(fault);
    throw new GitFailed(code === 'ENOENT', stderr, fault);
  }
}
