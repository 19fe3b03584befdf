import type { AvailabilityEntry } from '../../domain/availability.ts';
import type { KnowledgeBase } from '../../domain/knowledge-base.ts';
import { supportFor } from './support.ts';

/** Limits and exclusions of an entry that its source document does not state: they are not told to anybody. */
export function unsupportedWords(entry: AvailabilityEntry, knowledge: KnowledgeBase): string[] {
  const document = knowledge.documents.get(entry.source);
  if (!document) return [];
  return [...entry.limits, ...entry.excludes].filter(
    (words) => supportFor(words, document, knowledge) === null,
  );
}
