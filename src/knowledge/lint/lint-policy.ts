import type { Finding } from '../../domain/finding.ts';
import type { KnowledgeBase } from '../../domain/knowledge-base.ts';

/** Policy items that do not say who said it, when, or what standing it has. */
export function lintPolicy(knowledge: KnowledgeBase): Finding[] {
  return [...knowledge.documents.values()]
    .filter(({ source, draft }) => source === 'policy' && !draft)
    .flatMap(({ path, status, publisher, published, effective }) => {
      const missing = [
        ...(status === null ? ['status'] : []),
        ...(publisher === null ? ['publisher'] : []),
        ...(published === null && effective === null ? ['published'] : []),
      ];
      if (missing.length === 0) return [];
      const finding: Finding = {
        path,
        line: null,
        severity: 'warning',
        code: 'policy-incomplete',
        message: `It has no ${missing.join(', no ')}: readers cannot tell what it is worth.`,
      };
      return [finding];
    });
}
