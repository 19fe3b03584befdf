import type { AssetCatalogue } from '../domain/asset-class.ts';
import type { AvailabilityEntry } from '../domain/availability.ts';
import { type Document, authorityOf } from '../domain/document.ts';
import type { IsoDate } from '../domain/iso-date.ts';
import type { Sureness } from './claim.ts';
import { distinctParts } from './distinct-parts.ts';
import { type FoundClaim, isSpelledOut } from './settle.ts';
import { speaksAgainst, weightOf } from './speaks-against.ts';

/** A claim with the document it was found in. */
export interface Candidate {
  claim: FoundClaim;
  document: Document;
}

interface Chosen {
  entry: AvailabilityEntry;
  sureness: Sureness;
  why: string;
}

/** One entry for each asset class and route that holds on the day, and one for each later day a change begins. */
export function best(candidates: readonly Candidate[], day: IsoDate, catalogue: AssetCatalogue): Chosen[] {
  const claims = candidates.map(({ claim }) => claim);
  const settled = withoutForms(
    candidates.filter(
      ({ claim }) => (claim.until === null || claim.until >= day) && !isSpelledOut(claim, claims),
    ),
    day,
    catalogue,
  );
  const groups = Map.groupBy(settled, ({ claim }) => {
    const start = claim.effective !== null && claim.effective > day ? claim.effective : 'now';
    return `${claim.asset} ${claim.route} ${start}`;
  });
  return [...groups.values()].flatMap((group) => {
    const ranked = group.toSorted(byWeight);
    const [first] = ranked;
    if (!first) return [];
    const [top = first] = ranked
      .filter(
        ({ claim, document }) =>
          agrees(claim, first.claim) && authorityOf(document) === authorityOf(first.document),
      )
      .toSorted(byAge);
    return [chosenFrom(top, ranked)];
  });
}

/** A refusal of a form ("held directly") where another document offers the thing by the same route, in another form. */
function withoutForms(
  candidates: readonly Candidate[],
  day: IsoDate,
  catalogue: AssetCatalogue,
): Candidate[] {
  return candidates.filter((candidate) => {
    const { claim } = candidate;
    if (!claim.isPartial) return true;
    const offers = candidates.filter(
      ({ claim: other }) =>
        other.offered &&
        isOfItsTime(other, claim, day) &&
        other.asset === claim.asset &&
        other.route === claim.route &&
        other.doubt <= 2,
    );
    return offers.length === 0 || offers.some((offer) => outdoes(candidate, offer, catalogue));
  });
}

/** It refuses the very form that is offered, in a document that weighs more. */
function outdoes({ claim, document }: Candidate, offer: Candidate, catalogue: AssetCatalogue): boolean {
  return (
    weightOf(claim, document, offer.document) !== null && speaksAgainst(claim, entryOf(offer), catalogue)
  );
}

/** An entry that says what a claim does. */
function entryOf({ claim, document }: Candidate): AvailabilityEntry {
  const { asset, route, offered, what, covers, excludes, limits, effective, until, newMoney, quote } = claim;
  return {
    asset,
    route,
    offered,
    what,
    covers,
    excludes,
    limits,
    effective,
    until,
    newMoney,
    source: document.path,
    quote,
  };
}

/** What is offered only later spares nothing of what is refused today. */
function isOfItsTime({ effective }: FoundClaim, refusal: FoundClaim, day: IsoDate): boolean {
  return (
    effective === null ||
    effective <= (refusal.effective !== null && refusal.effective > day ? refusal.effective : day)
  );
}

/** What is unsure last, then the highest authority, the latest day, the least doubt. */
function byWeight(a: Candidate, b: Candidate): number {
  return (
    Number(a.claim.sureness === 'unsure') - Number(b.claim.sureness === 'unsure') ||
    authorityOf(a.document) - authorityOf(b.document) ||
    (b.claim.effective ?? '').localeCompare(a.claim.effective ?? '') ||
    a.claim.doubt - b.claim.doubt
  );
}

function chosenFrom({ claim, document }: Candidate, ranked: readonly Candidate[]): Chosen {
  const alike = ranked.filter((other) => other.document === document && agrees(other.claim, claim));
  const against = ranked.find((other) => !agrees(other.claim, claim) && other.claim.sureness !== 'unsure');
  const isSplit = against !== undefined && authorityOf(against.document) === authorityOf(document);
  const collect = (key: 'limits' | 'excludes' | 'covers'): string[] => [
    ...new Set(alike.flatMap((other) => other.claim[key])),
  ];
  return {
    entry: {
      ...entryOf({ claim, document }),
      covers: distinctParts(collect('covers'), claim.what),
      excludes: collect('excludes'),
      limits: collect('limits').slice(0, mostLimits),
    },
    sureness: isSplit ? 'unsure' : claim.sureness,
    why: against ? `${claim.why}; but ${against.document.path} says otherwise` : claim.why,
  };
}

const mostLimits = 6;

/** Of places that say the same the plainest speaks, then the oldest: it has held since then. */
function byAge(a: Candidate, b: Candidate): number {
  return a.claim.doubt - b.claim.doubt || (a.claim.effective ?? '').localeCompare(b.claim.effective ?? '');
}

function agrees(one: FoundClaim, other: FoundClaim): boolean {
  return one.offered === other.offered && one.newMoney === other.newMoney;
}
