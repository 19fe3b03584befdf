import { type Document } from '../domain/document.ts';
import { isInForce } from '../domain/in-force.ts';
import { type IsoDate, isWithin } from '../domain/iso-date.ts';
import type { KnowledgeBase } from '../domain/knowledge-base.ts';
import { bodyOf } from '../domain/passage.ts';
import type { PlanId } from '../domain/plan.ts';
import { settledClaims } from '../drafting/claims-of.ts';
import { routeNamesIn } from '../drafting/route-mentions.ts';
import type { FoundClaim } from '../drafting/settle.ts';

/** What a document in force says of an asset class and a route. */
export interface PlanClaim {
  document: Document;
  claim: FoundClaim;
}

/** What the documents of a plan that are in force say on that day, in reading order. */
export function planClaims(knowledge: KnowledgeBase, plan: PlanId, day: IsoDate): PlanClaim[] {
  const documents = [...knowledge.documents.values()].filter(
    (document) =>
      document.source === 'plan' &&
      document.plans?.includes(plan) === true &&
      isInForce(document, knowledge.documents.values(), day),
  );
  const passagesOf = (document: Document) => knowledge.passages.get(document.path) ?? [];
  const names = routeNamesIn(documents.flatMap((document) => passagesOf(document).map(bodyOf)));
  return documents.flatMap((document) =>
    settledClaims(document, passagesOf(document), knowledge.assets, names)
      .filter(({ effective, until }) => isWithin(day, effective, until))
      .map((claim) => ({ document, claim })),
  );
}
