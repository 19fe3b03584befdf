import type { Document } from '../../domain/document.ts';
import { type ScopeId, bodyOf } from '../../domain/passage.ts';
import type { RankedPassage, SearchDetails } from '../../domain/ports/retriever.ts';
import type { OnTrace, TracedPassage } from './trace.ts';

/** How many passages of one search are shown. */
const most = 8;
/** How much of a passage is shown, in characters. */
const opening = 160;

export interface SearchWatch {
  onDetails: (details: SearchDetails) => void;
  /** What was ranked, and the same with its standing as score. */
  done: (ranked: readonly RankedPassage[], found: readonly PlacedPassage[]) => void;
}

type PlacedPassage = RankedPassage & { document: Document; isReplaced: boolean };

/** Listens to one search and tells of it as one step when it is done. */
export function watchSearch(
  onTrace: OnTrace,
  { query, scopes }: { query: string; scopes: ScopeId[] },
): SearchWatch {
  let heard: SearchDetails[] = [];
  return {
    onDetails: (details) => (heard = [details]),
    done(ranked, found) {
      const [details] = heard;
      if (!details) return;
      const fused = new Map(ranked.map((hit) => [hit.passage.id, hit]));
      const best = found.toSorted((a, b) => b.score - a.score).slice(0, most);
      onTrace({
        kind: 'searched',
        query,
        widened: details.widened,
        scopes,
        found: found.length,
        best: best.map((hit) => tracedPassage(hit, fused.get(hit.passage.id) ?? hit, details)),
      });
    },
  };
}

function tracedPassage(
  { passage, document, score: standing, isReplaced }: PlacedPassage,
  { score: fused, coverage }: RankedPassage,
  { rankings: { words, grams, vectors } }: SearchDetails,
): TracedPassage {
  const body = bodyOf(passage).replace(/\s+/gu, ' ');
  return {
    path: passage.path,
    locator: passage.locator,
    source: document.source,
    words: body.length > opening ? `${body.slice(0, body.lastIndexOf(' ', opening))} …` : body,
    rankings: {
      words: words.get(passage.id) ?? null,
      grams: grams.get(passage.id) ?? null,
      vectors: vectors?.get(passage.id) ?? null,
    },
    fused,
    coverage,
    standing,
    isReplaced,
  };
}
