import type { KnowledgeBase } from '../../domain/knowledge-base.ts';
import type { Retriever } from '../../domain/ports/retriever.ts';
import { routeInUse } from '../evidence/route-in-use.ts';
import type { Judgement } from '../judge/judge.ts';
import type { Understanding } from '../understand/understanding.ts';
import { find } from './find.ts';
import type { FindOptions, Findings } from './findings.ts';

/**
 * What is asked of an asset ("what happens to my bitcoin when I quit") is often written of the route it is
 * held by, without naming the asset: the query for that, or null where it names nothing beyond the asset or
 * no single route is in use.
 */
export function queryOnRoute(
  { detail, routes, isFollowUp }: Understanding,
  judged: readonly Judgement[],
): string | null {
  if (detail === '' || isFollowUp || routes.length > 0 || judged.length !== 1) return null;
  const route = routeInUse(judged);
  return route === null ? null : `${detail} ${route}`;
}

/** Adds to what was found of the plan what the query for the route finds. */
export async function withRouteFindings(
  found: Findings,
  query: string,
  { knowledge, retriever, search }: { knowledge: KnowledgeBase; retriever: Retriever; search: FindOptions },
): Promise<Findings> {
  const ofRoute = await find(knowledge, retriever, { ...search, query, assets: [], assetWords: [] });
  const known = new Set(found.plan.map(({ passage }) => passage.id));
  const added = ofRoute.plan.filter(({ passage }) => !known.has(passage.id));
  const better = new Map(ofRoute.plan.map((hit) => [hit.passage.id, hit]));
  const plan = found.plan.map((hit) => {
    const other = better.get(hit.passage.id);
    return other && other.coverage > hit.coverage
      ? { ...hit, coverage: other.coverage, score: Math.max(hit.score, other.score) }
      : hit;
  });
  return { ...found, plan: [...plan, ...added].toSorted((a, b) => b.score - a.score) };
}
