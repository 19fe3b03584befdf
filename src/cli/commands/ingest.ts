import { performance } from 'node:perf_hooks';
import { followFolder } from '../follow-folder.ts';
import { ingestedInWords } from '../ingested-in-words.ts';
import { createLiveDesk } from '../live-desk.ts';
import type { OpenDesk } from '../open-desk.ts';
import { harmlessJson } from '../render/harmless.ts';
import type { ExitCode, Streams } from '../streams.ts';
import { toldToEnd } from '../told-to-end.ts';
import { type CommonOptions, open } from './common.ts';

export interface IngestCommandOptions extends CommonOptions {
  watch?: true;
}

/** `ingest`: reads the knowledge folder into the index; with `--watch` again after each change. */
export async function ingest(options: IngestCommandOptions, streams: Streams): Promise<ExitCode> {
  let began = performance.now();
  const report = ({ ingested }: OpenDesk): void => {
    const elapsedMs = Math.round(performance.now() - began);
    const { counts, heldBack } = ingested;
    streams.stdout.write(
      options.json
        ? `${harmlessJson({ ...counts, heldBack, elapsedMs })}\n`
        : ingestedInWords(ingested, elapsedMs),
    );
  };
  const { desk: first, log, knowledgeDir, reopen } = await open(options, streams, { isSecondTry: true });
  report(first);
  if (options.watch !== true) return 0;
  const desk = createLiveDesk({
    first,
    reopen(previous) {
      began = performance.now();
      return reopen(previous);
    },
    onReread: report,
    log,
  });
  const isTold = toldToEnd();
  const folder = await followFolder(knowledgeDir, desk, log);
  if (streams.stderr.isTTY === true) streams.stderr.write('Watching the folder; Ctrl+C ends.\n');
  await isTold;
  await folder.close();
  return 0;
}
