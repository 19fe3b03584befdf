import { type Document, authorityOf } from '../domain/document.ts';
import type { AvailabilityEntry } from '../domain/availability.ts';
import { startOf } from '../domain/in-force.ts';
import { type IsoDate, inWords } from '../domain/iso-date.ts';
import type { KnowledgeBase } from '../domain/knowledge-base.ts';
import type { PlanId } from '../domain/plan.ts';
import { standingOf } from '../domain/standing.ts';
import { type EntryFinding, nameOf } from '../knowledge/lint/lint-availability.ts';
import { speaksAgainst, weightOf } from '../drafting/speaks-against.ts';
import { warning } from '../knowledge/lint/say.ts';
import { type PlanClaim, firstDayOf } from './plan-claims.ts';

/** Entries that count although a document that weighs more says the opposite, now or from a later day on, and no entry speaks for that. */
export function contradicted(
  plan: PlanId,
  claims: readonly PlanClaim[],
  knowledge: KnowledgeBase,
  today: IsoDate,
): EntryFinding[] {
  const known = (knowledge.availability.get(plan) ?? []).flatMap((entry) => {
    const standing = standingOf(entry, plan, knowledge, today);
    const { kind } = standing;
    return kind === 'counts' || kind === 'upcoming'
      ? [{ entry, kind, source: standing.evidence.document }]
      : [];
  });
  const open = claims.filter((claimed) => !known.some(({ entry }) => speaksFor(entry, claimed)));
  return known.flatMap(({ entry, kind, source }) => {
    if (kind !== 'counts') return [];
    const [against] = open
      .filter((claimed) => {
        if (!opposes(claimed, entry, source, knowledge)) return false;
        const first = firstDayOf(claimed);
        return first === null || first <= today || countsOn(first, entry, plan, knowledge);
      })
      .toSorted((a, b) => byTime(a, b, today) || byWeight(a, b));
    return against ? [findingOn(entry, source, against, { plan, today })] : [];
  });
}

function countsOn(day: IsoDate, entry: AvailabilityEntry, plan: PlanId, knowledge: KnowledgeBase): boolean {
  return standingOf(entry, plan, knowledge, day).kind === 'counts';
}

function findingOn(
  entry: AvailabilityEntry,
  source: Document,
  against: PlanClaim,
  { plan, today }: { plan: PlanId; today: IsoDate },
): EntryFinding {
  const { document, claim } = against;
  const first = firstDayOf(against);
  const rank = weightOf(claim, document, source) ?? 'has the same authority';
  const says = entry.offered ? 'offered' : 'not offered';
  const todo =
    first !== null && first > today
      ? `That holds from ${inWords(first)} on: if it is right, end this entry on the day before and enter what follows with that document as source.`
      : 'Check which holds; if it is that, enter it with that document as source.';
  return {
    ...warning(
      `plans/${plan}/availability.yaml`,
      'contradicted',
      `${nameOf(entry)} says ${says}, but ${document.path}, which ${rank}, says in "${claim.passage.locator}": "${claim.quote}" ${todo}`,
      entry.line ?? null,
    ),
    restsOn: source.path,
  };
}

/** What holds already before what is to come. */
function byTime(a: PlanClaim, b: PlanClaim, today: IsoDate): number {
  const isComing = (claimed: PlanClaim): number => Number((firstDayOf(claimed) ?? '') > today);
  return isComing(a) - isComing(b);
}

/** The highest authority first, of equals the latest. */
function byWeight({ document: a }: PlanClaim, { document: b }: PlanClaim): number {
  return authorityOf(a) - authorityOf(b) || (startOf(b) ?? '').localeCompare(startOf(a) ?? '');
}

function opposes(
  { document, claim }: PlanClaim,
  entry: AvailabilityEntry,
  source: Document,
  { assets }: KnowledgeBase,
): boolean {
  return weightOf(claim, document, source) !== null && speaksAgainst(claim, entry, assets);
}

/** HR entered what that document says, so the authority of each is settled already. */
function speaksFor(entry: AvailabilityEntry, { document, claim }: PlanClaim): boolean {
  return (
    entry.source === document.path &&
    entry.asset === claim.asset &&
    entry.offered === claim.offered &&
    entry.newMoney === claim.newMoney &&
    (entry.route === claim.route || [entry.route, claim.route].includes('any'))
  );
}
