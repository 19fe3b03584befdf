import { beforeAll, describe, expect, test } from 'vitest';
import type { Answer } from '../../src/domain/answer.ts';
import { type Asking, type OpenedDesk, openDesk } from './support/desk.ts';

let desk: OpenedDesk;
beforeAll(async () => {
  desk = await openDesk();
});

function ask(question: string, asking?: Asking): Promise<Answer> {
  return desk.ask(question, asking);
}

function statuses({ verdicts }: Answer): Record<string, string> {
  return Object.fromEntries(verdicts.map(({ asset, status }) => [asset, status]));
}

function said({ statements }: Answer): string {
  return statements.map(({ text }) => text).join('\n');
}

function paths({ citations }: Answer): string[] {
  return [...new Set(citations.map(({ path }) => path))];
}

function keysOf(value: object | undefined): string[] {
  return Object.keys(value ?? {}).sort();
}

describe('an answer', () => {
  const keys = 'citations elapsedMs id notices outcome plan question statements verdicts'.split(' ');
  const questions = ['Can I buy bitcoin?', 'What is my balance?', 'Has the plan a zorble deductible?', ''];

  test.each(questions)('to "%s" has exactly the keys of the contract', async (question) => {
    expect(Object.keys(await ask(question)).sort()).toEqual(keys);
  });

  test('has exactly the keys of the contract all the way down', async () => {
    const answer = await ask('Can I buy bitcoin?');
    const [verdict] = answer.verdicts;
    expect(keysOf(verdict)).toEqual(['asset', 'citations', 'routes', 'status', 'upcoming']);
    expect(keysOf(verdict?.routes[0])).toEqual(
      'citations covers effective excludes limits newMoney offered route until what'.split(' '),
    );
    expect(keysOf(answer.statements[0])).toEqual(['citations', 'source', 'text']);
    expect(keysOf(answer.citations[0])).toEqual(
      'date locator n path quote source status title url'.split(' '),
    );
    expect(keysOf((await ask('Should I buy bitcoin?')).notices[0])).toEqual(['code', 'text']);
  });

  test('is the same after a trip through JSON', async () => {
    for (const question of questions) {
      const answer = await ask(question);
      expect(JSON.parse(JSON.stringify(answer))).toEqual(answer);
    }
  });

  test('keeps the question as it was asked, its id and the time taken', async () => {
    const answer = await ask(' Can I  buy bit\u200Bcoin? ', { id: 'q-1' });
    expect(answer).toMatchObject({ id: 'q-1', question: ' Can I  buy bit\u200Bcoin? ', elapsedMs: 7.3 });
    expect((await ask('What is gold?')).id).toBeNull();
  });

  test('is the same each time', async () => {
    expect(await ask('Can I buy bitcoin?')).toEqual(await ask('Can I buy bitcoin?'));
  });

  test('tells of each step while it is made', async () => {
    const steps: string[] = [];
    await ask('Can I buy bitcoin?', { onProgress: (step) => steps.push(step) });
    expect(steps).toEqual(["Searching your plan's documents and the policy library"]);
  });
});

