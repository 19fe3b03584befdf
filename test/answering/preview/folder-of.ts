import type { AvailabilityEntry } from '../../../src/domain/availability.ts';
import type { Document } from '../../../src/domain/document.ts';
import type { KnowledgeBase } from '../../../src/domain/knowledge-base.ts';
import { documentWith, entryWith, knowledgeOf } from '../../support/knowledge.ts';

/** A folder that knows crypto alone, with these entries of the plan larch, resting on one document. */
export function folderOf(
  entries: readonly Partial<AvailabilityEntry>[],
  document: Partial<Document> = {},
): KnowledgeBase {
  return {
    ...knowledgeOf([{ document: documentWith(document), text: 'Here spot bitcoin products are allowed.' }]),
    assets: {
      classes: [
        {
          id: 'crypto',
          name: 'crypto',
          terms: ['crypto'],
          members: [],
          products: [],
          companies: [],
          companyFunds: [],
          groups: [],
        },
      ],
      groups: [],
    },
    availability: new Map([['larch', entries.map((entry) => entryWith(entry))]]),
  };
}
