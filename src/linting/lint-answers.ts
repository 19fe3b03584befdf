import type { Finding } from '../domain/finding.ts';
import type { IsoDate } from '../domain/iso-date.ts';
import type { KnowledgeBase } from '../domain/knowledge-base.ts';
import { printable } from '../knowledge/printable.ts';
import { conflicting } from './conflicting.ts';
import { contradicted } from './contradicted.ts';
import { faqFindings } from './faq-findings.ts';
import { faqVerdicts } from './faq-verdicts.ts';
import { planClaims } from './plan-claims.ts';
import { uncovered } from './uncovered.ts';
import { untold } from './untold.ts';

/** What takes reading the documents to find: entries and verified answers held against what the documents say. */
export function lintAnswers(knowledge: KnowledgeBase, today: IsoDate): Finding[] {
  return [
    ...untold(knowledge),
    ...conflicting(knowledge, today),
    ...knowledge.plans.flatMap(({ id }) => {
      const claims = planClaims(knowledge, id, today);
      return [...contradicted(id, claims, knowledge, today), ...uncovered(id, claims, knowledge)];
    }),
    ...faqVerdicts(knowledge, today),
    ...faqFindings(knowledge, today),
  ].map((finding) => ({ ...finding, message: printable(finding.message) }));
}