describe('the outcome', () => {
  test.each([
    ['Can I buy bitcoin?', 'answered'],
    ['When does the match vest?', 'answered'],
    ['What did the executive order say?', 'answered'],
    ['How do I change my beneficiary?', 'answered'],
    ['Should I buy bitcoin?', 'answered'],
    ['Does my plan have annuities?', 'not_found'],
    ['Has the plan a zorble deductible?', 'not_found'],
    ['What is the secretwood account?', 'not_found'],
    ['What is my balance?', 'declined'],
    ['Write me a poem', 'declined'],
    ['How tall is Everest?', 'declined'],
    ['', 'declined'],
    ['\u200B', 'declined'],
  ] as const)('of "%s" is %s', async (question, outcome) => {
    const answer = await ask(question);
    expect(answer.outcome).toBe(outcome);
    expect(answer.citations.length > 0).toBe(outcome === 'answered');
  });

  test('of a plan question is needs_plan where the plan is unknown', async () => {
    for (const choices of [[], ['larch', 'birch']]) {
      const answer = await ask('Can I buy bitcoin in my plan?', { plan: null, choices });
      expect(answer).toMatchObject({
        outcome: 'needs_plan',
        plan: null,
        verdicts: [],
        statements: [],
        citations: [],
      });
    }
  });

  test('of a question on law is answered where the plan is unknown', async () => {
    const answer = await ask('What did the executive order say?', { plan: null });
    expect(answer).toMatchObject({ outcome: 'answered', plan: null, verdicts: [] });
    expect(paths(answer)).toEqual(['policy/executive-order.md']);
  });

  test('of a question on the law and one’s plan is needs_plan with the law told, where the plan is unknown', async () => {
    const answer = await ask('Since the executive order, can I buy bitcoin?', { plan: null });
    expect(answer).toMatchObject({ outcome: 'needs_plan', plan: null, verdicts: [] });
    expect(paths(answer)).toEqual(['policy/executive-order.md']);
  });
});

describe('the verdict', () => {
  test.each<[string, Record<string, string>]>([
    ['Can I buy bitcoin?', { crypto: 'available' }],
    ['Does my plan offer private equity?', { 'private-equity': 'not_available' }],
    ['Can I buy gold?', { commodities: 'not_stated' }],
    ['Can I buy hedge funds?', { 'hedge-funds': 'not_stated' }],
    ['Can I buy real estate?', { 'real-estate': 'not_stated' }],
    ['Can I buy real estate in 2027?', { 'real-estate': 'available' }],
    ['Can I get bitcoin or an annuity?', { crypto: 'available', 'lifetime-income': 'not_stated' }],
    [
      'Does my plan offer private assets?',
      {
        'private-equity': 'not_available',
        'private-credit': 'not_available',
        'real-estate': 'not_stated',
        infrastructure: 'not_stated',
      },
    ],
    ['When does the match vest?', {}],
    ['What did the executive order say about crypto?', {}],
    ['What is private equity?', {}],
  ])('to "%s" is %j', async (question, expected) => {
    expect(statuses(await ask(question))).toEqual(expected);
  });

  test('is the asker’s own plan’s', async () => {
    const [larch, birch] = [
      await ask('Can I buy bitcoin?'),
      await ask('Can I buy bitcoin?', { plan: 'birch' }),
    ];
    expect([larch.plan, statuses(larch)]).toEqual(['larch', { crypto: 'available' }]);
    expect([birch.plan, statuses(birch)]).toEqual(['birch', { crypto: 'conflicting' }]);
  });

  test('shows both sides of a conflict with their words', async () => {
    const answer = await ask('Can I buy bitcoin?', { plan: 'birch' });
    expect(answer.verdicts[0]?.routes.map(({ offered }) => offered)).toEqual([true, false]);
    expect(paths(answer)).toEqual(expect.arrayContaining(['plans/birch/spd.md', 'plans/birch/committee.md']));
    expect(said(answer)).toContain('The secretwood account does not take bitcoin.');
  });

  test('carries what HR entered, and cites the words it rests on', async () => {
    const answer = await ask('Can I buy bitcoin?');
    const [verdict] = answer.verdicts;
    const [window] = verdict?.routes ?? [];
    expect(window).toMatchObject({
      route: 'brokerage_window',
      offered: true,
      newMoney: true,
      what: 'Spot bitcoin and spot ether exchange-traded products',
      covers: ['spot bitcoin', 'spot ether'],
      excludes: ['futures funds', 'coins held directly'],
      effective: '2026-01-01',
      until: null,
    });
    const cited = answer.citations.filter(({ n }) => window?.citations.includes(n));
    expect(cited).toMatchObject([
      {
        path: 'plans/larch/window.md',
        locator: 'Eligible products',
        url: 'https://docs.larch.example/window',
        date: '2026-01-01',
        status: null,
        quote: 'shares of US-listed spot bitcoin and spot ether exchange-traded products',
      },
    ]);
    expect(verdict?.citations).toEqual([...new Set(verdict?.routes.flatMap(({ citations }) => citations))]);
  });

  test('keeps what is to come apart from what is in force', async () => {
    const [verdict] = (await ask('Can I buy real estate?')).verdicts;
    expect(verdict?.routes).toEqual([]);
    expect(verdict?.upcoming).toMatchObject([{ route: 'brokerage_window', offered: true }]);
  });
});

