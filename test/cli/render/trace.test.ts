import { describe, expect, test } from 'vitest';
import type { TraceStep } from '../../../src/answering/trace/trace.ts';
import { draftLines, failureLines } from '../../../src/cli/render/trace/draft-lines.ts';
import { judgedLines } from '../../../src/cli/render/trace/judged-lines.ts';
import { renderTrace } from '../../../src/cli/render/trace/trace.ts';
import { read } from '../../answering/understand/reading.ts';
import type { Answer } from '../../../src/domain/answer.ts';

const told = 'The match vests after three years.';
const answer: Answer = {
  id: null,
  question: 'When does the match vest?',
  outcome: 'answered',
  plan: 'larch',
  verdicts: [],
  statements: [{ text: told, source: 'plan', citations: [] }],
  citations: [],
  notices: [],
  elapsedMs: 0,
};

function draft(different: Partial<Extract<TraceStep, { kind: 'draft' }>>): string[] {
  return draftLines(
    {
      kind: 'draft',
      writer: 'm',
      text: told,
      passages: ['a#0'],
      verification: { kind: 'carried' },
      ...different,
    },
    answer,
  );
}

describe('a draft', () => {
  test('that is among the statements was told', () => {
    expect(draft({})).toEqual(['by m, told', `  “${told}”`, '  from a#0']);
  });

  test('that was kept and is not among them was not', () => {
    expect(draft({ text: 'It vests.' })[0]).toMatch(/^by m, not told: it repeats/u);
  });

  test('that was dropped says by which check, and what was not carried', () => {
    const verification = { kind: 'dropped', reason: 'figure', what: '97' } as const;
    expect(draft({ verification, passages: [] })).toEqual([
      'by m, dropped: a figure that its passages do not hold ("97")',
      `  “${told}”`,
      '  from no passage',
    ]);
  });
});

test('a writer that failed is named with its reason', () => {
  expect(failureLines({ kind: 'writer_failed', writer: 'm', reason: 'late' })).toEqual([
    'm could not be used: it took too long; the documents speak instead',
  ]);
});

test('an entry that is set aside says why', () => {
  const entry = { route: 'any', offered: false, what: '', source: 'plans/larch/spd.md' } as const;
  const lines = judgedLines(
    {
      kind: 'judged',
      asset: 'crypto',
      status: 'not_stated',
      conflicts: ['core_menu'],
      entries: [{ ...entry, standing: 'quote_not_found' }],
    },
    {},
  );
  expect(lines).toEqual([
    'crypto: not stated',
    '  documents of equal authority disagree on the core menu',
    '  set aside, for its quote is not found in its source: it, not offered through any route (plans/larch/spd.md)',
  ]);
});

describe('a trace', () => {
  const understood = read('Can I buy bitcoin?');

  function shown(steps: TraceStep[]): string {
    return renderTrace(
      { questions: [{ understood, steps }] },
      { answer, assetNames: {}, hasColours: false, width: 90 },
    );
  }

  test('has a section for each kind of step, and says where one came to nothing', () => {
    const text = shown([
      { kind: 'settled', statements: [] },
      { kind: 'corrected', statements: ['The order requires nothing.'] },
      { kind: 'written', writer: 'm' },
      { kind: 'refused', outcome: 'needs_plan' },
    ]);
    expect(text.split('\n\n').slice(2)).toEqual([
      'Said from the entries\n  nothing',
      'Said against a premise of the question\n  The order requires nothing.',
      'Written and checked\n  what m wrote is taken',
      'Refused\n  which plan it is about is not known\n',
    ]);
  });

  test('puts steps of one kind that follow each other under one title', () => {
    const one: TraceStep = {
      kind: 'draft',
      writer: 'm',
      text: told,
      passages: [],
      verification: { kind: 'carried' },
    };
    expect(shown([one, one]).match(/Written and checked/gu)).toHaveLength(1);
  });
});
