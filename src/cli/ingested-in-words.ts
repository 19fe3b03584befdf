import { printable } from '../knowledge/printable.ts';
import type { Ingested } from './ingest-folder.ts';
import type { OpenDesk } from './open-desk.ts';

/** "3 documents in 5 passages: 0 unchanged, 3 new or changed, 0 removed, 0 held back (12 ms)." and the files held back. */
export function ingestedInWords({ counts, heldBack }: Ingested, elapsedMs: number): string {
  const { documents, passages, unchanged, changed, removed } = counts;
  return [
    `${documents} documents in ${passages} passages: ${unchanged} unchanged, ${changed} new or changed, ${removed} removed, ${heldBack.length} held back (${elapsedMs} ms).`,
    ...heldBack.map(({ path, reason }) => `  held back: ${printable(path)}: ${reason}`),
    '',
  ].join('\n');
}

/** What a running server says when the folder changed. */
export function rereadLines({ ingested }: OpenDesk): string {
  const { documents, changed, removed } = ingested.counts;
  return [
    `The knowledge folder changed: ${changed} new or changed, ${removed} removed; ${documents} documents are served now.`,
    ...ingested.heldBack.map(({ path, reason }) => `  held back: ${printable(path)}: ${reason}`),
    '',
  ].join('\n');
}
