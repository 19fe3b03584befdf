import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { createModelClaimProposer } from '../../../src/adapters/models/claim-proposer.ts';
import { createModelClient } from '../../../src/adapters/models/client.ts';
import { type DraftPrompt, loadDraftPrompt } from '../../../src/adapters/models/prompts.ts';
import {
  type ClaimProposer,
  ProposerFailed,
  type ProposingTask,
} from '../../../src/domain/ports/claim-proposer.ts';
import {
  type ChatMode,
  type ModelStandIn,
  startModelStandIn,
} from '../../stand-ins/model/start-model-stand-in.ts';
import { passageWith } from '../../support/knowledge.ts';
import { type LogLine, createRecordingLog } from './recording-log.ts';

let standIn: ModelStandIn;
let prompt: DraftPrompt;
let lines: LogLine[] = [];
beforeAll(async () => {
  prompt = await loadDraftPrompt('prompts');
});
beforeEach(async () => {
  standIn = await startModelStandIn();
  return () => standIn.close();
});

function createProposer(deadlineMs = 20_000): ClaimProposer {
  const { log, lines: kept } = createRecordingLog();
  lines = kept;
  const client = createModelClient({
    provider: { kind: 'openai', apiKey: standIn.canary, baseUrl: `${standIn.url}/v1` },
  });
  return createModelClaimProposer({ client, model: 'stand-in-model', prompt, log, deadlineMs });
}

const quote = 'The brokerage window allows products that hold bitcoin.';

function taskOf(texts: readonly string[] = [quote]): ProposingTask {
  return {
    planName: 'Larch Plan',
    assets: [{ id: 'crypto', name: 'crypto' }],
    routes: ['core_menu', 'brokerage_window'],
    passages: texts.map((text, ordinal) => ({
      passage: passageWith([text], { ordinal }),
      title: 'Addendum',
      date: '2026-01-01',
    })),
  };
}

const bodyShape = z.looseObject({ messages: z.array(z.object({ content: z.string() })) });
function sent(at: number): string {
  return bodyShape
    .parse(standIn.requests[at]?.body)
    .messages.map(({ content }) => content)
    .join('\n\n');
}

describe('the model as proposer of claims', () => {
  test('returns claims with the ids of the passages they were read in', async () => {
    expect(await createProposer().propose(taskOf(['Nothing of note.', quote]))).toEqual([
      {
        asset: 'crypto',
        route: 'brokerage_window',
        offered: true,
        newMoney: true,
        quote,
        passage: 'plans/larch/spd.md#1',
      },
    ]);
  });

  test('is given the passages between markers nobody can know, and no tools', async () => {
    await createProposer().propose(taskOf());
    await createProposer().propose(taskOf());
    const [first, second] = [0, 1].map((at) => /DATA-[0-9a-f]{16}/u.exec(sent(at))?.[0]);
    expect(first).toBeDefined();
    expect(first).not.toBe(second);
    expect(sent(0)).toContain(`[${first} p1]`);
    expect(JSON.stringify(standIn.requests[0]?.body)).not.toContain('"tools"');
  });

  test('reads a long plan in several requests, and no more than eight', async () => {
    const long = Array.from(
      { length: 60 },
      (_, at) => `Part ${at}. ${'Funds are described here. '.repeat(220)}`,
    );
    await createProposer().propose(taskOf([quote, ...long]));
    expect(standIn.requests).toHaveLength(8);
  });

  test('loses a claim that names a passage it was not given', async () => {
    standIn.chat = 'lying';
    const claims = await createProposer().propose(taskOf());
    expect(claims.length).toBeGreaterThan(0);
    expect(new Set(claims.map(({ passage }) => passage))).toEqual(new Set(['plans/larch/spd.md#0']));
  });

  test.each<[ChatMode, ProposerFailed['reason']]>([
    ['refusal', 'refused'],
    ['content_filter', 'refused'],
    ['length', 'incomplete'],
    ['no_finish_reason', 'incomplete'],
    ['prose', 'malformed'],
    ['truncated_content', 'malformed'],
    ['rambling', 'malformed'],
    ['null_content', 'malformed'],
    ['empty_choices', 'malformed'],
    ['reset', 'unreachable'],
    ['server_error', 'unreachable'],
    ['stalled_headers', 'late'],
  ])('%s fails as %s, and the log repeats nothing of the provider', async (mode, reason) => {
    standIn.chat = mode;
    const outcome = await createProposer(mode.startsWith('stalled') ? 300 : 20_000)
      .propose(taskOf())
      .catch((fault: unknown) => fault);
    expect(outcome).toBeInstanceOf(ProposerFailed);
    expect(outcome).toMatchObject({ reason });
    expect(JSON.stringify(lines)).not.toContain(standIn.canary);
  });
});
