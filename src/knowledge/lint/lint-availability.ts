import type { AvailabilityEntry } from '../../domain/availability.ts';
import type { Finding } from '../../domain/finding.ts';
import { type IsoDate, daysLater, inWords } from '../../domain/iso-date.ts';
import type { KnowledgeBase } from '../../domain/knowledge-base.ts';
import { type Passage, quoteOf } from '../../domain/passage.ts';
import { normalised } from '../../domain/quote.ts';
import type { PlanId } from '../../domain/plan.ts';
import { type Standing, standingOf } from '../../domain/standing.ts';
import { routeName } from '../../domain/wording.ts';
import { soonDays } from './days.ts';
import { nearestPassage } from './nearest-passage.ts';
import { error, warning } from './say.ts';

/** A finding about an entry, with the document the entry rests on. */
export interface EntryFinding extends Finding {
  restsOn: string;
}

interface Context {
  plan: PlanId;
  entries: readonly AvailabilityEntry[];
  knowledge: KnowledgeBase;
  today: IsoDate;
}

/** Entries that do not count, or soon will not, and why; one for a past or future period is fine. */
export function lintAvailability(knowledge: KnowledgeBase, today: IsoDate): EntryFinding[] {
  return [...knowledge.availability]
    .filter(([plan]) => knowledge.plans.some(({ id }) => id === plan))
    .flatMap(([plan, entries]) =>
      onceALine(
        entries.flatMap((entry) => {
          const finding = faultOf(entry, { plan, entries, knowledge, today });
          return finding ? [{ ...finding, restsOn: entry.source }] : [];
        }),
      ),
    );
}

/** An entry on a group stands for each member: what is wrong with it is told once. */
function onceALine(findings: readonly EntryFinding[]): EntryFinding[] {
  return findings.filter(
    ({ line, code }, at) =>
      line === null || findings.findIndex((other) => other.line === line && other.code === code) === at,
  );
}

/** An entry as it is spoken of: "The entry for crypto by the core menu". */
export function nameOf({ asset, route }: AvailabilityEntry): string {
  return `The entry for ${asset} by ${routeName(route)}`;
}

function faultOf(entry: AvailabilityEntry, context: Context): Finding | null {
  const { plan, knowledge, today } = context;
  const path = `plans/${plan}/availability.yaml`;
  const line = entry.line ?? null;
  const which = nameOf(entry);
  if (entry.effective !== null && entry.until !== null && entry.until < entry.effective)
    return error(
      path,
      'dates',
      `${which} ends (${entry.until}) before it takes effect (${entry.effective}), so it never counts: correct one of the two.`,
      line,
    );
  const { kind } = standingOf(entry, plan, knowledge, today);
  switch (kind) {
    case 'counts':
    case 'upcoming':
      return endingSoon(entry, context, path) ?? weaknessOf(entry, path, knowledge);
    case 'no_source':
    case 'quote_not_found':
    case 'draft':
      return error(path, codes[kind], `${which} ${notCounting(kind, entry, knowledge)}`, line);
    case 'superseded':
    case 'expired':
      return isCarriedOn(entry, context)
        ? null
        : warning(path, codes[kind], `${which} ${notCounting(kind, entry, knowledge)}`, line);
  }
}

type Failing = Exclude<Standing['kind'], 'counts' | 'upcoming'>;

const codes: Record<Failing, string> = {
  no_source: 'no-source',
  quote_not_found: 'quote-not-found',
  draft: 'draft-source',
  superseded: 'superseded-source',
  expired: 'expired-entry',
};

function notCounting(kind: Failing, entry: AvailabilityEntry, knowledge: KnowledgeBase): string {
  const { source, quote } = entry;
  switch (kind) {
    case 'no_source':
      return `rests on "${source}", but that is no served document of this plan: correct "source:", or repair that file.`;
    case 'quote_not_found':
      return `does not count: its quote "${cut(quote, 60)}" is not found in ${source}. ${nearestTo(quote, source, knowledge)}`;
    case 'draft':
      return `does not count: ${source} is a draft. Take "draft: true" out of it once it is adopted.`;
    case 'superseded':
      return `does not count: ${source} was replaced by a later document. Enter what that one says, or remove this entry.`;
    case 'expired':
      return 'is no longer in force: remove it, or enter what holds now.';
  }
}

function nearestTo(quote: string, source: string, { passages }: KnowledgeBase): string {
  const nearest = nearestPassage(quote, passages.get(source) ?? []);
  return nearest === null
    ? 'Nothing there reads like it: remove the entry, or name the document that says so.'
    : `The nearest words there now, under "${nearest.locator}", are "${cut(nearest.words, 240)}": copy them if they still say the same.`;
}

/** Another entry speaks, or will, of the same asset by the same route. */
function isCarriedOn(entry: AvailabilityEntry, { plan, entries, knowledge, today }: Context): boolean {
  return entries.some(
    (other) =>
      other !== entry &&
      other.asset === entry.asset &&
      (other.route === entry.route || other.route === 'any') &&
      ['counts', 'upcoming'].includes(standingOf(other, plan, knowledge, today).kind),
  );
}

function endingSoon(entry: AvailabilityEntry, context: Context, path: string): Finding | null {
  const { plan, knowledge, today, entries } = context;
  const { until } = entry;
  if (until === null || until < today || until > daysLater(today, soonDays)) return null;
  const dayAfter = daysLater(until, 1);
  const followers = entries.filter(
    (other) =>
      other.asset === entry.asset &&
      (other.route === entry.route || other.route === 'any') &&
      other !== entry,
  );
  if (followers.some((other) => standingOf(other, plan, knowledge, dayAfter).kind === 'counts')) return null;
  return warning(
    path,
    'expiring-entry',
    `${nameOf(entry)} ends on ${until} and none follows it: enter what holds from ${inWords(dayAfter)} on.`,
    entry.line ?? null,
  );
}

const shortestQuote = 4;
const denies = /\b(?:not|no|never|none|neither|prohibit\w*|bars?|barred|excluded?s?)\b/iu;
const onlyBounds = /\b(?:no|not) (?:more|less|later|earlier|fewer|longer) than\b/giu;

/** An entry that counts on words that prove little, or seem to say the opposite. */
function weaknessOf(entry: AvailabilityEntry, path: string, { passages }: KnowledgeBase): Finding | null {
  const { offered, quote, source, newMoney } = entry;
  const line = entry.line ?? null;
  if (quote.trim().split(/\s+/u).length < shortestQuote && !isWholeLine(quote, passages.get(source) ?? []))
    return warning(
      path,
      'weak-quote',
      `${nameOf(entry)} rests on "${quote}": copy the whole sentence that says so.`,
      line,
    );
  // That nothing more can be bought is said in words of refusal.
  if (offered && newMoney && denies.test(quote.replaceAll(onlyBounds, ' ')))
    return warning(
      path,
      'quote-says-otherwise',
      `${nameOf(entry)} says it is offered, but its quote reads like a no: "${cut(quote, 80)}". Please check.`,
      line,
    );
  return null;
}

/** A list item or a row says, under its heading, in few words what a sentence needs more for. */
function isWholeLine(quote: string, passages: readonly Passage[]): boolean {
  const whole = normalised(quote);
  return passages.some(({ blocks }) =>
    blocks.some((block) => block.kind !== 'paragraph' && normalised(quoteOf(block)) === whole),
  );
}

function cut(text: string, longest: number): string {
  return text.length <= longest ? text : `${text.slice(0, longest).trimEnd()}…`;
}
