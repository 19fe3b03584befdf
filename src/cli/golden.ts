import { readFile } from 'node:fs/promises';
import { type Scored, score } from '../answering/golden/score.ts';
import type { OpenTrace } from '../answering/trace/trace.ts';
import type { Answer } from '../domain/answer.ts';
import type { Finding } from '../domain/finding.ts';
import type { GoldenQuestion } from '../domain/golden-question.ts';
import type { IsoDate } from '../domain/iso-date.ts';
import { goldenQuestion } from '../knowledge/questions-file.ts';
import { readYamlList } from '../knowledge/yaml-list.ts';
import { z } from 'zod';
import { askOne } from './ask-one.ts';
import type { Desk } from '../conversation/conversation.ts';

/** Golden questions of a YAML list or of JSON lines; bad ones become findings. Null when there is no such file. */
export async function readGolden(
  file: string,
): Promise<{ questions: GoldenQuestion[]; findings: Finding[] } | null> {
  const text = (await readFile(file, 'utf8').catch(() => null))?.replace(/^\uFEFF/u, '') ?? null;
  if (text === null) return null;
  const path = file.slice(file.lastIndexOf('/') + 1);
  if (text.trim() === '') return { questions: [], findings: [] };
  // A line of JSON is YAML as well, so both are read as one list.
  const list = file.endsWith('.jsonl')
    ? text
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line) => `- ${line}`)
        .join('\n')
    : text;
  const { items, findings } = readYamlList(list, {
    path,
    file: z.array(z.unknown(), { error: 'it takes a list of questions' }),
    item: goldenQuestion,
  });
  return { questions: items.map(({ value }) => value), findings };
}

export interface GoldenAsking {
  /** The day it is asked on, unless the question names one. */
  today: IsoDate;
  onTrace?: OpenTrace | undefined;
}

/** Asks a golden question as it says it is asked. Throws a RangeError that names the plans when its plan is unknown. */
export async function askGolden(
  desk: Desk,
  { id, question, plan, thread, asOf }: GoldenQuestion,
  { today, onTrace }: GoldenAsking,
): Promise<Answer> {
  const { answer } = await askOne(desk, { id, question, plan, thread, today: asOf ?? today, onTrace });
  return answer;
}

/** Asks every golden question and holds the answers against what is expected. */
export async function runGolden(
  desk: Desk,
  questions: readonly GoldenQuestion[],
  today: IsoDate,
): Promise<Scored[]> {
  const scored: Scored[] = [];
  for (const question of questions)
    scored.push(score(question, await askGolden(desk, question, { today }), desk.knowledge));
  return scored;
}
