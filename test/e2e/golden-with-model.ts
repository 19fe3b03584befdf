import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Scored } from '../../src/answering/golden/score.ts';
import { readGolden, runGolden } from '../../src/cli/golden.ts';
import { openDesk } from '../../src/cli/open-desk.ts';
import { openModel } from '../../src/cli/open-model.ts';
import type { Temper } from '../stand-ins/model/chat-contents.ts';
import { startModelStandIn } from '../stand-ins/model/start-model-stand-in.ts';

/** The sample folder is asked as on this day, unless a question names another. */
const day = '2026-11-21';
const silent = (): void => {};
const log = { debug: silent, info: silent, warn: silent, error: silent };

/**
 * Asks every so many golden questions of the sample folder with a model of each temper, over the wire,
 * and holds the answers against what is expected without one.
 */
export async function goldenWithModel(
  tempers: readonly Temper[],
  everyNth: number,
): Promise<ReadonlyMap<Temper, Scored[]>> {
  const standIn = await startModelStandIn();
  const dataDir = mkdtempSync(join(tmpdir(), 'plansays-tempers-'));
  try {
    const provider = { kind: 'openai' as const, apiKey: 'sk-golden', baseUrl: `${standIn.url}/v1` };
    const { writer } = await openModel({ provider, chatModel: 'stand-in', embeddingModel: null }, log);
    const desk = await openDesk({ knowledgeDir: 'knowledge', dataDir, model: writer, embedders: null, log });
    const golden = await readGolden('knowledge/questions.yaml');
    const questions = (golden?.questions ?? []).filter((_, at) => at % everyNth === 0);
    const scored = new Map<Temper, Scored[]>();
    for (const temper of tempers) {
      standIn.chat = temper;
      scored.set(temper, await runGolden(desk, questions, day));
    }
    return scored;
  } finally {
    await standIn.close();
    rmSync(dataDir, { recursive: true });
  }
}
