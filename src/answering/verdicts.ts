import type { Route, Verdict } from '../domain/answer.ts';
import type { CitationList } from './citations.ts';
import type { Evidence, Judgement } from './judge/judge.ts';

/** Judgements in the shape of the contract, each route with the words it rests on. */
export function routeVerdicts(judgements: readonly Judgement[], list: CitationList): Verdict[] {
  return judgements.map(({ asset, status, inForce, upcoming }) => {
    const routes = inForce.map((evidence) => routeOf(evidence, list));
    const coming = upcoming.map((evidence) => routeOf(evidence, list));
    return {
      asset,
      status,
      routes,
      upcoming: coming,
      citations: [...new Set(routes.flatMap((route) => route.citations))],
    };
  });
}

function routeOf({ entry, document, passage }: Evidence, list: CitationList): Route {
  return {
    route: entry.route,
    offered: entry.offered,
    newMoney: entry.newMoney,
    what: entry.what,
    covers: entry.covers,
    excludes: entry.excludes,
    limits: entry.limits,
    effective: entry.effective,
    until: entry.until,
    citations: [list.cite(document, passage, entry.quote)],
  };
}
