import type { Found } from '../../../src/answering/find/findings.ts';
import type { Document } from '../../../src/domain/document.ts';
import { planScope } from '../../../src/domain/passage.ts';
import { documentWith, passageWith } from '../../support/knowledge.ts';

/** A passage found with everything the question holds; say what differs. */
export function foundWith(
  document: Partial<Document>,
  { text = 'Words.', ...different }: Partial<Found> & { text?: string } = {},
): Found {
  const whole = documentWith(document);
  return {
    passage: passageWith([text], { path: whole.path }),
    scope: planScope('larch'),
    score: 1,
    coverage: 1,
    document: whole,
    source: whole.source,
    isReplaced: false,
    ...different,
  };
}
