import type { Concept } from './concepts.ts';

const otherWords = 0.9;
/** What coverage is worth when a query names nothing: "what time is it". */
const nothingNamed = 0.6;

/** Share of the concepts' weight that a text's stems hold: an exact name counts fully, another way to say it nearly so. */
export function coverageOf(concepts: readonly Concept[], holds: (stem: string) => boolean): number {
  const total = concepts.reduce((sum, concept) => sum + concept.weight, 0);
  if (total === 0) return 0;
  const share =
    concepts.reduce((sum, concept) => sum + concept.weight * heldShare(concept, holds), 0) / total;
  return concepts.every(({ isSoft }) => isSoft) ? share * nothingNamed : share;
}

function heldShare({ stems, alternatives }: Concept, holds: (stem: string) => boolean): number {
  const exact = stems.filter(holds).length / stems.length;
  if (exact === 1) return 1;
  const other = alternatives.some((way) => way.every(holds));
  return other ? otherWords : exact === 0 ? 0 : exact / 2;
}
