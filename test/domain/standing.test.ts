import { describe, expect, test } from 'vitest';
import type { AvailabilityEntry } from '../../src/domain/availability.ts';
import type { Document } from '../../src/domain/document.ts';
import { standingOf } from '../../src/domain/standing.ts';
import { documentWith, entryWith, knowledgeOf } from '../support/knowledge.ts';

const today = '2026-11-21';
const text = 'In the window, spot bitcoin products are allowed.';

interface Case {
  fact: string;
  entry?: Partial<AvailabilityEntry>;
  document?: Partial<Document>;
  others?: Partial<Document>[];
  expected: string;
}

const replacing = { path: 'plans/larch/smm.md', supersedes: ['plans/larch/spd.md'] };
const cases: Case[] = [
  { fact: 'whose dates and document hold', expected: 'counts' },
  {
    fact: 'on its first and last day',
    entry: { effective: today, until: today },
    document: { effective: today, until: today },
    expected: 'counts',
  },
  { fact: 'whose source is not served', entry: { source: 'plans/larch/none.md' }, expected: 'no_source' },
  { fact: 'whose source is of another plan', document: { plans: ['birch'] }, expected: 'no_source' },
  {
    fact: 'whose source is policy',
    document: { source: 'policy', plans: ['larch'] },
    expected: 'no_source',
  },
  { fact: 'whose source is an faq', document: { source: 'faq', plans: ['larch'] }, expected: 'no_source' },
  { fact: 'whose source is a draft', document: { draft: true }, expected: 'draft' },
  {
    fact: 'whose quote is not there',
    entry: { quote: 'all coins are allowed' },
    expected: 'quote_not_found',
  },
  { fact: 'with an empty quote', entry: { quote: '  ' }, expected: 'quote_not_found' },
  { fact: 'that has ended', entry: { until: '2026-11-20' }, expected: 'expired' },
  { fact: 'whose document has ended', document: { until: '2026-11-20' }, expected: 'expired' },
  { fact: 'whose document was replaced', others: [replacing], expected: 'superseded' },
  {
    fact: 'whose document a draft would replace',
    others: [{ ...replacing, draft: true }],
    expected: 'counts',
  },
  {
    fact: 'whose document will be replaced',
    others: [{ ...replacing, effective: '2027-01-01' }],
    expected: 'counts',
  },
  { fact: 'that begins tomorrow', entry: { effective: '2026-11-22' }, expected: 'upcoming' },
  { fact: 'whose document begins tomorrow', document: { effective: '2026-11-22' }, expected: 'upcoming' },
  {
    fact: 'that begins after its document has ended',
    entry: { effective: '2027-01-01' },
    document: { until: '2026-12-31' },
    expected: 'expired',
  },
  {
    fact: 'that begins when its document will have been replaced',
    entry: { effective: '2027-01-02' },
    others: [{ ...replacing, effective: '2027-01-01' }],
    expected: 'expired',
  },
];

describe('an availability entry', () => {
  test.each(cases)('$fact: $expected', ({ entry, document, others = [], expected }) => {
    const knowledge = knowledgeOf([
      { document: documentWith(document), text },
      ...others.map((other) => ({ document: documentWith(other), text: 'Something else.' })),
    ]);
    expect(standingOf(entryWith(entry), 'larch', knowledge, today).kind).toBe(expected);
  });

  test('that counts or will count shows the document and passage it rests on', () => {
    const knowledge = knowledgeOf([{ document: documentWith(), text }]);
    for (const effective of [null, '2027-01-01']) {
      const standing = standingOf(entryWith({ effective }), 'larch', knowledge, today);
      expect(standing).toMatchObject({
        evidence: { document: { path: 'plans/larch/spd.md' }, passage: { id: 'plans/larch/spd.md#0' } },
      });
    }
  });

  test('counts for its own plan only', () => {
    const knowledge = knowledgeOf([{ document: documentWith(), text }]);
    expect(standingOf(entryWith(), 'birch', knowledge, today).kind).toBe('no_source');
  });
});
