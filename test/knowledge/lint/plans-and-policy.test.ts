import { describe, expect, test } from 'vitest';
import { codesOf, findingsOf, page } from './findings-of.ts';

describe('a plan', () => {
  test('nobody is in is named', async () => {
    const [finding, ...more] = await findingsOf({ 'plans.yaml': 'plans: [{id: larch}]' });
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ path: 'plans.yaml', code: 'plan-without-members' });
    expect(finding?.message).toContain('"larch"');
  });

  test('without documents, and one without entries, are named', async () => {
    const plans =
      'plans:\n  - {id: larch, members: [{everyone: true}]}\n  - {id: elm, members: [{email_domain: a.example}]}\n';
    expect(await codesOf({ 'plans.yaml': plans })).toEqual(['plan-without-documents plans.yaml']);
    expect(
      await codesOf({
        'plans.yaml': plans,
        'plans/elm/spd.md': page({ effective: '2026-01-01' }, 'Ten funds.'),
      }),
    ).toEqual(['no-availability plans/elm/availability.yaml']);
  });

  test('that plans.yaml does not know is named with the nearest it knows', async () => {
    const findings = await findingsOf({ 'plans/larhc/availability.yaml': '[]' });
    expect(findings).toMatchObject([
      { severity: 'error', code: 'unknown-plan', path: 'plans/larhc/availability.yaml' },
    ]);
    expect(findings[0]?.message).toContain('did you mean plans/larch/?');
  });

  test('may have the same people as another', async () => {
    const plans =
      'plans:\n  - {id: larch, members: [{email_domain: a.example}]}\n  - {id: elm, members: [{email_domain: a.example}]}\n';
    const codes = await codesOf({
      'plans.yaml': plans,
      'plans/elm/spd.md': page({ effective: '2026-01-01' }, 'Ten funds.'),
      'plans/elm/availability.yaml': '[]',
    });
    expect(codes).toEqual([]);
  });
});

type Item = [title: string, status: string, published: string, supersedes?: string];

function items(a: Item, b: Item): Promise<string[]> {
  const written = ([title, status, published, supersedes]: Item): string =>
    page(
      {
        title: JSON.stringify(title),
        status,
        publisher: 'X',
        published,
        ...(supersedes ? { supersedes } : {}),
      },
      `Something happened on ${published}.`,
    );
  return codesOf({ 'policy/a.md': written(a), 'policy/b.md': written(b) });
}

describe('an open matter', () => {
  test.each<[string, Item, Item]>([
    [
      'a rule',
      ['Proposed rule on selecting investment alternatives', 'proposed', '2026-03-30'],
      ['Final rule on selecting investment alternatives', 'final', '2026-10-01'],
    ],
    [
      'a bill',
      ['H.R. 5748, the Retirement Investment Choice Act', 'pending_bill', '2025-10-14'],
      ['H.R. 5748 becomes law', 'in_force', '2026-09-01'],
    ],
    [
      'a case',
      ['Anderson v. Intel before the Supreme Court', 'litigation', '2026-01-16'],
      ['Supreme Court decides Anderson v. Intel', 'decided', '2026-06-20'],
    ],
    [
      'an order',
      ['Report that Executive Order 14330 is coming', 'reported', '2025-07-17'],
      ['Executive Order 14330', 'in_force', '2025-08-07'],
    ],
  ])('that a later item settles is reported: %s', async (_, a, b) => {
    expect(await items(a, b)).toEqual(['status-overtaken policy/a.md']);
  });

  test.each<[string, Item, Item]>([
    [
      'the later one says so',
      ['H.R. 5748, a bill', 'pending_bill', '2025-10-14'],
      ['H.R. 5748 becomes law', 'in_force', '2026-09-01', 'policy/a.md'],
    ],
    [
      'the bills differ',
      ['H.R. 5748, the Retirement Investment Choice Act', 'pending_bill', '2025-10-14'],
      ['H.R. 2988 becomes law', 'in_force', '2026-09-01'],
    ],
    [
      'one is of the House and one of the Senate',
      ['H.R. 3083 on windows', 'pending_bill', '2025-10-14'],
      ['S. 3083 on windows', 'in_force', '2026-09-01'],
    ],
    [
      'the settled one is older',
      ['Proposed rule on selecting investment alternatives', 'proposed', '2026-03-30'],
      ['Final rule on selecting investment alternatives', 'final', '2020-10-01'],
    ],
    [
      'the later one is about something near',
      ['Proposed rule on selecting investment alternatives', 'proposed', '2026-03-30'],
      ['Final rule on electronic delivery of notices', 'final', '2026-10-01'],
    ],
    [
      'the later one is open too',
      ['Proposed rule on selecting investment alternatives', 'proposed', '2026-03-30'],
      ['Comments on the proposed rule on selecting investment alternatives', 'proposed', '2026-10-01'],
    ],
  ])('is not when %s', async (_, a, b) => {
    expect(await items(a, b)).toEqual([]);
  });

  test('that was taken back is not to be told as in force', async () => {
    const guidance: Item = ['Release on crypto', 'in_force', '2022-03-10'];
    const back: Item = ['Release on crypto taken back', 'rescinded', '2025-05-28', 'policy/a.md'];
    expect(await items(guidance, back)).toEqual(['status-reads-current policy/a.md']);
    expect(await items(['Release on crypto', 'rescinded', '2022-03-10'], back)).toEqual([]);
  });
});
