import { type Document, authorityOf } from '../domain/document.ts';
import type { AvailabilityEntry } from '../domain/availability.ts';
import { startOf } from '../domain/in-force.ts';
import type { IsoDate } from '../domain/iso-date.ts';
import type { KnowledgeBase } from '../domain/knowledge-base.ts';
import type { PlanId } from '../domain/plan.ts';
import { standingOf } from '../domain/standing.ts';
import { type EntryFinding, nameOf } from '../knowledge/lint/lint-availability.ts';
import { speaksAgainst, weightOf } from '../drafting/speaks-against.ts';
import { warning } from '../knowledge/lint/say.ts';
import type { PlanClaim } from './plan-claims.ts';

/** Entries that count although a document of higher or equal authority says the opposite, and no entry speaks for that. */
export function contradicted(
  plan: PlanId,
  claims: readonly PlanClaim[],
  knowledge: KnowledgeBase,
  today: IsoDate,
): EntryFinding[] {
  const entries = (knowledge.availability.get(plan) ?? []).flatMap((entry) => {
    const standing = standingOf(entry, plan, knowledge, today);
    return standing.kind === 'counts' ? [{ entry, source: standing.evidence.document }] : [];
  });
  return entries.flatMap(({ entry, source }) => {
    const [against] = claims
      .filter(
        (claimed) =>
          opposes(claimed, entry, source, knowledge) &&
          !entries.some((other) => speaksFor(other.entry, claimed)),
      )
      .toSorted(byWeight);
    if (!against) return [];
    const { document, claim } = against;
    const rank = weightOf(claim, document, source) ?? 'has the same authority';
    const says = entry.offered ? 'offered' : 'not offered';
    return [
      {
        ...warning(
          `plans/${plan}/availability.yaml`,
          'contradicted',
          `${nameOf(entry)} says ${says}, but ${document.path}, which ${rank}, says in "${claim.passage.locator}": "${claim.quote}" Check which holds; if it is that, enter it with that document as source.`,
          entry.line ?? null,
        ),
        restsOn: source.path,
      },
    ];
  });
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
