import { type Source, dateOf } from '../../domain/document.ts';
import type { KnowledgeBase } from '../../domain/knowledge-base.ts';
import type { PlanId } from '../../domain/plan.ts';
import {
  type DraftStatement,
  type Writer,
  WriterFailed,
  type WritingTask,
} from '../../domain/ports/writer.ts';
import { type Passage, bodyOf } from '../../domain/passage.ts';
import { isRetold } from '../verify/retold.ts';
import type { Aim } from '../aim.ts';
import type { Found } from '../find/find.ts';
import type { SettledStatement } from '../judge/settled.ts';
import type { ReadyStatement } from '../ready-statement.ts';
import type { Understanding } from '../understand/understanding.ts';
import { isReversed } from '../verify/polarity.ts';
import { verify } from '../verify/verify.ts';
import { documentsWriter } from './documents-writer.ts';
import { tellsEnough } from './tells-enough.ts';

export interface WriteOptions {
  request: { signal?: AbortSignal; onProgress?: (step: string) => void };
  understanding: Understanding;
  evidence: readonly Found[];
  settled: readonly SettledStatement[];
  aim: Aim;
  knowledge: KnowledgeBase;
  /** Null: the documents speak for themselves. */
  model: Writer | null;
  plan: PlanId | null;
}

export interface Written {
  statements: ReadyStatement[];
  /** A model is configured and could not be used, or too little of what it wrote was true. */
  modelFailed: boolean;
}

/** Has the model write, if there is one, and the documents speak for themselves otherwise. Only what its passages carry is returned. */
export async function writeVerified(options: WriteOptions): Promise<Written> {
  const { evidence, request, model } = options;
  const verified = evidence.filter(({ source }) => source === 'faq').map(asHrWroteIt);
  const passages = evidence.filter(({ source }) => source !== 'faq');
  if (passages.length === 0) return { statements: verified, modelFailed: false };
  const task = taskOf(options, passages);
  const own = checked(await documentsWriter.write(task), passages, carriesOwnWords);
  if (model === null) return { statements: [...verified, ...own], modelFailed: false };
  request.onProgress?.('Writing the answer and checking it against the documents');
  const drafts = await attempt(model, task, request.signal);
  const left = drafts === null ? [] : checked(drafts, passages, carriesModel(options.settled));
  const isEnough =
    left.length > 0 && tellsEnough(left, wantedOf(own, passages, options.understanding), options.aim);
  return { statements: [...verified, ...(isEnough ? left : own)], modelFailed: !isEnough };
}

/** What was looked up beside the question is no part of what was asked, unless it is the steps. */
function wantedOf(
  own: readonly ReadyStatement[],
  offered: readonly Found[],
  { asksHow }: Understanding,
): ReadyStatement[] {
  const asides = new Set(offered.filter(({ isAside }) => isAside).map(({ passage }) => passage.id));
  return own.filter(({ evidence }) => asksHow || !evidence.every(({ passage }) => asides.has(passage.id)));
}

function taskOf(
  { understanding, settled, aim, knowledge, plan }: WriteOptions,
  passages: readonly Found[],
): WritingTask {
  return {
    question: understanding.query,
    planName: knowledge.plans.find(({ id }) => id === plan)?.name ?? null,
    settled: settled.map(({ text }) => text),
    passages: passages.map(({ passage, source, document, isAside = false }) => ({
      passage,
      source,
      title: document.title,
      status: document.status,
      date: dateOf(document),
      isAside,
    })),
    asksForAdvice: understanding.asksForAdvice,
    asksHow: understanding.asksHow,
    relevance: aim,
  };
}

async function attempt(
  model: Writer,
  task: WritingTask,
  signal?: AbortSignal,
): Promise<DraftStatement[] | null> {
  try {
    return await model.write(task, signal);
  } catch (fault) {
    if (fault instanceof WriterFailed) return null;
    throw fault;
  }
}

type Carries = (text: string, passages: readonly Passage[], source: Source) => boolean;

/** The documents' own words: whatever else they say stands in them. */
const carriesOwnWords: Carries = (text, passages) => verify(text, passages).kind === 'carried';

/** A model's words: carried, only retold, and not against the verdict. */
function carriesModel(settled: readonly SettledStatement[]): Carries {
  const verdict = settled.map(({ text }) => text).join('\n');
  return (text, passages, source) =>
    carriesOwnWords(text, passages, source) &&
    isRetold(text, passages) &&
    !(source === 'plan' && isReversed(text, verdict));
}

/** The drafts that their passages, all of one voice, carry. */
function checked(
  drafts: readonly DraftStatement[],
  offered: readonly Found[],
  carries: Carries,
): ReadyStatement[] {
  return drafts.flatMap((draft): ReadyStatement[] => {
    const cited = offered.filter(({ passage }) => draft.passages.includes(passage.id));
    const [first] = cited;
    if (!first || cited.some(({ source }) => source !== first.source)) return [];
    const passages = cited.map(({ passage }) => passage);
    if (!carries(draft.text, passages, first.source)) return [];
    const evidence = cited.map(({ document, passage }) => ({ document, passage, words: draft.text }));
    return [{ text: draft.text, source: first.source, evidence }];
  });
}

/** A verified answer is given as HR wrote it. */
function asHrWroteIt({ document, passage }: Found): ReadyStatement {
  const text = bodyOf(passage).replaceAll('\n', ' ');
  return { text, source: 'faq', evidence: [{ document, passage, words: text }] };
}
