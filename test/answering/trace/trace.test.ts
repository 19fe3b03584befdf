import { beforeAll, describe, expect, test } from 'vitest';
import { collectTrace } from '../../../src/answering/trace/collect-trace.ts';
import type { Trace, TraceStep } from '../../../src/answering/trace/trace.ts';
import { type DraftStatement, WriterFailed, type WritingTask } from '../../../src/domain/ports/writer.ts';
import { type Asking, type OpenedDesk, openDesk } from '../support/desk.ts';

let desk: OpenedDesk;
beforeAll(async () => {
  desk = await openDesk();
});

async function traceOf(question: string, asking: Asking = {}): Promise<Trace> {
  const { onTrace, trace } = collectTrace();
  await desk.ask(question, { ...asking, onTrace });
  return trace;
}

function stepsOf<K extends TraceStep['kind']>(
  { questions }: Trace,
  kind: K,
): Extract<TraceStep, { kind: K }>[] {
  return questions
    .flatMap(({ steps }) => steps)
    .filter((step): step is Extract<TraceStep, { kind: K }> => step.kind === kind);
}

function modelWriting(write: (task: WritingTask) => DraftStatement[]): Asking {
  return { model: { name: 'fake', write: (task) => Promise.resolve(write(task)) } };
}

describe('a trace', () => {
  test('tells what was understood', async () => {
    const [question] = (await traceOf('Can I buy bitcoin?')).questions;
    expect(question?.understood).toMatchObject({ assets: ['crypto'], query: 'Can I buy bitcoin?' });
  });

  test('tells of every entry on the asset class how it stands', async () => {
    const [judged] = stepsOf(await traceOf('Can I buy bitcoin?'), 'judged');
    expect(judged).toMatchObject({ asset: 'crypto', status: 'available' });
    const entries = desk.knowledge.availability.get('larch')?.filter(({ asset }) => asset === 'crypto');
    expect(judged?.entries).toHaveLength(entries?.length ?? -1);
    expect(judged?.entries.map(({ standing }) => standing)).toContain('in_force');
  });

  test('tells what was searched, where, and how the best stood in each ranking', async () => {
    const [search] = stepsOf(await traceOf('When does the match vest?'), 'searched');
    expect(search?.scopes).toEqual(['plan:larch', 'shared']);
    expect(search?.found).toBeGreaterThan(0);
    const standings = search?.best.map(({ standing }) => standing) ?? [];
    expect(standings).toEqual(standings.toSorted((a, b) => b - a));
    const [best] = search?.best ?? [];
    expect(best?.rankings.words).toBeGreaterThan(0);
    expect(best?.rankings.grams).toBeGreaterThan(0);
    expect(best?.rankings.vectors).toBeNull();
    expect(best?.coverage).toBeGreaterThan(0);
  });

  test('tells what was taken out again, and why', async () => {
    const [weighed] = stepsOf(await traceOf('What is the fee of a hardship loan?'), 'weighed');
    expect(weighed?.takenOut.length).toBeGreaterThan(0);
    expect(new Set(weighed?.takenOut.map(({ why }) => why))).toEqual(new Set(['off_topic']));
  });

  test('tells which drafts were dropped, and by which check', async () => {
    const trace = await traceOf('When does the match vest?', {
      ...modelWriting(({ passages }) => [
        { text: 'The match vests after 97 years.', passages: [passages[0]?.passage.id ?? ''] },
        { text: 'The match vests.', passages: ['nowhere#0'] },
      ]),
    });
    const drafts = stepsOf(trace, 'draft');
    expect(drafts.slice(0, 2).map(({ writer, verification }) => [writer, verification])).toEqual([
      ['fake', { kind: 'dropped', reason: 'figure', what: '97' }],
      ['fake', { kind: 'dropped', reason: 'no_evidence', what: '' }],
    ]);
    expect(drafts[2]).toMatchObject({ writer: 'documents', verification: { kind: 'carried' } });
    expect(stepsOf(trace, 'written')).toEqual([{ kind: 'written', writer: 'documents' }]);
  });

  test('tells why a model could not be used', async () => {
    const trace = await traceOf(
      'When does the match vest?',
      modelWriting(() => {
        throw new WriterFailed('late');
      }),
    );
    expect(stepsOf(trace, 'writer_failed')).toEqual([
      { kind: 'writer_failed', writer: 'fake', reason: 'late' },
    ]);
  });

  test('ends with the refusal where nothing is told', async () => {
    const trace = await traceOf('What is my balance?');
    expect(trace.questions[0]?.steps.at(-1)).toEqual({ kind: 'refused', outcome: 'declined' });
  });

  test('is plain data, and the answer is the same with it', async () => {
    const trace = await traceOf('Can I buy bitcoin?');
    expect(JSON.parse(JSON.stringify(trace))).toEqual(trace);
    const asked = await desk.ask('Can I buy bitcoin?', { onTrace: collectTrace().onTrace });
    expect(asked).toEqual(await desk.ask('Can I buy bitcoin?'));
  });
});
