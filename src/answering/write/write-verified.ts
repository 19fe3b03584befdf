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
import type { Found } from '../find/findings.ts';
import type { SettledStatement } from '../judge/settled-statement.ts';
import type { ReadyStatement } from '../ready-statement.ts';
import { chosenStep } from '../trace/chosen-step.ts';
import type { OnTrace, TraceStep } from '../trace/trace.ts';
import type { Language } from '../understand/language/language.ts';
import { nameOf } from '../understand/language/name-of.ts';
import type { Understanding } from '../understand/understanding.ts';
import { renders } from '../verify/renders.ts';
import { isReversed } from '../verify/polarity.ts';
import { type Verification, verify } from '../verify/verify.ts';
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
  onTrace?: OnTrace | undefined;
}

export interface Written {
  statements: ReadyStatement[];
  /** A model is configured and could not be used, or too little of what it wrote was true. */
  modelFailed: boolean;
}

/** Has the model write, if there is one, and the documents speak for themselves otherwise. Only what its passages carry is returned. */
export async function writeVerified(options: WriteOptions): Promise<Written> {
  const { evidence, request, model, onTrace } = options;
  const byHr = evidence.filter(({ source }) => source === 'faq').map(asHrWroteIt);
  const passages = evidence.filter(({ source }) => source !== 'faq');
  onTrace?.(chosenStep(evidence));
  if (passages.length === 0) return { statements: byHr, modelFailed: false };
  const task = taskOf(options, passages);
  const { name: documents } = documentsWriter;
  const ownSteps: TraceStep[] = [];
  const own = checked({
    drafts: await documentsWriter.write(task),
    writer: documents,
    offered: passages,
    check: verify,
    language: 'en',
    onTrace: (step) => ownSteps.push(step),
  });
  if (model !== null) {
    request.onProgress?.('Writing the answer and checking it against the documents');
    const drafts = await attempt(model, task, options);
    const check = checkModel(options.settled);
    const { language } = options.understanding;
    const left = checked({ drafts, writer: model.name, offered: passages, check, language, onTrace });
    const wanted = wantedOf(own, passages, options.understanding);
    if (left.length > 0 && tellsEnough(left, wanted, options.aim)) {
      onTrace?.({ kind: 'written', writer: model.name });
      return { statements: [...byHr, ...left], modelFailed: false };
    }
  }
  // Told of only now: a model's answer is not made of them.
  for (const step of ownSteps) onTrace?.(step);
  if (own.length > 0) onTrace?.({ kind: 'written', writer: documents });
  return { statements: [...byHr, ...own], modelFailed: model !== null };
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
    question: nameOf(understanding.language) === null ? understanding.query : understanding.asked,
    language: nameOf(understanding.language),
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

/** The model's drafts; none when it failed. */
async function attempt(
  model: Writer,
  task: WritingTask,
  { request, onTrace }: WriteOptions,
): Promise<DraftStatement[]> {
  try {
    return await model.write(task, request.signal);
  } catch (fault) {
    if (!(fault instanceof WriterFailed)) throw fault;
    onTrace?.({ kind: 'writer_failed', writer: model.name, reason: fault.reason });
    return [];
  }
}

type Check = (text: string, passages: readonly Passage[], source: Source) => Verification;

/** A model's words: carried, only retold, and not against the verdict. The documents' own words need only be carried. */
function checkModel(settled: readonly SettledStatement[]): Check {
  const verdict = settled.map(({ text }) => text).join('\n');
  return (text, passages, source) => {
    const verification = verify(text, passages);
    if (verification.kind === 'dropped') return verification;
    if (!isRetold(text, passages)) return { kind: 'dropped', reason: 'not_retold', what: '' };
    return source === 'plan' && isReversed(text, verdict)
      ? { kind: 'dropped', reason: 'against_verdict', what: '' }
      : verification;
  };
}

interface Checking {
  drafts: readonly DraftStatement[];
  /** Whose drafts they are. */
  writer: string;
  offered: readonly Found[];
  check: Check;
  /** The asker's: what a draft says in it is shown behind the words that were checked. */
  language: Language;
  onTrace: OnTrace | undefined;
}

/** The drafts that their passages, all of one voice, carry. */
function checked({ drafts, writer, offered, check, language, onTrace }: Checking): ReadyStatement[] {
  return drafts.flatMap((draft): ReadyStatement[] => {
    const cited = offered.filter(({ passage }) => draft.passages.includes(passage.id));
    const verification = verified(draft.text, cited, check);
    onTrace?.({ kind: 'draft', writer, ...draft, verification });
    const [first] = cited;
    if (!first || verification.kind === 'dropped') return [];
    const evidence = cited.map(({ document, passage }) => ({ document, passage, words: draft.text }));
    return [{ text: shown(draft, language), source: first.source, evidence }];
  });
}

/** The English that was checked, and behind it what the model says in the asker's language, where that is close. */
function shown({ text, rendered }: DraftStatement, language: Language): string {
  const named = nameOf(language);
  return named !== null && typeof rendered === 'string' && renders(rendered, text, language)
    ? `${text} (In ${named}, an unchecked translation: “${rendered}”)`
    : text;
}

function verified(text: string, cited: readonly Found[], check: Check): Verification {
  const [first] = cited;
  if (!first) return { kind: 'dropped', reason: 'no_evidence', what: '' };
  if (cited.some(({ source }) => source !== first.source))
    return { kind: 'dropped', reason: 'mixed_voices', what: '' };
  return check(
    text,
    cited.map(({ passage }) => passage),
    first.source,
  );
}

/** A verified answer is given as HR wrote it. */
function asHrWroteIt({ document, passage }: Found): ReadyStatement {
  const text = bodyOf(passage).replaceAll('\n', ' ');
  return { text, source: 'faq', evidence: [{ document, passage, words: text }] };
}
