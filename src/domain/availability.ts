import type { AssetId } from './asset-class.ts';
import type { IsoDate } from './iso-date.ts';

export const routeIds = [
  'core_menu',
  'target_date_fund',
  'managed_account',
  'brokerage_window',
  'digital_asset_account',
  'any',
] as const;
export type RouteId = (typeof routeIds)[number];

/** What HR entered or approved in a plan's `availability.yaml`: one asset class by one route. */
export interface AvailabilityEntry {
  asset: AssetId;
  route: RouteId;
  offered: boolean;
  what: string;
  covers: string[];
  excludes: string[];
  limits: string[];
  effective: IsoDate | null;
  until: IsoDate | null;
  /** False: closed to new purchases, existing holdings may stay. */
  newMoney: boolean;
  /** Line of its file, from 1. */
  line?: number;
  /** The document it rests on, relative to the knowledge folder. */
  source: string;
  /** Words copied from that document; the entry counts only while they are found there. */
  quote: string;
}
