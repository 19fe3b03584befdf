import { describe, expect, test } from 'vitest';
import { heldBefore } from '../../../src/answering/judge/held-before.ts';
import { type Judgement, judge } from '../../../src/answering/judge/judge.ts';
import { withRealChanges } from '../../../src/answering/judge/real-changes.ts';
import type { AvailabilityEntry } from '../../../src/domain/availability.ts';
import type { KnowledgeBase } from '../../../src/domain/knowledge-base.ts';
import { builtInAssets } from '../../../src/knowledge/built-in-assets.ts';
import { documentWith, entryWith, knowledgeOf } from '../../support/knowledge.ts';

const today = '2026-11-21';
const day = '2025-06-30';

function folder(text: string, entries: readonly Partial<AvailabilityEntry>[] = []): KnowledgeBase {
  return knowledgeOf([{ document: documentWith({ effective: '2026-01-01' }), text }], {
    assets: builtInAssets,
    availability: new Map([['larch', entries.map((entry) => entryWith({ quote: text, ...entry }))]]),
  });
}

function judged(knowledge: KnowledgeBase, on = day): Judgement {
  return withRealChanges(judge(knowledge, 'larch', 'crypto', on), { day: on, today });
}

describe('of the changes after a day gone by', () => {
  test('what was offered later counts, not what was never there', () => {
    const knowledge = folder('Crypto.', [
      {},
      { route: 'core_menu', offered: false },
      { route: 'managed_account', offered: false },
    ]);
    expect(judged(knowledge).upcoming.map(({ entry }) => entry.route)).toEqual(['brokerage_window']);
  });

  test('what had been offered and ended counts', () => {
    const knowledge = knowledgeOf(
      [
        { document: documentWith({ path: 'plans/larch/old.md' }), text: 'Crypto.' },
        { document: documentWith({ effective: '2026-01-01' }), text: 'Crypto.' },
      ],
      {
        assets: builtInAssets,
        availability: new Map([
          [
            'larch',
            [
              entryWith({ quote: 'Crypto.', source: 'plans/larch/old.md' }),
              entryWith({ quote: 'Crypto.', offered: false }),
            ],
          ],
        ]),
      },
    );
    expect(judged(knowledge).upcoming.map(({ entry }) => entry.offered)).toEqual([false]);
  });

  test('none that is still to come counts; of today it does', () => {
    const knowledge = folder('Crypto.', [{ effective: '2027-01-01' }]);
    expect(judged(knowledge).upcoming).toEqual([]);
    expect(judged(knowledge, today).upcoming).toHaveLength(1);
  });
});

function held(text: string, on = day): string[] {
  const knowledge = folder(text);
  const options = { knowledge, plan: 'larch', day: on, today };
  return heldBefore([judged(knowledge, on)], options).map((statement) => statement.text);
}

describe('what held on a day gone by', () => {
  test.each([
    'Before January 1, 2026, the window blocked every digital asset.',
    'Until December 31, 2025, bitcoin could not be bought.',
    'Bitcoin was closed to new money from January 1, 2025 until December 31, 2025.',
  ])('is what today’s document says of it: "%s"', (text) => expect(held(text)).toEqual([text]));

  test.each([
    'Before January 1, 2026, the match was 3%.',
    'Before January 1, 2025, the window blocked every digital asset.',
    'Employees hired before January 1, 2026 may buy bitcoin.',
    'Bitcoin may be bought from January 1, 2026 until December 31, 2026.',
    'It blocked every digital asset until December 31, 2025.',
    'The window blocks every digital asset.',
  ])('is not what is said of another day or thing: "%s"', (text) => expect(held(text)).toEqual([]));

  test('is not told of today', () =>
    expect(held('Until December 31, 2027, bitcoin cannot be bought.', today)).toEqual([]));
});
