import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Store } from '../../src/domain/ports/store.ts';
import type { PastTurn, Turn } from '../../src/domain/turn.ts';
import { shuffled } from './shuffled.ts';
import { turnWith } from './turn-with.ts';

/** One place a store keeps its state in, empty at first. */
export interface StoreBench {
  /** Another instance on the same state. */
  open(): Promise<Store>;
  /** Closes what was opened and removes the state. */
  dispose(): Promise<void>;
}

const noon = new Date('2026-11-21T12:00:00.000Z');
const secondsPast = (seconds: number) => new Date(noon.getTime() + seconds * 1_000);

function pastWith(question: string, seconds = 0): PastTurn {
  return { question, plan: null, at: secondsPast(seconds).toISOString() };
}

const hostileStrings = [
  "'; DROP TABLE turns; --",
  '") OR 1=1 --',
  '%_\\%',
  'nul \u0000 inside',
  'lone surrogate \ud800 inside',
  '\u202ereversed\u202c',
  'e\u0301 and \u00e9',
  '😀'.repeat(500),
  '{"__proto__":{"polluted":true}}',
  '<script>alert(1)</script>',
  'line\r\nbreak\u2028break',
  '',
];

/** What every implementation of `Store` does, whatever it keeps its state in. */
export function describeStore(name: string, create: () => Promise<StoreBench>): void {
  describe(name, () => {
    let bench: StoreBench;
    let store: Store;
    beforeEach(async () => {
      bench = await create();
      store = await bench.open();
    });
    afterEach(() => bench.dispose());

    describe('taking turns', () => {
      test('a turn is taken once', async () => {
        expect(await store.takeTurn(turnWith(), noon)).toBe(true);
        expect(await store.takeTurn(turnWith(), noon)).toBe(false);
        expect(await store.owedTurns()).toEqual([turnWith()]);
      });

      test.each([
        ['the first', ['event-1']],
        ['the second', ['message-1']],
        ['one beside a new one', ['event-2', 'message-1']],
        ['the same in another order', ['message-1', 'event-1']],
      ])('any id seen before makes a duplicate: %s', async (_, deliveryIds) => {
        await store.takeTurn(turnWith(), noon);
        expect(await store.takeTurn(turnWith({ deliveryIds }), noon)).toBe(false);
        expect(await store.owedTurns()).toHaveLength(1);
      });

      test("a duplicate's own ids are remembered too", async () => {
        await store.takeTurn(turnWith({ deliveryIds: ['event-1', 'message-1'] }), noon);
        await store.takeTurn(turnWith({ deliveryIds: ['event-2', 'message-1'] }), noon);
        expect(await store.takeTurn(turnWith({ deliveryIds: ['event-2'] }), noon)).toBe(false);
      });

      test('the same text under other ids is another turn', async () => {
        await store.takeTurn(turnWith({ deliveryIds: ['event-1'] }), noon);
        expect(await store.takeTurn(turnWith({ deliveryIds: ['event-2'] }), noon)).toBe(true);
      });

      test('an id given twice in one turn is no duplicate of itself', async () => {
        expect(await store.takeTurn(turnWith({ deliveryIds: ['event-1', 'event-1'] }), noon)).toBe(true);
      });

      test('ids are told apart to the letter', async () => {
        const ids = ['event', 'EVENT', 'event ', 'évent', 'e\u0301vent', '%', '_', "'"];
        for (const id of ids) expect(await store.takeTurn(turnWith({ deliveryIds: [id] }), noon)).toBe(true);
      });

      test('a turn without an id is refused, and nothing is kept', async () => {
        await expect(store.takeTurn(turnWith({ deliveryIds: [] }), noon)).rejects.toThrow(/delivery id/);
        expect(await store.owedTurns()).toEqual([]);
      });

      test('1,000 questions delivered four times, shuffled over two instances, are each taken once', async () => {
        const instances = [store, await bench.open()];
        const deliveries = Array.from({ length: 4_000 }, (_, index) =>
          turnWith({ deliveryIds: [`event-${index}`, `message-${index % 1_000}`], text: `${index % 1_000}` }),
        );
        const taken: string[] = [];
        await Promise.all(
          shuffled(deliveries, 7).map(async (turn, index) => {
            const instance = instances[index % 2];
            if (await instance?.takeTurn(turn, noon)) taken.push(turn.text);
          }),
        );
        expect(taken).toHaveLength(1_000);
        expect(new Set(taken).size).toBe(1_000);
        expect(await store.owedTurns()).toHaveLength(1_000);
      });
    });

    describe('owed turns', () => {
      test('a turn taken by one instance is a duplicate to another', async () => {
        const other = await bench.open();
        await store.takeTurn(turnWith(), noon);
        expect(await other.takeTurn(turnWith(), noon)).toBe(false);
        expect(await other.owedTurns()).toEqual([turnWith()]);
      });

      test('they survive closing and opening again, whole', async () => {
        const turn = turnWith({ isShared: true, pickedPlan: 'larch-salaried', platform: 'teams' });
        await store.takeTurn(turn, noon);
        await store.close();
        const reopened = await bench.open();
        expect(await reopened.owedTurns()).toEqual([turn]);
        expect(await reopened.takeTurn(turn, noon)).toBe(false);
      });

      test('they come oldest first, whatever the order they were taken in', async () => {
        for (const second of [3, 1, 2])
          await store.takeTurn(
            turnWith({ deliveryIds: [`e${second}`], text: `${second}` }),
            secondsPast(second),
          );
        expect((await store.owedTurns()).map((turn) => turn.text)).toEqual(['1', '2', '3']);
      });

      test('turns of the same instant come in the order they were taken', async () => {
        for (const text of ['a', 'b', 'c'])
          await store.takeTurn(turnWith({ deliveryIds: [text], text }), noon);
        expect((await store.owedTurns()).map((turn) => turn.text)).toEqual(['a', 'b', 'c']);
      });

      test('a settled turn is owed no more, and stays a duplicate', async () => {
        await store.takeTurn(turnWith(), noon);
        await store.takeTurn(turnWith({ deliveryIds: ['event-9'], text: 'another' }), noon);
        await store.settleTurn(turnWith());
        expect((await store.owedTurns()).map((turn) => turn.text)).toEqual(['another']);
        expect(await store.takeTurn(turnWith(), noon)).toBe(false);
      });

      test('settling twice, or what was never taken, changes nothing', async () => {
        await store.takeTurn(turnWith(), noon);
        await store.settleTurn(turnWith({ deliveryIds: ['unknown'] }));
        expect(await store.owedTurns()).toHaveLength(1);
        await store.settleTurn(turnWith());
        await store.settleTurn(turnWith());
        expect(await store.owedTurns()).toEqual([]);
      });

      test('another instance settles what this one took', async () => {
        await store.takeTurn(turnWith(), noon);
        await (await bench.open()).settleTurn(turnWith());
        expect(await store.owedTurns()).toEqual([]);
      });
    });

    describe('past turns', () => {
      test('there are none at first', async () => {
        expect(await store.pastTurns(turnWith(), 10)).toEqual([]);
      });

      test('the latest come back, oldest first', async () => {
        for (const [index, question] of ['one', 'two', 'three', 'four'].entries())
          await store.addPastTurn(turnWith(), pastWith(question, index));
        const found = await store.pastTurns(turnWith(), 3);
        expect(found).toEqual([pastWith('two', 1), pastWith('three', 2), pastWith('four', 3)]);
      });

      test('they are ordered by their instant, not by when they were added', async () => {
        for (const second of [2, 1, 3]) await store.addPastTurn(turnWith(), pastWith(`${second}`, second));
        expect((await store.pastTurns(turnWith(), 2)).map((past) => past.question)).toEqual(['2', '3']);
      });

      test.each([0, -1])('a limit of %i gives none', async (limit) => {
        await store.addPastTurn(turnWith(), pastWith('one'));
        expect(await store.pastTurns(turnWith(), limit)).toEqual([]);
      });

      test.each<[string, Partial<Turn>]>([
        ['person', { user: 'U2' }],
        ['conversation', { conversation: 'C2' }],
        ['tenant', { tenant: 'T2' }],
        ['platform', { platform: 'teams' }],
        ['person, though the parts joined read alike', { tenant: 'T1U', user: '1' }],
      ])('they are not those of another %s', async (_, changes) => {
        await store.addPastTurn(turnWith(), pastWith('mine'));
        expect(await store.pastTurns(turnWith(changes), 10)).toEqual([]);
      });

      test('they keep the plan they were answered for, and survive opening again', async () => {
        const past: PastTurn = { ...pastWith('one'), plan: 'larch-salaried' };
        await store.addPastTurn(turnWith(), past);
        await store.close();
        expect(await (await bench.open()).pastTurns(turnWith(), 10)).toEqual([past]);
      });
    });

    describe('picked plans', () => {
      test('nobody has picked one at first', async () => {
        expect(await store.pickedPlan(turnWith())).toBeNull();
      });

      test('the last pick of a person holds, in every conversation of theirs', async () => {
        await store.pickPlan(turnWith(), 'larch-salaried');
        await store.pickPlan(turnWith(), 'larch-union');
        expect(await store.pickedPlan(turnWith({ conversation: 'C9' }))).toBe('larch-union');
        expect(await (await bench.open()).pickedPlan(turnWith())).toBe('larch-union');
      });

      test.each<[string, Partial<Turn>]>([
        ['person', { user: 'U2' }],
        ['tenant', { tenant: 'T2' }],
        ['platform', { platform: 'teams' }],
      ])("it is not another %s's", async (_, changes) => {
        await store.pickPlan(turnWith(), 'larch-salaried');
        expect(await store.pickedPlan(turnWith(changes))).toBeNull();
      });
    });

    describe('hostile strings', () => {
      test.each(hostileStrings)('%j comes back as it went in', async (hostile) => {
        const turn = turnWith({
          text: hostile,
          user: hostile,
          conversation: hostile,
          replyTo: { to: hostile },
        });
        await store.takeTurn(turn, noon);
        await store.addPastTurn(turn, pastWith(hostile));
        await store.pickPlan(turn, 'larch-salaried');
        expect(await store.owedTurns()).toEqual([turn]);
        expect(await store.pastTurns(turn, 1)).toEqual([pastWith(hostile)]);
        expect(await store.pickedPlan(turn)).toBe('larch-salaried');
        await store.settleTurn(turn);
        expect(await store.owedTurns()).toEqual([]);
      });
    });

    describe('being usable', () => {
      test('an open store answers a ping', async () => {
        await expect(store.ping()).resolves.toBeUndefined();
      });

      test('a closed store rejects, and closing it again does not', async () => {
        await store.close();
        await expect(store.ping()).rejects.toThrow();
        await expect(store.takeTurn(turnWith(), noon)).rejects.toThrow();
        await expect(store.close()).resolves.toBeUndefined();
      });

      test('an audit row is taken from either of two instances', async () => {
        const other = await bench.open();
        const row = {
          answerId: 'a1',
          at: noon.toISOString(),
          platform: 'slack',
          asker: 'digest',
          question: 'Can I buy bitcoin?',
          plan: null,
          outcome: 'answered',
          cited: [{ path: 'plans/a/spd.md', hash: 'ab', date: null, quote: 'words' }],
        };
        await expect(store.addAuditRow(row)).resolves.toBeUndefined();
        await expect(other.addAuditRow({ ...row, answerId: 'a2' })).resolves.toBeUndefined();
      });

      test('answers are counted by what they cite, each once a file, from a moment on', async () => {
        const answers: [seconds: number, paths: string[]][] = [
          [-1, ['a.md']],
          [0, ['a.md', 'a.md', 'b.md']],
          [1, []],
          [2, ['a.md', "it's [hostile] \u{1F600}.md"]],
        ];
        for (const [at, [seconds, paths]] of answers.entries())
          await store.addAuditRow({
            answerId: `a${at}`,
            at: secondsPast(seconds).toISOString(),
            platform: 'slack',
            asker: 'digest',
            question: 'Can I buy bitcoin?',
            plan: null,
            outcome: 'answered',
            cited: paths.map((path) => ({ path, hash: 'ab', date: null, quote: 'words' })),
          });
        expect(await store.citedSince(noon)).toEqual(
          new Map([
            ['a.md', 2],
            ['b.md', 1],
            ["it's [hostile] \u{1F600}.md", 1],
          ]),
        );
        expect(await store.citedSince(secondsPast(3))).toEqual(new Map());
      });
    });
  });
}
