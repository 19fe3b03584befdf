import { unsupportedWords } from '../answering/judge/unsupported.ts';
import type { KnowledgeBase } from '../domain/knowledge-base.ts';
import type { EntryFinding } from '../knowledge/lint/lint-availability.ts';
import { warning } from '../knowledge/lint/say.ts';

/** Limits and exclusions that HR entered and the document does not state. */
export function untold(knowledge: KnowledgeBase): EntryFinding[] {
  return [...knowledge.availability].flatMap(([plan, entries]) =>
    entries.flatMap((entry) =>
      unsupportedWords(entry, knowledge).map((words) => ({
        ...warning(
          `plans/${plan}/availability.yaml`,
          'not-in-source',
          `"${words}" is not told to anybody: ${entry.source} does not state it in these words. Copy the document's own words.`,
          entry.line ?? null,
        ),
        restsOn: entry.source,
      })),
    ),
  );
}
