import type { Source } from '../../domain/document.ts';
import type { Passage } from '../../domain/passage.ts';
import type { TraceStep } from './trace.ts';

/** The passages an answer is written from, as a step of a trace. */
export function chosenStep(
  evidence: readonly { passage: Passage; source: Source; isAside?: boolean }[],
): TraceStep {
  return {
    kind: 'chosen',
    passages: evidence.map(({ passage: { id, path, locator }, source, isAside = false }) => ({
      id,
      path,
      locator,
      source,
      isAside,
    })),
  };
}
