import type { AvailabilityEntry } from '../../domain/availability.ts';
import type { Finding } from '../../domain/finding.ts';
import type { IsoDate } from '../../domain/iso-date.ts';
import type { KnowledgeBase } from '../../domain/knowledge-base.ts';
import { type Standing, standingOf } from '../../domain/standing.ts';

/** Entries that do not count, and why; one for a past or future period is fine. */
export function lintAvailability(knowledge: KnowledgeBase, today: IsoDate): Finding[] {
  return [...knowledge.availability].flatMap(([plan, entries]) =>
    entries.flatMap((entry): Finding[] => {
      const message = faultOf(standingOf(entry, plan, knowledge, today).kind, entry);
      return message === null
        ? []
        : [{ path: `plans/${plan}/availability.yaml`, line: entry.line ?? null, ...message }];
    }),
  );
}

function faultOf(
  standing: Standing['kind'],
  { asset, route, source, quote }: AvailabilityEntry,
): Pick<Finding, 'severity' | 'code' | 'message'> | null {
  const which = `The entry for ${asset} by ${route}`;
  switch (standing) {
    case 'counts':
    case 'upcoming':
      return null;
    case 'no_source':
      return {
        severity: 'error',
        code: 'no-source',
        message: `${which} rests on "${source}", but that is no served document of this plan.`,
      };
    case 'quote_not_found':
      return {
        severity: 'error',
        code: 'quote-not-found',
        message: `${which} does not count: its quote "${quote.slice(0, 60)}" is not found in ${source}.`,
      };
    case 'draft':
      return {
        severity: 'error',
        code: 'draft-source',
        message: `${which} does not count: ${source} is a draft.`,
      };
    case 'superseded':
      return {
        severity: 'warning',
        code: 'superseded-source',
        message: `${which} does not count: ${source} was replaced by a later document.`,
      };
    case 'expired':
      return {
        severity: 'warning',
        code: 'expired-entry',
        message: `${which} is no longer in force; remove it or enter what holds now.`,
      };
  }
}
