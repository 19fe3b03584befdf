import type { Trace } from './trace.ts';
import { documentsWriter } from '../write/documents-writer.ts';

/** Who wrote an answer from passages, by name: a model where any of its drafts was kept, else the documents; null where nothing was written. */
export function writerOf({ questions }: Trace): string | null {
  const kept = questions
    .flatMap(({ steps }) => steps)
    .flatMap((step) => (step.kind === 'draft' && step.verification.kind === 'carried' ? [step.writer] : []));
  return kept.find((writer) => writer !== documentsWriter.name) ?? kept[0] ?? null;
}
