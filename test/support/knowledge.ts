import type { AvailabilityEntry } from '../../src/domain/availability.ts';
import type { Document } from '../../src/domain/document.ts';
import type { KnowledgeBase } from '../../src/domain/knowledge-base.ts';
import type { Block, Passage } from '../../src/domain/passage.ts';

/** A plan document in force since ever; say what differs. */
export function documentWith(different: Partial<Document> = {}): Document {
  return {
    path: 'plans/larch/spd.md',
    source: 'plan',
    plans: ['larch'],
    title: 'Summary plan description',
    kind: null,
    effective: null,
    until: null,
    supersedes: [],
    draft: false,
    url: null,
    publisher: null,
    published: null,
    occurred: null,
    status: null,
    assets: [],
    question: null,
    reviewed: null,
    reviewer: null,
    isDatedInText: false,
    hash: '',
    ...different,
  };
}

/** An entry that says crypto is offered through the brokerage window; say what differs. */
export function entryWith(different: Partial<AvailabilityEntry> = {}): AvailabilityEntry {
  return {
    asset: 'crypto',
    route: 'brokerage_window',
    offered: true,
    what: 'Spot bitcoin products',
    covers: [],
    excludes: [],
    limits: [],
    effective: null,
    until: null,
    newMoney: true,
    source: 'plans/larch/spd.md',
    quote: 'spot bitcoin products are allowed',
    ...different,
  };
}

export function paragraph(text: string): Block {
  return { kind: 'paragraph', text };
}

export function passageWith(blocks: readonly (Block | string)[], different: Partial<Passage> = {}): Passage {
  const path = different.path ?? 'plans/larch/spd.md';
  const ordinal = different.ordinal ?? 0;
  return {
    id: `${path}#${ordinal}`,
    path,
    ordinal,
    locator: 'Investments',
    headings: ['Summary plan description'],
    blocks: blocks.map((block) => (typeof block === 'string' ? paragraph(block) : block)),
    ...different,
  };
}

/** A knowledge base of these documents, each with the one paragraph given. */
export function knowledgeOf(
  documents: readonly { document: Document; text: string }[],
  different: Partial<KnowledgeBase> = {},
): KnowledgeBase {
  return {
    plans: [{ id: 'larch', name: 'Larch Plan', contact: null, recordkeeper: null, members: [] }],
    assets: { classes: [], groups: [] },
    documents: new Map(documents.map(({ document }) => [document.path, document])),
    passages: new Map(
      documents.map(({ document: { path }, text }) => [path, [passageWith([text], { path })]]),
    ),
    availability: new Map(),
    ...different,
  };
}
