import { type Document } from '../domain/document.ts';
import { isInForce, isUpcoming, startOf } from '../domain/in-force.ts';
import { type IsoDate, isWithin, laterOf } from '../domain/iso-date.ts';
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

/** What the documents of a plan say that are in force on that day or to come, and has not ended by then; in reading order. */
export function planClaims(knowledge: KnowledgeBase, plan: PlanId, day: IsoDate): PlanClaim[] {
  const documents = [...knowledge.documents.values()].filter(
    (document) =>
      document.source === 'plan' &&
      document.plans?.includes(plan) === true &&
      (isInForce(document, knowledge.documents.values(), day) || isUpcoming(document, day)),
  );
  const passagesOf = (document: Document) => knowledge.passages.get(document.path) ?? [];
  const names = routeNamesIn(documents.flatMap((document) => passagesOf(document).map(bodyOf)));
  return documents.flatMap((document) =>
    settledClaims(document, passagesOf(document), knowledge.assets, names)
      .filter(({ until }) => until === null || until >= day)
      .map((claim) => ({ document, claim })),
  );
}

/** The first day on which a claim is one of a document in force; null: since ever. */
export function firstDayOf({ document, claim }: PlanClaim): IsoDate | null {
  return laterOf(claim.effective, startOf(document));
}

/** Those that hold on the day. */
export function holding(claims: readonly PlanClaim[], day: IsoDate): PlanClaim[] {
  return claims.filter((claimed) => isWithin(day, firstDayOf(claimed), claimed.claim.until));
}
