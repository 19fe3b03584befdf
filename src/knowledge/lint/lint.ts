import type { Finding } from '../../domain/finding.ts';
import type { IsoDate } from '../../domain/iso-date.ts';
import type { KnowledgeBase } from '../../domain/knowledge-base.ts';
import { printable } from '../printable.ts';
import { lintAvailability } from './lint-availability.ts';
import { lintDates } from './lint-dates.ts';
import { lintDuplicates } from './lint-duplicates.ts';
import { lintFaq } from './lint-faq.ts';
import { lintInstructions } from './lint-instructions.ts';
import { lintOverlaps } from './lint-overlaps.ts';
import { lintPersonalData } from './lint-personal-data.ts';
import { lintPlans } from './lint-plans.ts';
import { lintPolicy } from './lint-policy.ts';
import { lintSupersedes } from './lint-supersedes.ts';

/** What is wrong or doubtful in a folder that could be read, from its documents, settings and dates alone. */
export function lint(knowledge: KnowledgeBase, today: IsoDate): Finding[] {
  const duplicates = lintDuplicates(knowledge, today);
  const duplicated = new Set(duplicates.filter(({ code }) => code === 'duplicate').map(({ path }) => path));
  return [
    ...lintPlans(knowledge),
    ...lintAvailability(knowledge, today),
    ...lintDates(knowledge, today),
    ...lintSupersedes(knowledge),
    ...lintOverlaps(knowledge, today, (a, b) => duplicated.has(a) || duplicated.has(b)),
    ...duplicates,
    ...lintPolicy(knowledge, today),
    ...lintFaq(knowledge, today),
    ...lintPersonalData(knowledge),
    ...lintInstructions(knowledge),
  ].map((finding) => ({ ...finding, message: printable(finding.message) }));
}
