import { beforeAll, describe, expect, test } from 'vitest';
import { whereItStands } from '../../src/answering/where-it-stands.ts';
import type { Answer } from '../../src/domain/answer.ts';
import { type OpenedDesk, openDesk } from './support/desk.ts';

const told = (asked: Answer): string[] => whereItStands(asked).statements.map(({ text }) => text);

let desk: OpenedDesk;
beforeAll(async () => {
  desk = await openDesk();
});

describe('asked where an answer stands', () => {
  const thread = ['Can I buy bitcoin through the brokerage window?', 'what is the fee?'];

  test('title, place and words of what the answer before cited are told', async () => {
    const before = await desk.ask(thread[1] ?? '', { thread: thread.slice(0, 1) });
    const answer = await desk.ask('which page?', { thread });
    const cited = new Set(before.statements.flatMap(({ citations }) => citations));
    const quotes = before.citations.filter(({ n }) => cited.has(n)).map(({ quote }) => quote);
    expect(answer.outcome).toBe('answered');
    expect(answer.verdicts).toEqual(before.verdicts);
    expect(answer.statements.length).toBeGreaterThan(0);
    for (const { text, citations } of answer.statements) {
      const [citation] = answer.citations.filter(({ n }) => citations.includes(n));
      expect(text).toBe(`“${citation?.title}”, ${citation?.locator}: “${citation?.quote}”`);
      expect(quotes).toContain(citation?.quote);
    }
  });

  test('two words of a list are no place beside a sentence, and are one where nothing else is cited', () => {
    const sentence = 'The plan does not allow futures funds.';
    const citations = ['futures funds', sentence].map((quote, at) => ({
      n: at + 1,
      path: 'plans/larch/spd.md',
      title: 'Summary',
      locator: 'Window',
      source: 'plan' as const,
      status: null,
      date: null,
      url: null,
      quote,
    }));
    const answer: Answer = {
      id: null,
      question: 'which page?',
      outcome: 'answered',
      plan: 'larch',
      verdicts: [],
      statements: [{ text: 'Futures funds are left out.', source: 'plan', citations: [1, 2] }],
      citations,
      notices: [],
      elapsedMs: 0,
    };
    expect(told(answer)).toEqual([`“Summary”, Window: “${sentence}”`]);
    expect(told({ ...answer, citations: citations.slice(0, 1) })).toEqual([
      '“Summary”, Window: “futures funds”',
    ]);
  });

  test('an answer is not bent to a figure of the asker’s', async () => {
    const answer = await desk.ask('but you told me 40%', { thread: ['What is the cap on bitcoin?'] });
    const said = answer.statements.map(({ text }) => text).join('\n');
    expect(said).toContain('5%');
    expect(said).not.toContain('40');
  });

  test('nothing of an account is told either', async () => {
    const answer = await desk.ask('which page?', { thread: ['What is my balance?'] });
    expect(answer).toMatchObject({ outcome: 'declined', statements: [] });
  });
});