describe('what is told', () => {
  test('begins with the offer, its limit and how to go about it', async () => {
    const text = said(await ask('Can I buy bitcoin?'));
    const order = ['through the brokerage window', '5% of your vested balance', 'Sign in at alder.example'];
    expect(order.map((words) => text.indexOf(words))).toEqual(
      order.map((words) => text.indexOf(words)).toSorted((a, b) => a - b),
    );
    for (const words of order) expect(text).toContain(words);
  });

  test.each([
    ['Can I buy bitcoin futures funds?', /^Futures funds and coins held directly/u],
    ['Can I hold actual coins?', /^Futures funds and coins held directly/u],
    ['Can I buy solana?', /do not say whether the coin or token you name is allowed there\.$/u],
  ])('begins with the form asked about where the offer leaves it out: "%s"', async (question, first) => {
    expect((await ask(question)).statements[0]?.text).toMatch(first);
  });

  test('begins with what is true of a law that was taken for a reason', async () => {
    const { statements } = await ask('Since the executive order, can I buy bitcoin now?');
    expect(statements[0]).toMatchObject({ source: 'policy' });
    expect(statements[0]?.text).toContain('does not require any plan');
  });

  test('follows the conversation', async () => {
    const answer = await ask('and what is the cap?', { thread: ['Can I buy bitcoin?'] });
    expect(answer.statements[0]?.text).toContain('5%');
    expect(statuses(answer)).toEqual({ crypto: 'available' });
  });

  test('is of the day asked about', async () => {
    const answer = await ask('Was bitcoin allowed in 2025?');
    expect(statuses(answer)).toEqual({ crypto: 'not_stated' });
    expect(said(answer)).toContain('bygone');
    expect(said(await ask('Can I buy bitcoin?'))).not.toContain('bygone');
  });

  test('takes no word from a verified answer that speaks against the verdict', async () => {
    const answer = await ask('Can I buy bitcoin in my 401(k)?');
    expect(statuses(answer)).toEqual({ crypto: 'available' });
    expect(paths(answer)).not.toContain('faq/no-crypto.md');
  });

  test('is a verified answer as HR wrote it, to its own question', async () => {
    const answer = await ask('How do I change my beneficiary?');
    expect(answer.statements).toEqual([
      {
        text: 'Send form B-12 to the Larch Benefits Desk. It takes 3 days.',
        source: 'faq',
        citations: [1],
      },
    ]);
  });
});

describe('a message of several questions', () => {
  test('has each answered in its own voice, one after the other', async () => {
    const answer = await ask('Does the executive order require bitcoin in plans, and can I buy it here?');
    expect(answer.outcome).toBe('answered');
    expect(statuses(answer)).toEqual({ crypto: 'available' });
    const sources = answer.statements.map(({ source }) => source);
    expect(sources[0]).toBe('policy');
    expect(sources).toContain('plan');
    expect(new Set(said(answer).split('\n')).size).toBe(answer.statements.length);
  });

  test('says of an account that it is not looked into, and answers the rest', async () => {
    const answer = await ask('What is my balance, and can I buy bitcoin?');
    expect(answer.outcome).toBe('answered');
    expect(answer.notices.map(({ code }) => code)).toContain('personal_data');
    expect(statuses(answer)).toEqual({ crypto: 'available' });
  });

  test('gets no plan answer where the plan is unknown', async () => {
    const answer = await ask('What does the executive order say, and can I buy bitcoin here?', {
      plan: null,
    });
    expect(answer).toMatchObject({ outcome: 'needs_plan', plan: null, verdicts: [] });
  });
});
