import type { VerdictStatus } from '../../domain/answer.ts';
import type { AssetId } from '../../domain/asset-class.ts';
import type { AvailabilityEntry, RouteId } from '../../domain/availability.ts';
import { type Document, authorityOf } from '../../domain/document.ts';
import type { IsoDate } from '../../domain/iso-date.ts';
import type { KnowledgeBase } from '../../domain/knowledge-base.ts';
import type { Passage } from '../../domain/passage.ts';
import type { PlanId } from '../../domain/plan.ts';
import { type Standing, standingOf } from '../../domain/standing.ts';

/** An entry with the document and the passage its quote stands in. */
export interface Evidence {
  entry: AvailabilityEntry;
  document: Document;
  passage: Passage;
}

/** What a plan offers of one asset class on one day, from HR's entries alone. */
export interface Judgement {
  asset: AssetId;
  status: VerdictStatus;
  /** The entries that speak: for each route those of the highest authority. */
  inForce: Evidence[];
  /** Adopted, effective on a later day. */
  upcoming: Evidence[];
  /** Routes on which documents of equal authority disagree. */
  conflicts: RouteId[];
  /** Entries on this asset class that do not count, with the reason. */
  setAside: { entry: AvailabilityEntry; reason: Exclude<Standing['kind'], 'counts' | 'upcoming'> }[];
}

/** The verdict of contract section 3, computed from entries and dates; no text is interpreted. */
export function judge(knowledge: KnowledgeBase, plan: PlanId, asset: AssetId, day: IsoDate): Judgement {
  const all = knowledge.availability.get(plan) ?? [];
  const standings = all
    .filter((entry) => entry.asset === asset)
    .map((entry) => ({ entry, standing: standingOf(entry, plan, knowledge, day) }));
  const counting = standings.flatMap(({ entry, standing }) =>
    standing.kind === 'counts' ? [{ entry, ...standing.evidence }] : [],
  );
  const upcoming = standings.flatMap(({ entry, standing }) =>
    standing.kind === 'upcoming' ? [{ entry, ...standing.evidence }] : [],
  );
  const setAside = standings.flatMap(({ entry, standing }) =>
    standing.kind === 'counts' || standing.kind === 'upcoming' ? [] : [{ entry, reason: standing.kind }],
  );
  const inForce = speaking(counting);
  const conflicts = routesOf(inForce).filter((route) =>
    disagree(inForce.filter(({ entry }) => entry.route === route)),
  );
  const status = statusOf(inForce, conflicts, namedRoutes(all));
  return { asset, status, inForce, upcoming, conflicts, setAside };
}

/** For each route the entries of the document with the highest authority. */
function speaking(counting: readonly Evidence[]): Evidence[] {
  return routesOf(counting).flatMap((route) => {
    const onRoute = counting.filter(({ entry }) => entry.route === route);
    const highest = Math.min(...onRoute.map(({ document }) => authorityOf(document)));
    return onRoute.filter(({ document }) => authorityOf(document) === highest);
  });
}

function routesOf(evidence: readonly Evidence[]): RouteId[] {
  return [...new Set(evidence.map(({ entry }) => entry.route))];
}

function namedRoutes(entries: readonly AvailabilityEntry[]): RouteId[] {
  return [...new Set(entries.map(({ route }) => route))].filter((route) => route !== 'any');
}

function disagree(evidence: readonly Evidence[]): boolean {
  return new Set(evidence.map(({ entry }) => entry.offered)).size > 1;
}

function statusOf(
  inForce: readonly Evidence[],
  conflicts: readonly RouteId[],
  named: readonly RouteId[],
): VerdictStatus {
  const settled = inForce.filter(({ entry }) => !conflicts.includes(entry.route));
  if (settled.some(({ entry }) => entry.offered && entry.newMoney)) return 'available';
  if (conflicts.length > 0) return 'conflicting';
  const refused = new Set(settled.filter(({ entry }) => !entry.offered).map(({ entry }) => entry.route));
  if (refused.has('any')) return 'not_available';
  return named.length > 0 && named.every((route) => refused.has(route)) ? 'not_available' : 'not_stated';
}
