import type { Finding } from '../../domain/finding.ts';
import type { IsoDate } from '../../domain/iso-date.ts';
import type { KnowledgeBase } from '../../domain/knowledge-base.ts';
import { overtaken } from './overtaken.ts';
import { warning } from './say.ts';

/** Policy items that do not say who said it, when, or what standing it has, and those whose standing has changed. */
export function lintPolicy(knowledge: KnowledgeBase, today: IsoDate): Finding[] {
  const items = [...knowledge.documents.values()].filter(
    ({ source, draft }) => source === 'policy' && !draft,
  );
  return [
    ...items.flatMap(({ path, status, publisher, published, effective }) => {
      const missing = [
        ...(status === null ? ['status'] : []),
        ...(publisher === null ? ['publisher'] : []),
        ...(published === null && effective === null ? ['published'] : []),
      ];
      if (missing.length === 0) return [];
      return [
        warning(
          path,
          'policy-incomplete',
          `It has no ${missing.join(', no ')}, so readers cannot tell what it is worth: add ${missing.map((key) => `"${key}:"`).join(', ')}.`,
        ),
      ];
    }),
    ...overtaken(items, today),
  ];
}
