import { evidenceOf } from '../domain/passage.ts';
import type { PlanId } from '../domain/plan.ts';
import { cutOff } from './cut-off.ts';
import { isThatQuestion } from './evidence/same-question.ts';
import type { Findings } from './find/findings.ts';
import { bestCoverage } from './select.ts';
import type { Understanding } from './understand/understanding.ts';
import { missingNames, namesIn } from './verify/names.ts';

/** Why a question gets no answer, or null. What HR itself has answered is answered, even about accounts. */
export function refuse(
  { question, query, refusal, voices, isOnSubject }: Understanding,
  plan: PlanId | null,
  found: Findings,
): 'declined' | 'needs_plan' | null {
  if (question === '' || refusal === 'other_subject') return 'declined';
  if (refusal === 'account_data')
    return found.faq.some((hit) => isThatQuestion(hit, query)) ? null : 'declined';
  if (plan === null && voices.plan && !voices.policy) return 'needs_plan';
  return isOnSubject || isSurelyFound(found) || namesOurs(question, found) ? null : 'declined';
}

/** A name in the question stands in what was found. */
function namesOurs(question: string, { plan, policy }: Findings): boolean {
  const near = [...plan, ...policy].filter(({ coverage }) => coverage >= cutOff.namesOurs);
  return near.some(({ passage }) => {
    const missing = new Set(missingNames(question, evidenceOf(passage)));
    return [...namesIn(question)].some((name) => !missing.has(name));
  });
}

/** Enough of a question that names nothing of ours is found that it must be ours all the same. */
function isSurelyFound(found: Findings): boolean {
  return [found.plan, found.faq, found.policy].some((hits) => bestCoverage(hits) >= cutOff.offSubject);
}
