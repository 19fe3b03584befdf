import { mkdir, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { KnowledgeFolderUnusable } from '../../knowledge/read-knowledge.ts';
import { openLog } from '../open-log.ts';
import { folderAtRevision } from '../preview/folder-at-revision.ts';
import { previewFolders } from '../preview/preview-folders.ts';
import type { Preview } from '../preview/preview.ts';
import { mustBeFree, savePage } from '../preview/save-page.ts';
import { withTemporaryFolder } from '../preview/temporary-folder.ts';
import { harmlessJson } from '../render/harmless.ts';
import { previewPage } from '../render/preview/page.ts';
import { previewOutline } from '../render/preview/outline.ts';
import { previewText } from '../render/preview/text.ts';
import { CommandFailed, type ExitCode, type Streams, progressOn } from '../streams.ts';
import { type CommonOptions, configFrom, dayFrom } from './common.ts';

export interface PreviewCommandOptions extends CommonOptions {
  base: string;
  html?: string;
}

/** `preview`: which answers change between a base and the knowledge folder as it is now; 0 whatever it finds. */
export async function preview(options: PreviewCommandOptions, streams: Streams): Promise<ExitCode> {
  const today = dayFrom(options, streams);
  const config = configFrom(streams);
  const knowledgeDir = options.knowledge ?? config.knowledgeDir;
  if (!(await isFolder(knowledgeDir)))
    throw new CommandFailed(
      `The knowledge folder "${knowledgeDir}" cannot be read; give one that exists with --knowledge or KNOWLEDGE_DIR.`,
    );
  if (options.html !== undefined) await mustBeFree(options.html);
  const found = await withTemporaryFolder((temporary) =>
    compare(options, { knowledgeDir, today, temporary, streams }),
  );
  const outline = previewOutline(found);
  if (options.html !== undefined) await savePage(options.html, previewPage(outline, found));
  streams.stdout.write(
    options.json ? `${harmlessJson(found)}\n` : previewText(outline, { hasColours: streams.hasColours }),
  );
  if (options.html !== undefined) streams.stderr.write(`The page is in ${options.html}.\n`);
  return 0;
}

interface Comparing {
  knowledgeDir: string;
  today: string;
  temporary: string;
  streams: Streams;
}

async function compare(
  { base, plan }: PreviewCommandOptions,
  { knowledgeDir, today, temporary, streams }: Comparing,
): Promise<Preview> {
  const before = (await isFolder(base)) ? base : await atRevision(base, knowledgeDir, temporary, streams);
  const { LOG_LEVEL } = streams.environment;
  const progress = progressOn(streams);
  return previewFolders({
    before: { folder: before, name: base },
    after: { folder: knowledgeDir, name: basename(resolve(knowledgeDir)) },
    dataDir: join(temporary, 'data'),
    today,
    plan: plan ?? null,
    log: openLog(LOG_LEVEL ? configFrom(streams).server.logLevel : 'warn'),
    onProgress: progress.step,
  })
    .finally(progress.done)
    .catch((fault: unknown) => {
      if (fault instanceof KnowledgeFolderUnusable) throw new CommandFailed(fault.message);
      throw fault instanceof RangeError ? new CommandFailed(fault.message, 2) : fault;
    });
}

async function atRevision(
  revision: string,
  knowledgeDir: string,
  temporary: string,
  { environment }: Streams,
): Promise<string> {
  const into = join(temporary, 'base');
  await mkdir(into);
  return folderAtRevision({ revision, knowledgeDir, into, environment });
}

async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null))?.isDirectory() ?? false;
}
