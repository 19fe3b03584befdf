import type { AvailabilityEntry } from '../../domain/availability.ts';
import type { Finding } from '../../domain/finding.ts';
import type { IsoDate } from '../../domain/iso-date.ts';
import type { KnowledgeBase } from '../../domain/knowledge-base.ts';
import { type Standing, standingOf } from '../../domain/standing.ts';

/** Entries that do not count, and why; one for a past or future period is fine. */
export function lintAvailability(knowledge: KnowledgeBase, today: IsoDate): Finding[] {
  return [...knowledge.availability].flatMap(([plan, entries]) =>
    entries.flatMap((entry): Finding[] => {
      const fault = faultOf(standingOf(entry, plan, knowledge, today).kind, entry) ?? weaknessOf(entry);
      return fault === null
        ? []
        : [{ path: `plans/${plan}/availability.yaml`, line: entry.line ?? null, ...fault }];
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

const shortestQuote = 4;
const denies = /\b(?:not|no|never|none|neither|prohibit\w*|bars?|barred|excluded?s?)\b/iu;
const onlyBounds = /\b(?:no|not) (?:more|less|later|earlier|fewer|longer) than\b/giu;

/** An entry that counts on words that prove little, or seem to say the opposite. */
function weaknessOf({
  asset,
  route,
  offered,
  quote,
}: AvailabilityEntry): Pick<Finding, 'severity' | 'code' | 'message'> | null {
  const which = `The entry for ${asset} by ${route}`;
  if (quote.trim().split(/\s+/u).length < shortestQuote)
    return {
      severity: 'warning',
      code: 'weak-quote',
      message: `${which} rests on "${quote}": copy the whole sentence that says so.`,
    };
  const isDenied = denies.test(quote.replaceAll(onlyBounds, ' '));
  if (offered && isDenied)
    return {
      severity: 'warning',
      code: 'quote-says-otherwise',
      message: `${which} says it is offered, but its quote reads like a no: "${quote.slice(0, 80)}". Please check.`,
    };
  return null;
}
