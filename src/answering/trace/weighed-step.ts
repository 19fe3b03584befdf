import type { Passage } from '../../domain/passage.ts';
import type { TracedTakenOut, TracedWeighed } from './trace.ts';

/** How many are shown. */
const most = 8;

interface Hit {
  passage: Passage;
  score: number;
}

type Hits = Record<'plan' | 'faq' | 'policy', readonly Hit[]>;

/** What became of the best hits of a question's own search: what is left, best first, and what was taken out and why. */
export function weighedStep(all: Hits, standing: readonly Hit[], left: Hits): TracedWeighed {
  const remaining = bestOf(left);
  const ids = new Set(remaining.map(({ passage }) => passage.id));
  const stands = new Set(standing.map(({ passage }) => passage.id));
  const isOverruled = ({ passage }: Hit): boolean =>
    all.plan.some((hit) => hit.passage.id === passage.id) && !stands.has(passage.id);
  return {
    kind: 'weighed',
    best: remaining.slice(0, most).map(({ passage: { path, locator }, score }) => ({ path, locator, score })),
    takenOut: bestOf(all)
      .slice(0, most)
      .filter(({ passage }) => !ids.has(passage.id))
      .map((hit): TracedTakenOut => ({
        path: hit.passage.path,
        locator: hit.passage.locator,
        why: isOverruled(hit) ? 'overruled' : 'off_topic',
      })),
  };
}

function bestOf({ plan, faq, policy }: Hits): Hit[] {
  return [...plan, ...faq, ...policy].toSorted((a, b) => b.score - a.score);
}
