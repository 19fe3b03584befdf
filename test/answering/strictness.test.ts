import { beforeAll, describe, expect, test } from 'vitest';
import { type OpenedDesk, openDesk } from './support/desk.ts';

let desk: OpenedDesk;
beforeAll(async () => {
  desk = await openDesk();
});

const question = 'When does the match vest?';

async function verdictsAt(strictness: number): Promise<string[]> {
  const { verdicts } = await desk.ask('Can I buy bitcoin?', { strictness });
  return verdicts.map(({ status }) => status);
}

describe('a stricter answerer', () => {
  test('leaves unanswered what the usual one answers', async () => {
    expect((await desk.ask(question)).outcome).toBe('answered');
    expect((await desk.ask(question, { strictness: 3 })).outcome).toBe('not_found');
  });

  test('gives the same verdict: that rests on entries and no search', async () => {
    expect(await verdictsAt(3)).toEqual(await verdictsAt(1));
    expect(await verdictsAt(1)).toHaveLength(1);
  });
});

test('a laxer answerer answers what the usual one does not', async () => {
  const asked = 'Does the plan match contributions to a yacht club?';
  expect((await desk.ask(asked)).outcome).not.toBe('answered');
  expect((await desk.ask(asked, { strictness: 0.3 })).outcome).toBe('answered');
});
