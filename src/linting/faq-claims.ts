import type { Document } from '../domain/document.ts';
import type { Finding } from '../domain/finding.ts';
import { startOf } from '../domain/in-force.ts';
import { type IsoDate, isWithin } from '../domain/iso-date.ts';
import type { KnowledgeBase } from '../domain/knowledge-base.ts';
import { bodyOf } from '../domain/passage.ts';
import type { PlanId } from '../domain/plan.ts';
import { mentionsIn } from '../drafting/asset-mentions.ts';
import { settledClaims } from '../drafting/claims-of.ts';
import { routeNamesIn } from '../drafting/route-mentions.ts';
import type { FoundClaim } from '../drafting/settle.ts';
import { warning } from '../knowledge/lint/say.ts';
import type { PlanClaim } from './plan-claims.ts';

/**
 * Verified answers held against what the documents of their plans say of the same asset class: the
 * opposite, or anything at all since the answer was checked.
 */
export function faqClaims(
  claims: ReadonlyMap<PlanId, readonly PlanClaim[]>,
  knowledge: KnowledgeBase,
  today: IsoDate,
): Finding[] {
  return [...knowledge.documents.values()]
    .filter(
      ({ source, draft, effective, until }) =>
        source === 'faq' && !draft && isWithin(today, effective, until),
    )
    .flatMap((faq) => {
      const plans = [...claims].filter(([plan]) => faq.plans?.includes(plan) ?? true);
      for (const [, ofPlan] of plans) {
        const finding = against(faq, ofPlan, knowledge) ?? since(faq, ofPlan, knowledge);
        if (finding) return [finding];
      }
      return [];
    });
}

function against(faq: Document, claims: readonly PlanClaim[], knowledge: KnowledgeBase): Finding | null {
  const passages = knowledge.passages.get(faq.path) ?? [];
  const said = settledClaims(faq, passages, knowledge.assets, routeNamesIn(passages.map(bodyOf))).filter(
    ({ sureness, isPartial }) => sureness === 'sure' && !isPartial,
  );
  for (const answer of said) {
    const opposite = claims.find(({ claim }) => opposes(claim, answer));
    const isBacked = claims.some(
      ({ claim }) =>
        claim.asset === answer.asset && claim.route === answer.route && claim.offered === answer.offered,
    );
    if (opposite && !isBacked)
      return warning(
        faq.path,
        'faq-contradicts',
        `It says "${answer.quote}", but ${opposite.document.path} says in "${opposite.claim.passage.locator}": "${opposite.claim.quote}" Correct the answer and set "reviewed:" to the day you did.`,
      );
  }
  return null;
}

function opposes(claim: FoundClaim, answer: FoundClaim): boolean {
  return (
    claim.sureness === 'sure' &&
    !claim.isPartial &&
    claim.asset === answer.asset &&
    claim.route === answer.route &&
    claim.offered !== answer.offered
  );
}

/** A document took effect since the answer was checked, and says something of the one asset class it is asked about. */
function since(faq: Document, claims: readonly PlanClaim[], { assets }: KnowledgeBase): Finding | null {
  const { reviewed, question, title } = faq;
  if (reviewed === null) return null;
  const asked = new Set(mentionsIn(question ?? title, assets).map(({ asset }) => asset));
  if (asked.size !== 1) return null;
  const newer = claims.find(
    ({ document, claim }) =>
      asked.has(claim.asset) && claim.sureness !== 'unsure' && (startOf(document) ?? '') > reviewed,
  );
  if (!newer) return null;
  return warning(
    faq.path,
    'faq-older',
    `It was checked on ${reviewed}, before ${newer.document.path} took effect (${startOf(newer.document)}), which speaks of the same in "${newer.claim.passage.locator}": read both and set "reviewed:" anew.`,
  );
}
