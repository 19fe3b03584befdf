import type { IsoDate } from '../domain/iso-date.ts';
import type { KnowledgeBase } from '../domain/knowledge-base.ts';
import { lintAvailability } from '../knowledge/lint/lint-availability.ts';
import { printable } from '../knowledge/printable.ts';
import type { Ingested } from './ingest-folder.ts';
import type { OpenDesk } from './open-desk.ts';
import { harmless } from './render/harmless.ts';

/** "3 documents in 5 passages: 0 unchanged, 3 new or changed, 0 removed, 0 held back (12 ms)." and the files held back. */
export function ingestedInWords({ counts, heldBack }: Ingested, elapsedMs: number): string {
  const { documents, passages, unchanged, changed, removed } = counts;
  const lines = [
    `${documents} documents in ${passages} passages: ${unchanged} unchanged, ${changed} new or changed, ${removed} removed, ${heldBack.length} held back (${elapsedMs} ms).`,
    ...heldBack.map(({ path, reason }) => `  held back: ${printable(path)}: ${printable(reason)}`),
    '',
  ];
  return harmless(lines.join('\n'));
}

/** What a running server says when the folder changed, with the entries that do not count any more. */
export function rereadLines({ ingested, knowledge }: OpenDesk, today: IsoDate): string {
  const { documents, changed, removed } = ingested.counts;
  const lines = [
    `The knowledge folder changed: ${changed} new or changed, ${removed} removed; ${documents} documents are served now.`,
    ...ingested.heldBack.map(({ path, reason }) => `  held back: ${printable(path)}: ${printable(reason)}`),
    ...entriesLost(knowledge, today).map((line) => `  ${line}`),
    '',
  ];
  return harmless(lines.join('\n'));
}

/** Entries whose words are no longer found, or whose document is not served: what they offered is not told. */
export function entriesLost(knowledge: KnowledgeBase, today: IsoDate): string[] {
  return lintAvailability(knowledge, today)
    .filter(({ severity }) => severity === 'error')
    .map(({ path, line, message }) =>
      printable(`${path}${line === null ? '' : `, line ${line}`}: ${message}`),
    );
}
