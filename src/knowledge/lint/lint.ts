import type { Finding } from '../../domain/finding.ts';
import type { IsoDate } from '../../domain/iso-date.ts';
import type { KnowledgeBase } from '../../domain/knowledge-base.ts';
import { printable } from '../printable.ts';
import { lintAvailability } from './lint-availability.ts';
import { lintDates } from './lint-dates.ts';
import { lintFaq } from './lint-faq.ts';
import { lintPolicy } from './lint-policy.ts';

/** What is wrong or doubtful in a folder that could be read: availability quotes, dates, policy items, plans without people. */
export function lint(knowledge: KnowledgeBase, today: IsoDate): Finding[] {
  const lonelyPlans = knowledge.plans
    .filter(({ members }) => members.length === 0)
    .map(({ id }): Finding => ({
      path: 'plans.yaml',
      line: null,
      severity: 'warning',
      code: 'plan-without-members',
      message: `Nobody is in the plan "${id}": give it members.`,
    }));
  return [
    ...lonelyPlans,
    ...lintAvailability(knowledge, today),
    ...lintDates(knowledge, today),
    ...lintPolicy(knowledge),
    ...lintFaq(knowledge, today),
  ].map((finding) => ({ ...finding, message: printable(finding.message) }));
}
