import { disagreementsIn } from '../answering/authority/disagreements.ts';
import type { PlacedSaying } from '../answering/authority/overruled.ts';
import type { Finding } from '../domain/finding.ts';
import { isInForce } from '../domain/in-force.ts';
import type { IsoDate } from '../domain/iso-date.ts';
import type { KnowledgeBase } from '../domain/knowledge-base.ts';
import { warning } from '../knowledge/lint/say.ts';

/** Sentences of two plan documents in force that cannot both hold while neither outranks the other: employees are shown both. */
export function disagreeing(knowledge: KnowledgeBase, today: IsoDate): Finding[] {
  return knowledge.plans.flatMap(({ id }) => {
    const documents = [...knowledge.documents.values()].filter(
      (document) => document.source === 'plan' && document.plans?.includes(id) === true,
    );
    const passages = documents
      .filter((document) => isInForce(document, documents, today))
      .flatMap((document) =>
        (knowledge.passages.get(document.path) ?? []).map((passage) => ({ document, passage })),
      );
    return disagreementsIn(passages, today).map(({ one, other }) =>
      warning(
        one.document.path,
        'disagreeing',
        `It says ${said(one)}, but ${other.document.path} says ${said(other)}, and neither outranks the other, so employees are shown both. Find out which holds, and end or replace the other.`,
      ),
    );
  });
}

function said({ passage, saying }: PlacedSaying): string {
  return `in "${passage.locator}": "${saying.text}"`;
}
