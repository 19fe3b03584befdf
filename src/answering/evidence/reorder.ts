import { authorityOf } from '../../domain/document.ts';
import type { Found } from '../find/findings.ts';
import type { Judgement } from '../judge/judge.ts';
import { stepsIn } from '../steps.ts';

const nearEqual = 0.88;

/** Sorts the hits that score nearly as well as the best; the others follow as they stood. */
function sortNearEquals(hits: readonly Found[], compare: (a: Found, b: Found) => number): Found[] {
  const best = Math.max(...hits.map(({ score }) => score), 0);
  const isNear = ({ score }: Found): boolean => score >= best * nearEqual;
  return [...hits.filter(isNear).toSorted(compare), ...hits.filter((hit) => !isNear(hit))];
}

/** Among near equals the document of higher authority speaks first, then the later one. */
export function byAuthority(hits: readonly Found[]): Found[] {
  return sortNearEquals(
    hits,
    (a, b) =>
      authorityOf(a.document) - authorityOf(b.document) ||
      (b.document.effective ?? '').localeCompare(a.document.effective ?? ''),
  );
}

const hearsay: ReadonlySet<string | null> = new Set(['reported', 'commentary', null]);

function isHearsay({ document, isReplaced }: Found): boolean {
  return isReplaced || hearsay.has(document.status);
}

/** Among near equals, what was decided comes before what was reported or said of it. */
export function officialFirst(hits: readonly Found[]): Found[] {
  return sortNearEquals(hits, (a, b) => Number(isHearsay(a)) - Number(isHearsay(b)));
}

const sourceBonus = 0.25;

/** The documents that the verdict rests on know most of what goes with it. */
export function sourcesFirst(hits: readonly Found[], judgements: readonly Judgement[]): Found[] {
  const sources = new Set(
    judgements.flatMap(({ inForce }) =>
      inForce.filter(({ entry }) => entry.offered).map(({ document }) => document.path),
    ),
  );
  return hits
    .map((hit) => (sources.has(hit.document.path) ? { ...hit, score: hit.score + sourceBonus } : hit))
    .toSorted((a, b) => b.score - a.score);
}

const stepsBonus = 0.3;

/** Where steps are asked for, a list of them comes before a passage that only speaks of the thing. */
export function stepsFirst(hits: readonly Found[]): Found[] {
  return hits
    .map((hit) => (stepsIn(hit.passage) !== null ? { ...hit, score: hit.score + stepsBonus } : hit))
    .sort((one, other) => other.score - one.score);
}
