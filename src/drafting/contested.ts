import type { AvailabilityEntry } from '../domain/availability.ts';
import { startOf } from '../domain/in-force.ts';
import { type IsoDate, isWithin, laterOf } from '../domain/iso-date.ts';
import type { KnowledgeBase } from '../domain/knowledge-base.ts';
import type { Candidate } from './best.ts';
import type { Sureness } from './claim.ts';
import type { CompareWith } from './compared.ts';
import { speaksAgainst, weightOf } from './speaks-against.ts';

interface Compared {
  entry: AvailabilityEntry;
  sureness: Sureness;
  why: string;
  standing: CompareWith;
}

/** A proposal that a document which weighs more speaks against when it begins is unsure, and confirms nothing HR entered. */
export function contested<T extends Compared>(
  proposal: T,
  claims: readonly Candidate[],
  knowledge: KnowledgeBase,
  day: IsoDate,
): T {
  const { entry, why, standing } = proposal;
  const source = knowledge.documents.get(entry.source);
  const from = laterOf(entry.effective, day) ?? day;
  const against = claims.find(({ claim, document }) => {
    if (source === undefined || weightOf(claim, document, source) === null) return false;
    const first = laterOf(claim.effective, startOf(document));
    // What begins later than what it departs from is a change.
    const isChange = from > day && (first ?? '') < from;
    return !isChange && isWithin(from, first, claim.until) && speaksAgainst(claim, entry, knowledge.assets);
  });
  if (!against) return proposal;
  const otherwise = `but ${against.document.path} says otherwise`;
  return {
    ...proposal,
    sureness: 'unsure',
    why: why.includes(otherwise) ? why : `${why}; ${otherwise}`,
    standing: standing === 'agrees' ? 'contested' : standing,
  };
}
