import type { Finding } from '../domain/finding.ts';
import type { IsoDate } from '../domain/iso-date.ts';
import type { KnowledgeBase } from '../domain/knowledge-base.ts';
import { printable } from '../knowledge/printable.ts';
import { conflicting } from './conflicting.ts';
import { contradicted } from './contradicted.ts';
import { disagreeing } from './disagreeing.ts';
import { faqContradicted } from './faq-contradicted.ts';
import { faqClaims } from './faq-claims.ts';
import { faqFindings } from './faq-findings.ts';
import { faqVerdicts } from './faq-verdicts.ts';
import { holding, planClaims } from './plan-claims.ts';
import { uncovered } from './uncovered.ts';
import { untold } from './untold.ts';

/** What takes reading the documents to find: entries and verified answers held against what the documents say. */
export function lintAnswers(knowledge: KnowledgeBase, today: IsoDate): Finding[] {
  const claims = new Map(knowledge.plans.map(({ id }) => [id, planClaims(knowledge, id, today)]));
  const current = new Map([...claims].map(([plan, ofPlan]) => [plan, holding(ofPlan, today)]));
  return [
    ...untold(knowledge),
    ...conflicting(knowledge, today),
    ...disagreeing(knowledge, today),
    ...[...claims].flatMap(([plan, ofPlan]) => [
      ...contradicted(plan, ofPlan, knowledge, today),
      ...uncovered(plan, holding(ofPlan, today), knowledge),
    ]),
    ...onceAFile([
      ...faqVerdicts(knowledge, today),
      ...faqContradicted(knowledge, today),
      ...faqClaims(current, knowledge, today),
      ...faqFindings(knowledge, today),
    ]),
  ].map((finding) => ({ ...finding, message: printable(finding.message) }));
}

/** One answer may be wrong in three ways: whoever corrects it reads it whole. What contradicts goes before what is old. */
function onceAFile(findings: readonly Finding[]): Finding[] {
  const byCode = findings.toSorted((a, b) => a.code.localeCompare(b.code));
  return byCode.filter(({ path }, at) => byCode.findIndex((other) => other.path === path) === at);
}
