import type { VerdictStatus } from '../../domain/answer.ts';
import type { AssetId } from '../../domain/asset-class.ts';
import { type AvailabilityEntry, type RouteId, routeIds } from '../../domain/availability.ts';
import { startOf } from '../../domain/in-force.ts';
import { type IsoDate, laterOf } from '../../domain/iso-date.ts';
import type { KnowledgeBase } from '../../domain/knowledge-base.ts';
import type { PlanId } from '../../domain/plan.ts';
import { type Evidence, type Judgement, judge } from '../judge/judge.ts';

/** What a plan offers of one asset class, route by route, on one day. */
export interface MatrixCell {
  plan: PlanId;
  asset: AssetId;
  status: VerdictStatus;
  /** Every route, in the order of `routeIds`. */
  routes: RouteCell[];
  /** Entries that do not count on that day, and why. */
  setAside: SetAside[];
}

export type RouteState = 'offered' | 'closed_to_new_money' | 'not_offered' | 'conflicting' | 'not_stated';

export interface RouteCell {
  route: RouteId;
  state: RouteState;
  /** What the entries in force say of it; more than one only when several speak. */
  terms: Terms[];
  /** Adopted, not yet effective; earliest first. */
  upcoming: (Terms & { from: IsoDate; state: Exclude<RouteState, 'conflicting' | 'not_stated'> })[];
}

/** What HR entered on a route, and the words it rests on. */
export interface Terms {
  what: string;
  covers: string[];
  excludes: string[];
  limits: string[];
  until: IsoDate | null;
  /** Path of the document. */
  source: string;
  quote: string;
}

export interface SetAside {
  route: RouteId;
  reason: Judgement['setAside'][number]['reason'];
  source: string;
  quote: string;
}

/** The verdict matrix of one plan on one day: every asset class by every route. */
export function matrixOf(knowledge: KnowledgeBase, plan: PlanId, day: IsoDate): MatrixCell[] {
  return knowledge.assets.classes.map(({ id }) => cellOf(judge(knowledge, plan, id, day), plan));
}

function cellOf(judgement: Judgement, plan: PlanId): MatrixCell {
  const { asset, status, setAside } = judgement;
  return {
    plan,
    asset,
    status,
    routes: routeIds.map((route) => routeCell(route, judgement)),
    setAside: setAside.map(({ entry, reason }) => ({
      route: entry.route,
      reason,
      source: entry.source,
      quote: entry.quote,
    })),
  };
}

/** A route's own entries speak for it, `any` for the rest. */
function routeCell(route: RouteId, { inForce, upcoming, conflicts }: Judgement): RouteCell {
  const own = inForce.filter(({ entry }) => entry.route === route);
  const speaking = own.length > 0 ? own : inForce.filter(({ entry }) => entry.route === 'any');
  return {
    route,
    state: speaking.some(({ entry }) => conflicts.includes(entry.route)) ? 'conflicting' : stateOf(speaking),
    terms: speaking.map(({ entry }) => termsOf(entry)),
    upcoming: upcoming
      .filter(({ entry }) => entry.route === route)
      .map((evidence) => ({
        ...termsOf(evidence.entry),
        from: firstDayOf(evidence),
        state: entryState(evidence.entry),
      }))
      .sort((a, b) => a.from.localeCompare(b.from)),
  };
}

function stateOf(speaking: readonly Evidence[]): RouteState {
  const states = new Set(speaking.map(({ entry }) => entryState(entry)));
  if (states.has('offered')) return 'offered';
  if (states.has('closed_to_new_money')) return 'closed_to_new_money';
  return states.has('not_offered') ? 'not_offered' : 'not_stated';
}

function entryState({ offered, newMoney }: AvailabilityEntry): RouteCell['upcoming'][number]['state'] {
  if (!offered) return 'not_offered';
  return newMoney ? 'offered' : 'closed_to_new_money';
}

function firstDayOf({ entry, document }: Evidence): IsoDate {
  return laterOf(entry.effective, startOf(document)) ?? '';
}

function termsOf({ what, covers, excludes, limits, until, source, quote }: AvailabilityEntry): Terms {
  return { what, covers, excludes, limits, until, source, quote };
}
