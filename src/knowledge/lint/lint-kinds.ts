import { documentKinds } from '../../domain/document.ts';
import type { Finding } from '../../domain/finding.ts';
import type { KnowledgeBase } from '../../domain/knowledge-base.ts';
import { warning } from './say.ts';

/** Plan documents that do not say what they are: they stand behind every other that disagrees with them. */
export function lintKinds({ documents }: KnowledgeBase): Finding[] {
  return [...documents.values()]
    .filter(({ source, draft, kind }) => source === 'plan' && !draft && kind === null)
    .map(({ path }) =>
      warning(
        path,
        'no-kind',
        `It does not say what kind of document it is, so every other document of the plan outranks it: add "kind:", one of ${documentKinds.join(', ')}.`,
      ),
    );
}
