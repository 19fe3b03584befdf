import type { VerdictStatus } from '../../domain/answer.ts';
import type { AssetId } from '../../domain/asset-class.ts';
import { type RouteId, routeIds } from '../../domain/availability.ts';
import type { PlanId } from '../../domain/plan.ts';
import type { MatrixCell, RouteCell, SetAside } from './matrix.ts';

/** How one plan's word on one asset class differs between two states; null where that state has no such cell. */
export interface CellChange {
  plan: PlanId;
  asset: AssetId;
  status: { before: VerdictStatus | null; after: VerdictStatus | null };
  /** The verdict itself is another one. */
  isFlip: boolean;
  /** Only routes that differ. */
  routes: RouteChange[];
  /** Entries that counted, or were not there, before and do not count now. */
  setAside: SetAside[];
}

export interface RouteChange {
  route: RouteId;
  before: RouteCell | null;
  after: RouteCell | null;
}

export interface CompareCellsOptions {
  /** Look at what is in force alone, not at what is adopted for a later day. */
  inForceAlone?: boolean;
}

/** The cells that differ, those whose verdict flips first. */
export function compareCells(
  before: readonly MatrixCell[],
  after: readonly MatrixCell[],
  { inForceAlone = false }: CompareCellsOptions = {},
): CellChange[] {
  const earlier = new Map(before.map((cell) => [keyOf(cell), cell]));
  const later = new Map(after.map((cell) => [keyOf(cell), cell]));
  const changes = [...new Set([...later.keys(), ...earlier.keys()])].flatMap((key) => {
    const change = changeOf(earlier.get(key) ?? null, later.get(key) ?? null, inForceAlone);
    return change === null ? [] : [change];
  });
  return changes.sort((a, b) => Number(b.isFlip) - Number(a.isFlip));
}

function changeOf(
  before: MatrixCell | null,
  after: MatrixCell | null,
  inForceAlone: boolean,
): CellChange | null {
  const cell = after ?? before;
  if (cell === null) return null;
  const routes = routeIds.flatMap((route): RouteChange[] => {
    const [was, is] = [routeOf(before, route, inForceAlone), routeOf(after, route, inForceAlone)];
    return isSame(was ?? nothingOn(route), is ?? nothingOn(route)) ? [] : [{ route, before: was, after: is }];
  });
  // A plan or asset class that one state does not know is as good as one on which nothing is stated.
  const isFlip = (before?.status ?? 'not_stated') !== (after?.status ?? 'not_stated');
  if (!isFlip && routes.length === 0) return null;
  return {
    plan: cell.plan,
    asset: cell.asset,
    status: { before: before?.status ?? null, after: after?.status ?? null },
    isFlip,
    routes,
    setAside: (after?.setAside ?? []).filter(
      (entry) => !(before?.setAside ?? []).some((earlier) => isSame(entry, earlier)),
    ),
  };
}

function keyOf({ plan, asset }: MatrixCell): string {
  return `${plan}\n${asset}`;
}

function routeOf(cell: MatrixCell | null, route: RouteId, inForceAlone: boolean): RouteCell | null {
  const found = cell?.routes.find((known) => known.route === route) ?? null;
  return found !== null && inForceAlone ? { ...found, upcoming: [] } : found;
}

function nothingOn(route: RouteId): RouteCell {
  return { route, state: 'not_stated', terms: [], upcoming: [] };
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
