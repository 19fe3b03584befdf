import type { Document } from '../../domain/document.ts';
import type { KnowledgeBase } from '../../domain/knowledge-base.ts';
import { type Passage, evidenceOf } from '../../domain/passage.ts';
import { stemsOf } from '../../retrieval/words.ts';
import { verifyDetails } from '../verify/verify.ts';

/** A passage must share this much of a sentence's stems to be its support. */
const enough = 0.6;

/** The passage of a document that carries a sentence HR wrote about it, or null when none does. */
export function supportFor(text: string, document: Document, knowledge: KnowledgeBase): Passage | null {
  const stems = new Set(stemsOf(text));
  const rated = (knowledge.passages.get(document.path) ?? [])
    .map((passage) => ({ passage, shared: shareOf(stems, passage) }))
    .filter(({ passage, shared }) => shared >= enough && verifyDetails(text, [passage]).kind === 'carried')
    .toSorted((a, b) => b.shared - a.shared);
  return rated[0]?.passage ?? null;
}

function shareOf(stems: ReadonlySet<string>, passage: Passage): number {
  const held = new Set(stemsOf(evidenceOf(passage)));
  return stems.size === 0 ? 0 : [...stems].filter((stem) => held.has(stem)).length / stems.size;
}
