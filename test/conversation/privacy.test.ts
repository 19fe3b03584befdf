import { beforeEach, describe, expect, it } from 'vitest';
import { type Bench, citationOf, createBench, now } from './bench.ts';

let bench: Bench;
beforeEach(() => {
  bench = createBench();
});

const ask = () => bench.say({ isShared: true, text: 'What about crypto?' });

describe('in a place that others read', () => {
  const allContacts = ['Larch Salaried Plan Desk', 'Larch Hourly Plan Desk'];

  it('what is about their plan is for the asker alone', async () => {
    expect(await ask()).toMatchObject([{ audience: 'asker', contacts: ['Larch Salaried Plan Desk'] }]);
  });

  it.each(['needs_plan', 'declined'] as const)('so is what came to "%s"', async (outcome) => {
    bench.answerWith = () => ({ outcome, plan: null });
    expect(await ask()).toMatchObject([{ audience: 'asker' }]);
  });

  it('law and news are for everyone, and whom to ask does not tell the plan of the asker', async () => {
    bench.answerWith = () => ({ plan: null, citations: [citationOf('policy/order.md')] });
    expect(await ask()).toMatchObject([{ audience: 'everyone', contacts: allContacts }]);
  });

  it("an answer of HR for one plan's people is for the asker alone", async () => {
    bench.answerWith = () => ({ plan: null, citations: [citationOf('faq/hourly.md')] });
    expect(await ask()).toMatchObject([{ audience: 'asker' }]);
  });

  it('a fault is told where the question stood', async () => {
    bench.chat.people.set('U1', new Error('The directory is down.'));
    expect(await ask()).toMatchObject([{ kind: 'note', audience: 'everyone' }]);
  });
});

describe('between the two of them', () => {
  it('everything is for everyone who is there, with the contact of their plan', async () => {
    bench.answerWith = () => ({ plan: null, citations: [citationOf('policy/order.md')] });
    expect(await bench.say({})).toMatchObject([
      { audience: 'everyone', contacts: ['Larch Salaried Plan Desk'] },
    ]);
  });
});

describe('personal data in a question', () => {
  const text = 'My SSN is 123-45-6789 and my card 4111 1111 1111 1111: can I buy bitcoin?';
  const redacted = 'My SSN is [...] and my card [...]: can I buy bitcoin?';

  it('is taken out before the question is answered, remembered and put on record', async () => {
    const [reply] = await bench.say({ text });
    expect(bench.asked.map(({ question }) => question)).toEqual([redacted]);
    expect(reply).toMatchObject({ answer: { question: redacted } });
    expect(bench.store.audit).toMatchObject([{ question: redacted }]);
    await bench.say({ text: 'and the fee?' });
    expect(bench.asked.at(-1)?.thread).toEqual([redacted]);
    expect(JSON.stringify(bench.logged)).not.toContain('6789');
  });
});

describe('the record of an answer', () => {
  it('names the sources with their hashes and the person by id alone', async () => {
    bench.answerWith = () => ({ citations: [citationOf('policy/order.md')] });
    await bench.say({ user: 'U1', text: 'Can I buy bitcoin?' });
    expect(bench.store.audit).toEqual([
      {
        answerId: expect.stringMatching(/^[0-9a-f-]{36}$/),
        at: now.toISOString(),
        platform: 'slack',
        asker: 'digest of slack/T1/U1',
        question: 'Can I buy bitcoin?',
        plan: 'larch-salaried',
        outcome: 'answered',
        cited: [
          { path: 'policy/order.md', date: '2025-08-07', quote: 'words', hash: 'hash-of-policy/order.md' },
        ],
      },
    ]);
  });

  it('is written for each answer under an id of its own, and for no note', async () => {
    await bench.say({ text: 'one?' });
    await bench.say({ text: '🙂' });
    await bench.say({ text: 'two?' });
    expect(new Set(bench.store.audit.map(({ answerId }) => answerId)).size).toBe(2);
  });
});
