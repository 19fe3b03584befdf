import { documentsWriter } from '../write/documents-writer.ts';
import type { Trace } from './trace.ts';

/** Who wrote an answer from passages, by name: a model where any part of it is the model's, else the documents; null where nothing was written. */
export function writerOf({ questions }: Trace): string | null {
  const writers = questions
    .flatMap(({ steps }) => steps)
    .flatMap((step) => (step.kind === 'written' ? [step.writer] : []));
  return writers.find((writer) => writer !== documentsWriter.name) ?? writers[0] ?? null;
}
