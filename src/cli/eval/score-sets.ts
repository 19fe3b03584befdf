import { type Scored, score } from '../../answering/golden/score.ts';
import { collectTrace } from '../../answering/trace/collect-trace.ts';
import { writerOf } from '../../answering/trace/writer-of.ts';
import type { GoldenQuestion } from '../../domain/golden-question.ts';
import type { IsoDate } from '../../domain/iso-date.ts';
import { printable } from '../../knowledge/printable.ts';
import { askGolden, readGolden } from '../golden.ts';
import type { OpenDesk } from '../open-desk.ts';
import { CommandFailed } from '../streams.ts';

/** The questions of one file. */
export interface QuestionSet {
  file: string;
  questions: GoldenQuestion[];
}

export interface ScoredQuestion extends Scored {
  /** The file it stands in. */
  file: string;
  writer: string | null;
}

/** Reads question files; throws a `CommandFailed` that names the first mistake. */
export async function readSets(files: readonly string[]): Promise<QuestionSet[]> {
  const sets: QuestionSet[] = [];
  for (const file of files) {
    const golden = await readGolden(file);
    if (golden === null) throw new CommandFailed(`The file "${file}" cannot be read.`, 2);
    const [broken] = golden.findings.filter(({ severity }) => severity === 'error');
    if (broken) {
      const place = broken.line === null ? '' : `:${broken.line}`;
      throw new CommandFailed(`${broken.path}${place}: ${broken.message}`);
    }
    if (golden.questions.length === 0) throw new CommandFailed(`The file "${file}" holds no questions.`);
    sets.push({ file, questions: golden.questions });
  }
  return sets;
}

export interface ScoreOptions {
  desk: OpenDesk;
  /** The day questions are asked on that name none. */
  today: IsoDate;
  onProgress: (step: string) => void;
}

/** Asks every question and scores its answer; throws a `CommandFailed` for a plan there is not. */
export async function scoreSets(
  sets: readonly QuestionSet[],
  { desk, today, onProgress }: ScoreOptions,
): Promise<ScoredQuestion[]> {
  const asked = sets.flatMap(({ file, questions }) => questions.map((question) => ({ file, question })));
  const scored: ScoredQuestion[] = [];
  for (const { file, question } of asked) {
    onProgress(`Asking ${scored.length + 1} of ${asked.length}`);
    const { onTrace, trace } = collectTrace();
    const answer = await askGolden(desk, question, { today, onTrace }).catch((fault: unknown) => {
      throw fault instanceof RangeError ? new CommandFailed(printable(fault.message)) : fault;
    });
    scored.push({ ...score(question, answer, desk.knowledge), file, writer: writerOf(trace) });
  }
  return scored;
}
