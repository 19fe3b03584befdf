import { cutOff } from './cut-off.ts';
import type { Findings } from './find/findings.ts';
import { bestCoverage } from './select.ts';
import type { Understanding, Voices } from './understand/understanding.ts';

/** Of an asset class, each plan sets these for itself: what others set is no answer. */
const termsOfPlan =
  /\b(?:caps?|limits?|max(?:imum)?|min(?:imum)?|fees?|charges?|(?:expense|cost) ratio|how much can)\b/iu;

/** Whose word is given: what the question asks for, and where it leaves that open, where the answer stands. */
export function decideVoices(
  { question, voices, assets, detail, asksConcept, isDayNamed, takesPolicyAsReason }: Understanding,
  found: Findings,
): Voices {
  const plan = Math.max(bestCoverage(found.plan), bestCoverage(found.faq));
  const policy = bestCoverage(found.policy);
  // Whether a law reaches the plan at all, no plan document tells.
  if (takesPolicyAsReason && assets.length === 0 && detail === '') return { plan: false, policy: true };
  if (voices.plan && voices.policy) return voices;
  // What the plan was or will be on some day, no law tells.
  const mayBeLaw = assets.length === 0 && !isDayNamed;
  if (voices.plan)
    return { plan: true, policy: mayBeLaw && plan < cutOff.plan && policy >= cutOff.otherVoice };
  if (voices.policy)
    return { plan: plan >= (policy < cutOff.policy ? cutOff.plan : cutOff.otherVoice), policy: true };
  if (
    assets.length > 0 &&
    !asksConcept &&
    (detail === '' || termsOfPlan.test(question) || plan >= policy - cutOff.clearly)
  )
    return { plan: true, policy: false };
  if (assets.length === 0 && !asksConcept && plan >= cutOff.plan && plan >= policy - 2 * cutOff.clearly)
    return { plan: true, policy: false };
  if (policy > plan + cutOff.clearly) return { plan: false, policy: true };
  return plan > policy + cutOff.clearly ? { plan: true, policy: false } : { plan: true, policy: true };
}
