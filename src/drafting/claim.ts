import type { AssetId } from '../domain/asset-class.ts';
import type { RouteId } from '../domain/availability.ts';
import type { IsoDate } from '../domain/iso-date.ts';
import type { Passage } from '../domain/passage.ts';

/** How far a claim may be trusted before a person has read it. */
export const surenesses = ['sure', 'likely', 'unsure'] as const;
export type Sureness = (typeof surenesses)[number];

/** What one place of a document says of an asset class by one route. */
export interface Claim {
  asset: AssetId;
  route: RouteId;
  offered: boolean;
  /** False: closed to new purchases, existing holdings may stay. */
  newMoney: boolean;
  /** What is offered or refused, in the document's words; at most 160 characters. */
  what: string;
  covers: string[];
  excludes: string[];
  /** Sentences of the same section that bound it. */
  limits: string[];
  /** The day the words themselves name, else the document's own; null: neither names one. */
  effective: IsoDate | null;
  until: IsoDate | null;
  /** Verbatim, whole sentences of one block (a short list item with its lead-in), at most 300 characters. */
  quote: string;
  passage: Passage;
  sureness: Sureness;
  /** One clause for HR: on what the reading rests. */
  why: string;
}
