import type { Finding } from '../../domain/finding.ts';
import type { IsoDate } from '../../domain/iso-date.ts';
import type { KnowledgeBase } from '../../domain/knowledge-base.ts';

/** Verified answers that name no question, no reviewer, or a review still to come. */
export function lintFaq(knowledge: KnowledgeBase, today: IsoDate): Finding[] {
  return [...knowledge.documents.values()]
    .filter(({ source, draft }) => source === 'faq' && !draft)
    .flatMap(({ path, question, reviewed, reviewer }) => {
      const warning = (code: string, message: string): Finding => ({
        path,
        line: null,
        severity: 'warning',
        code,
        message,
      });
      return [
        ...(question === null
          ? [warning('faq-without-question', 'It names no question it answers: add "question:".')]
          : []),
        ...(reviewed === null || reviewer === null
          ? [
              warning(
                'faq-unreviewed',
                'It does not say who checked it and when: add "reviewed:" and "reviewer:".',
              ),
            ]
          : []),
        ...(reviewed !== null && reviewed > today
          ? [warning('faq-reviewed-later', `It says it was checked on ${reviewed}, a day still to come.`)]
          : []),
      ];
    });
}
