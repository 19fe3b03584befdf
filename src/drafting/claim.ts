import type { AvailabilityEntry } from '../domain/availability.ts';
import type { Passage } from '../domain/passage.ts';

/** How far a claim may be trusted before a person has read it. */
export const surenesses = ['sure', 'likely', 'unsure'] as const;
export type Sureness = (typeof surenesses)[number];

/**
 * What one place of a document says of an asset class by one route, as an entry would. `what` is in the document's
 * words, at most 160 characters; `limits` are sentences of the same section; `effective` is the day the words name,
 * else the document's own; `quote` holds whole sentences of one block, at most 300 characters.
 */
export interface Claim extends Omit<AvailabilityEntry, 'source' | 'line'> {
  passage: Passage;
  sureness: Sureness;
  /** One clause for HR: on what the reading rests. */
  why: string;
}
