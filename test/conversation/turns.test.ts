import { beforeEach, describe, expect, it } from 'vitest';
import { politeLines } from '../../src/domain/polite.ts';
import { type Bench, createBench, newTurn } from './bench.ts';

let bench: Bench;
beforeEach(() => {
  bench = createBench();
});

const questions = () => bench.asked.map(({ question }) => question);

describe('a turn', () => {
  it('is answered once, settled, and only then forgotten', async () => {
    const [reply, ...others] = await bench.say({ text: 'Can I buy bitcoin?' });
    expect(reply).toMatchObject({ kind: 'answer', audience: 'everyone' });
    expect(others).toEqual([]);
    expect(bench.store.owed).toEqual([]);
  });

  it('delivered again under any of its ids is let go', async () => {
    await bench.say({ deliveryIds: ['event-a', 'message-a'] });
    expect(await bench.say({ deliveryIds: ['event-a'] })).toEqual([]);
    expect(await bench.say({ deliveryIds: ['event-b', 'message-a'] })).toEqual([]);
    expect(bench.asked).toHaveLength(1);
  });

  it('is kept before anything is done about it', async () => {
    const answering = Promise.withResolvers<Record<string, never>>();
    bench.answerWith = () => answering.promise;
    await bench.conversation.takeTurn(newTurn());
    expect(bench.store.owed).toHaveLength(1);
    expect(bench.chat.sent).toEqual([]);
    answering.resolve({});
    await bench.conversation.idle();
    expect(bench.chat.sent).toHaveLength(1);
  });

  it('waits for the one before it in its conversation, and for no other', async () => {
    const slow = Promise.withResolvers<Record<string, never>>();
    bench.answerWith = ({ question }) => (question === 'first?' ? slow.promise : {});
    await bench.conversation.takeTurn(newTurn({ text: 'first?' }));
    await bench.conversation.takeTurn(newTurn({ text: 'second?' }));
    const elsewhere = bench.say({ text: 'elsewhere?', conversation: 'C2/1' });
    await expect.poll(() => questions()).toEqual(['first?', 'elsewhere?']);
    slow.resolve({});
    await elsewhere;
    expect(questions()).toEqual(['first?', 'elsewhere?', 'second?']);
    expect(bench.chat.sent.map(({ turn }) => turn.text)).toEqual(['elsewhere?', 'first?', 'second?']);
  });

  it('of a platform that is not connected stays owed', async () => {
    expect(await bench.say({ platform: 'teams' })).toEqual([]);
    expect(bench.store.owed).toHaveLength(1);
  });
});

describe('what is no question', () => {
  it.each([
    ['nothing', '', politeLines.empty],
    ['white space', ' \n\t ', politeLines.empty],
    ['emoji', '🙂🙂🙂', politeLines.empty],
    ['punctuation', '???', politeLines.empty],
    ['2,000 characters', 'x'.repeat(2_000), politeLines.tooLong],
  ])('is told so politely: %s', async (_, text, line) => {
    expect(await bench.say({ text })).toEqual([{ kind: 'note', text: line, audience: 'everyone' }]);
    expect(bench.asked).toEqual([]);
    expect(bench.store.audit).toEqual([]);
  });

  it('is not a number, nor 1,999 characters', async () => {
    await bench.say({ text: '401?' });
    await bench.say({ text: 'x'.repeat(1_999) });
    expect(bench.asked).toHaveLength(2);
  });
});

describe('when something fails', () => {
  const fault = { kind: 'note', text: politeLines.fault, audience: 'everyone' };

  it('in identifying, the person is told and nothing is answered', async () => {
    bench.chat.people.set('U1', new Error('The directory is down.'));
    expect(await bench.say({})).toEqual([fault]);
    expect(bench.asked).toEqual([]);
    expect(bench.store.owed).toEqual([]);
  });

  it('in answering, the person is told', async () => {
    bench.answerWith = () => Promise.reject(new Error('The index is gone.'));
    expect(await bench.say({})).toEqual([fault]);
    expect(bench.store.audit).toEqual([]);
  });

  it('in auditing, nobody gets an answer that is not on record', async () => {
    bench.store.fail('addAuditRow');
    expect(await bench.say({})).toEqual([fault]);
  });

  it('in remembering, the person is told', async () => {
    bench.store.fail('pastTurns');
    expect(await bench.say({})).toEqual([fault]);
  });

  it('in sending, the person is told if that can be sent', async () => {
    bench.chat.refusals = 1;
    expect(await bench.say({})).toEqual([fault]);
  });

  it('in sending for good, the next turn is answered all the same', async () => {
    bench.chat.refusals = 2;
    expect(await bench.say({ text: 'first?' })).toEqual([]);
    expect(await bench.say({ text: 'second?' })).toMatchObject([{ kind: 'answer' }]);
  });

  it('in showing progress, nobody notices', async () => {
    bench.chat.isProgressBroken = true;
    expect(await bench.say({})).toMatchObject([{ kind: 'answer' }]);
  });

  it('in settling, the conversation goes on', async () => {
    bench.store.fail('settleTurn');
    await bench.say({ text: 'first?' });
    expect(await bench.say({ text: 'second?' })).toMatchObject([{ kind: 'answer' }]);
    expect(bench.logged.filter(({ level }) => level === 'error')).toHaveLength(2);
  });

  it('no log line holds a word of the question', async () => {
    bench.chat.refusals = 1;
    bench.chat.isProgressBroken = true;
    await bench.say({ text: 'my divorce and my bitcoin' });
    expect(JSON.stringify(bench.logged)).not.toMatch(/divorce|bitcoin/);
  });
});

describe('after a restart', () => {
  it('what is owed is answered once, in order', async () => {
    for (const text of ['first?', 'second?']) await bench.store.takeTurn(newTurn({ text }), new Date());
    const conversation = bench.restarted();
    conversation.resume(await bench.store.owedTurns());
    await conversation.idle();
    expect(questions()).toEqual(['first?', 'second?']);
    expect(bench.store.owed).toEqual([]);
  });

  it('a turn delivered again meanwhile is not answered twice', async () => {
    const turn = newTurn();
    await bench.store.takeTurn(turn, new Date());
    const conversation = bench.restarted();
    const owed = await bench.store.owedTurns();
    await conversation.takeTurn(turn);
    conversation.resume(owed);
    await conversation.idle();
    expect(bench.chat.sent).toHaveLength(1);
  });

  it('a follow-up still knows what was asked', async () => {
    await bench.say({ text: 'Can I buy bitcoin?' });
    const conversation = bench.restarted();
    await conversation.takeTurn(newTurn({ text: 'and the fee?' }));
    await conversation.idle();
    expect(bench.asked.at(-1)?.thread).toEqual(['Can I buy bitcoin?']);
  });
});
