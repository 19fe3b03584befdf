import { z } from 'zod';
import { type AvailabilityEntry, routeIds } from '../domain/availability.ts';
import { isoDate, wordList, words } from './schema.ts';

/** An entry as it stands in the file; `source` is resolved to a path by whoever knows the plan. */
export type WrittenEntry = AvailabilityEntry;

const entry = z
  .strictObject({
    asset: words,
    route: z.enum(routeIds),
    offered: z.boolean(),
    what: words.optional(),
    covers: wordList.optional(),
    excludes: wordList.optional(),
    limits: wordList.optional(),
    effective: isoDate.optional(),
    until: isoDate.optional(),
    new_money: z.boolean().optional(),
    source: words,
    quote: words,
  })
  .transform((written): WrittenEntry => ({
    asset: written.asset,
    route: written.route,
    offered: written.offered,
    what: written.what ?? '',
    covers: written.covers ?? [],
    excludes: written.excludes ?? [],
    limits: written.limits ?? [],
    effective: written.effective ?? null,
    until: written.until ?? null,
    newMoney: written.new_money ?? true,
    source: written.source,
    quote: written.quote,
  }));

/** One entry of `plans/<plan-id>/availability.yaml`. */
export const availabilityEntry: z.ZodType<WrittenEntry> = entry;

/** The file as a list whose entries are judged one by one, so that a bad one does not silence the rest. */
export const availabilityFile = z.array(z.unknown(), {
  error: 'it takes a list of entries, each beginning with "- asset:"',
});
