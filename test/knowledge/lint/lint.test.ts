import { describe, expect, test } from 'vitest';
import type { AvailabilityEntry } from '../../../src/domain/availability.ts';
import type { Document } from '../../../src/domain/document.ts';
import { lint } from '../../../src/knowledge/lint/lint.ts';
import { documentWith, entryWith, knowledgeOf } from '../../support/knowledge.ts';
import { inShort } from '../../support/read-folder.ts';

const today = '2026-11-21';
const members = [{ kind: 'everyone' }] as const;
const plans = [{ id: 'larch', name: 'Larch', contact: null, recordkeeper: null, members: [...members] }];
const text = 'In the window, spot bitcoin products are allowed.';

/** A sound document keeps the plan from having none. */
const base = { path: 'plans/larch/base.md', title: 'Core menu terms', effective: '2020-01-01' };

function codes(documents: Partial<Document>[], entries: Partial<AvailabilityEntry>[] = []): string[] {
  const knowledge = knowledgeOf(
    [base, ...documents].map((document) => ({
      document: documentWith({ effective: '2026-01-01', ...document }),
      text,
    })),
    { plans, availability: new Map([['larch', entries.map(entryWith)]]) },
  );
  return inShort(lint(knowledge, today));
}

const availability = 'plans/larch/availability.yaml';
const spd = { path: 'plans/larch/spd.md' };
const smm = { path: 'plans/larch/smm.md', supersedes: ['plans/larch/spd.md'] };

describe('the lint of availability', () => {
  test.each<[string, Partial<Document>[], Partial<AvailabilityEntry>, string[]]>([
    ['counts', [spd], {}, []],
    ['will count', [spd], { effective: '2027-01-01' }, []],
    ['rests on nothing', [spd], { source: 'plans/larch/x.md' }, [`error no-source ${availability}`]],
    ['quotes what is not there', [spd], { quote: 'all coins' }, [`error quote-not-found ${availability}`]],
    ['rests on a draft', [{ ...spd, draft: true }], {}, [`error draft-source ${availability}`]],
    ['rests on what was replaced', [spd, smm], {}, [`warning superseded-source ${availability}`]],
    ['has ended', [spd], { until: '2026-06-30' }, [`warning expired-entry ${availability}`]],
  ])('says of an entry that %s what holds', (_, documents, entry, expected) => {
    expect(codes(documents, [entry])).toEqual(expected);
  });

  test('shows no characters that steer a terminal', () => {
    const knowledge = knowledgeOf([], {
      plans,
      availability: new Map([['larch', [entryWith({ source: '\u001B[2J.md' })]]]),
    });
    expect(
      lint(knowledge, today)
        .map(({ message }) => message)
        .join('\n'),
    ).toContain('"\uFFFD[2J.md"');
  });
});

describe('the lint of dates', () => {
  const policy = {
    path: 'policy/a.md',
    source: 'policy',
    plans: null,
    status: 'final',
    publisher: 'X',
  } as const;

  test.each<[string, Partial<Document>, string[]]>([
    ['a plan document with a date', spd, []],
    ['one without any', { ...spd, effective: null }, ['warning undated plans/larch/spd.md']],
    [
      'one dated in its text only',
      { ...spd, effective: null, isDatedInText: true },
      ['warning no-effective-date plans/larch/spd.md'],
    ],
    ['one that has ended', { ...spd, until: '2026-11-20' }, ['warning expired plans/larch/spd.md']],
    ['one that ends today', { ...spd, until: today }, ['warning expiring plans/larch/spd.md']],
    ['a draft', { ...spd, effective: null, until: '2020-01-01', draft: true }, []],
    ['policy that is whole', { ...policy, published: '2026-01-01', effective: null }, []],
    ['policy without a day', { ...policy, effective: null }, ['warning policy-incomplete policy/a.md']],
    ['policy without a status', { ...policy, status: null }, ['warning policy-incomplete policy/a.md']],
    ['a draft of policy', { ...policy, status: null, draft: true }, []],
    [
      'an faq without a question or a review',
      { path: 'faq/a.md', source: 'faq', plans: null, effective: null },
      ['warning faq-without-question faq/a.md', 'warning faq-unreviewed faq/a.md'],
    ],
  ])('says of %s what is missing', (_, document, expected) => {
    expect(codes([document])).toEqual(expected);
  });
});
