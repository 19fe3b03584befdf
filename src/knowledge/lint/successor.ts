import type { Document } from '../../domain/document.ts';
import { isCurrent, isUpcoming, replacementOf, startOf } from '../../domain/in-force.ts';
import type { IsoDate } from '../../domain/iso-date.ts';
import type { KnowledgeBase } from '../../domain/knowledge-base.ts';
import { haveSameReaders } from './audience.ts';
import { isSameSubject } from './subject.ts';

/** What takes over from a document: one that says so, or a later edition of the same, in force or to come. */
export function successorOf(document: Document, knowledge: KnowledgeBase, day: IsoDate): Document | null {
  const others = [...knowledge.documents.values()].filter(
    (other) => other !== document && (isCurrent(other, day) || isUpcoming(other, day)),
  );
  return (
    replacementOf(document, others, day) ??
    others.find((other) => other.supersedes.includes(document.path)) ??
    others.find(
      (other) =>
        haveSameReaders(document, other) &&
        isSameSubject(document, other, knowledge.plans) &&
        (startOf(other) ?? '') > (startOf(document) ?? ''),
    ) ??
    null
  );
}
