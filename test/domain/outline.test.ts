import { describe, expect, test } from 'vitest';
import type { Answer, Citation, NoticeCode } from '../../src/domain/answer.ts';
import { outlineOf } from '../../src/domain/outline.ts';
import type { Plan } from '../../src/domain/plan.ts';
import type { Reply } from '../../src/domain/turn.ts';

type AnswerReply = Extract<Reply, { kind: 'answer' }>;

const larch: Plan = {
  id: 'larch',
  name: 'Larch Plan',
  contact: 'Benefits Desk',
  recordkeeper: null,
  members: [{ kind: 'emails', emails: ['secret@larch.example'] }],
};

function citation(different: Partial<Citation>): Citation {
  return {
    n: 1,
    path: 'plans/larch/spd.md',
    title: 'Summary',
    locator: 'Window',
    source: 'plan',
    status: null,
    date: '2026-01-01',
    url: null,
    quote: 'spot bitcoin products are allowed',
    ...different,
  };
}

const rule = citation({
  n: 2,
  path: 'policy/rule.md',
  source: 'policy',
  status: 'proposed',
  date: '2026-03-30',
});

function answerWith(different: Partial<Answer> = {}): Answer {
  return {
    id: null,
    question: 'Can I buy bitcoin?',
    outcome: 'answered',
    plan: 'larch',
    verdicts: [],
    statements: [
      { text: 'A rule was proposed.', source: 'policy', citations: [2] },
      { text: 'Spot bitcoin products are allowed.', source: 'plan', citations: [1] },
      { text: 'It is not final.', source: 'policy', citations: [2, 1] },
    ],
    citations: [citation({}), rule],
    notices: [],
    elapsedMs: 1,
    ...different,
  };
}

function replyWith(answer: Partial<Answer> = {}, different: Partial<AnswerReply> = {}): AnswerReply {
  return {
    kind: 'answer',
    answer: answerWith(answer),
    day: '2026-11-21',
    plan: larch,
    choices: [],
    contacts: ['Benefits Desk'],
    audience: 'asker',
    assetNames: { crypto: 'crypto' },
    ...different,
  };
}

function notice(code: NoticeCode): Answer['notices'][number] {
  return { code, text: `About ${code}.` };
}

describe('an outline', () => {
  test('keeps the voices apart, in the order in which they first speak', () => {
    const { sections } = outlineOf(replyWith());
    expect(sections.map(({ title }) => title)).toEqual([
      'What the law and the news say',
      'What your plan says',
    ]);
    expect(sections[0]?.lines).toHaveLength(2);
  });

  test('labels a line about law with its status and date, once, and a line of the plan with nothing', () => {
    const lines = outlineOf(replyWith()).sections.flatMap((section) => section.lines);
    expect(lines.map(({ text }) => text)).toEqual([
      'A rule was proposed. (proposed, not final, March 30, 2026)',
      'It is not final. (proposed, not final, March 30, 2026)',
      'Spot bitcoin products are allowed.',
    ]);
    expect(lines.map(({ citations }) => citations)).toEqual([[2], [2, 1], [1]]);
  });

  test('says of a policy item without a date that it is undated', () => {
    const { sources } = outlineOf(replyWith({ citations: [citation({ status: 'reported', date: null })] }));
    expect(sources[0]?.detail).toBe('press report, undated');
  });

  test('puts notices that change how the answer is to be taken first, the others last', () => {
    const { sections } = outlineOf(
      replyWith({
        notices: [notice('upcoming_change'), notice('policy_not_plan'), notice('education_not_advice')],
      }),
    );
    expect(sections[0]).toEqual({
      title: null,
      lines: [
        { text: 'About policy_not_plan.', citations: [] },
        { text: 'About education_not_advice.', citations: [] },
      ],
    });
    expect(sections.at(-1)).toEqual({
      title: 'Please note',
      lines: [{ text: 'About upcoming_change.', citations: [] }],
    });
  });

  test('speaks of the plan and the day only when a plan was asked about', () => {
    expect(outlineOf(replyWith()).about).toBe('Larch Plan, as of November 21, 2026');
    expect(outlineOf(replyWith({ plan: null })).about).toBeNull();
    expect(outlineOf(replyWith({}, { plan: null })).about).toBeNull();
  });

  test('shows one headline for each verdict, by the name of the asset class or else its id', () => {
    const verdict = { status: 'not_available', routes: [], upcoming: [], citations: [] } as const;
    const verdicts = ['crypto', 'wine'].map((asset) => ({
      ...verdict,
      asset,
      routes: [],
      upcoming: [],
      citations: [],
    }));
    expect(outlineOf(replyWith({ verdicts })).headlines).toEqual([
      'Crypto: not available',
      'Wine: not available',
    ]);
  });

  test.each([
    ['answered', [], [], []],
    ['not_found', [], [], ['The documents I have do not say.']],
    ['needs_plan', [], [larch], ['You are in more than one plan. Which one do you mean?']],
    ['needs_plan', [], [], ['I cannot tell which plan you are in, so I cannot say what your plan offers.']],
    ['declined', [notice('personal_data')], [], ["I cannot look into anybody's account."]],
    [
      'declined',
      [],
      [],
      [
        'That is outside what I can help with, or I did not understand it: I answer questions about your 401(k) from its documents, in English.',
      ],
    ],
  ] as const)('with the outcome %s says why there is no verdict', (outcome, notices, choices, headlines) => {
    const reply = replyWith({ outcome, notices: [...notices] }, { choices: [...choices] });
    expect(outlineOf(reply).headlines).toEqual(headlines);
  });

  test('ends with whom to ask, and with what it is where something was answered', () => {
    const contacts = ['Benefits Desk', 'Plant Office'];
    expect(outlineOf(replyWith({}, { contacts })).closing).toEqual([
      'To ask a person: Benefits Desk and Plant Office.',
      'I am an AI system. I explain plan documents and give no advice; the official plan document governs.',
    ]);
    expect(outlineOf(replyWith({ outcome: 'not_found' }, { contacts })).closing).toEqual([
      'To ask a person: Benefits Desk and Plant Office.',
    ]);
    expect(outlineOf(replyWith({ outcome: 'declined' }, { contacts: [] })).closing).toEqual([]);
  });

  test('offers plans by id and name and nothing of who is in them', () => {
    const { choices } = outlineOf(replyWith({ outcome: 'needs_plan' }, { choices: [larch] }));
    expect(choices).toEqual([{ id: 'larch', name: 'Larch Plan' }]);
  });

  test.each([
    ['https://larch.example/spd', 'https://larch.example/spd'],
    ['http://larch.example/spd', null],
    ['javascript:alert(1)', null],
    ['HTTPS://larch.example', null],
    [' https://larch.example', null],
    ['', null],
    [null, null],
  ])('links %j as %j', (url, shown) => {
    expect(outlineOf(replyWith({ citations: [citation({ url })] })).sources[0]?.url).toBe(shown);
  });
});
