import type { TraceStep, TracedDraft } from '../../../answering/trace/trace.ts';
import type { Answer } from '../../../domain/answer.ts';
import type { WriterFailed } from '../../../domain/ports/writer.ts';

/** A draft, who wrote it, and whether it was told: if not, by which check it was dropped. */
export function draftLines({ writer, text, passages, verification }: TracedDraft, answer: Answer): string[] {
  const isTold = answer.statements.some((statement) => statement.text === text);
  const fate =
    verification.kind === 'dropped'
      ? `dropped: ${reasons[verification.reason]}${verification.what === '' ? '' : ` ("${verification.what}")`}`
      : isTold
        ? 'told'
        : 'not told: it repeats what is said already, or the answer is long enough';
  return [`by ${writer}, ${fate}`, `  “${text}”`, `  from ${passages.join(', ') || 'no passage'}`];
}

type Reason = Extract<TracedDraft['verification'], { kind: 'dropped' }>['reason'];

const reasons: Record<Reason, string> = {
  no_evidence: 'it names no passage that was given',
  mixed_voices: 'it mixes what the plan says with what others say',
  figure: 'a figure that its passages do not hold',
  date: 'a date that its passages do not hold',
  name: 'a name that its passages do not hold',
  reversed: 'its passages say the opposite',
  too_strong: 'a word stronger than any its passages use',
  link: 'a link that its passages do not hold',
  quote: 'words in quotation marks that its passages do not hold',
  not_said: 'no sentence of its passages says it',
  not_retold: 'it says more than the passages do',
  against_verdict: 'it goes against the verdict',
};

/** Why a writer could not be used. */
export function failureLines({ writer, reason }: Extract<TraceStep, { kind: 'writer_failed' }>): string[] {
  return [`${writer} could not be used: ${failures[reason]}; the documents speak instead`];
}

const failures: Record<WriterFailed['reason'], string> = {
  refused: 'it refused',
  unreachable: 'it could not be reached',
  late: 'it took too long',
  malformed: 'what it wrote has not the form asked for',
  incomplete: 'its answer broke off',
};
