import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { sharedScope } from '../../src/domain/passage.ts';
import type { Retriever } from '../../src/domain/ports/retriever.ts';
import { createRetriever } from '../../src/retrieval/retriever.ts';
import { createScopeIndex } from '../../src/retrieval/scope-index.ts';
import { readFolder } from '../support/read-folder.ts';

const knowledgeFolder = join(import.meta.dirname, '../../knowledge');

/** What people ask of the news, and the document that answers it. */
const asked: [question: string, document: string][] = [
  ['What did executive order 14330 say about alternative assets?', 'orders/2025-08-07-executive-order-14330'],
  ['has congress passed a law about crypto in 401k', 'congress/did-congress-make-it-law'],
  ['did the labor department withdraw its crypto warning', 'guidance/2025-05-28-crypto-guidance-rescinded'],
  ['when did the comment period close', 'rulemaking/2026-06-01-comment-period-closed'],
  ['scotus anderson v intel', 'courts/2026-01-16-anderson-v-intel-supreme-court'],
  ['ForUsAll lawsuit against the DOL', 'courts/2023-08-29-forusall-v-labor-department'],
  ['Fidelity digital assets account bitcoin 401(k)', 'products/2022-04-26-fidelity-digital-assets-account'],
  ['Empower private markets program', 'products/2025-05-empower-private-markets-program'],
  ['Japan GPIF bitcoin', 'states-and-abroad/2024-03-19-japan-gpif-bitcoin-research'],
  ['is my 401k insured by the FDIC', 'basics/pbgc-and-fdic-insurance'],
  ['what is the 2026 contribution limit', 'basics/2026-401k-deferral-limit'],
  ['what is a collective investment trust', 'basics/collective-trusts-and-mutual-funds'],
  ['north carolina crypto pension bill', 'states-and-abroad/2025-03-24-north-carolina-bills'],
  ['GAO report on crypto in 401(k) plans', 'guidance/2024-12-04-gao-crypto-in-401k-report'],
  ['wat is a brokrage window', 'basics/brokerage-windows'],
  ['private equity information letter 2020', 'guidance/2020-06-03-private-equity-information-letter'],
  ['UK pension scheme bought bitcoin', 'states-and-abroad/2024-11-04-cartwright-uk-3-percent-bitcoin'],
  ['what is a QDIA', 'basics/default-funds-qdia'],
];

describe('in the policy library', () => {
  let retriever: Retriever;
  beforeAll(async () => {
    const { knowledge } = await readFolder(knowledgeFolder);
    const shared = [...knowledge.documents.values()]
      .filter(({ plans }) => plans === null)
      .flatMap(({ path }) => knowledge.passages.get(path) ?? []);
    retriever = createRetriever({
      scopes: new Map([[sharedScope, createScopeIndex(shared, null)]]),
      embedder: null,
    });
  });

  test.each(asked)('"%s" finds %s among the first three documents', async (query, document) => {
    const found = await retriever.search({ scopes: [sharedScope], query, limit: 30, accepts: () => true });
    const documents = [...new Set(found.map(({ passage }) => passage.path))];
    expect(documents.slice(0, 3)).toContain(`policy/${document}.md`);
  });
});
