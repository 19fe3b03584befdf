import { performance } from 'node:perf_hooks';
import type { ExitCode, Streams } from '../streams.ts';
import { type CommonOptions, open } from './common.ts';

/** `ingest`: reads the knowledge folder into the index. */
export async function ingest(options: CommonOptions, streams: Streams): Promise<ExitCode> {
  const began = performance.now();
  const { desk } = await open(options, streams);
  const { counts, heldBack } = desk.ingested;
  const elapsedMs = Math.round(performance.now() - began);
  if (options.json) {
    streams.stdout.write(`${JSON.stringify({ ...counts, heldBack, elapsedMs })}\n`);
    return 0;
  }
  const { documents, passages, unchanged, changed, removed } = counts;
  streams.stdout.write(
    `${documents} documents in ${passages} passages: ${unchanged} unchanged, ${changed} new or changed, ${removed} removed, ${heldBack.length} held back (${elapsedMs} ms).\n`,
  );
  for (const { path, reason } of heldBack) streams.stdout.write(`  held back: ${path}: ${reason}\n`);
  return 0;
}
