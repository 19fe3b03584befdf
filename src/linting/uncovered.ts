import { assetName } from '../domain/asset-class.ts';
import type { KnowledgeBase } from '../domain/knowledge-base.ts';
import type { PlanId } from '../domain/plan.ts';
import type { EntryFinding } from '../knowledge/lint/lint-availability.ts';
import { warning } from '../knowledge/lint/say.ts';
import type { PlanClaim } from './plan-claims.ts';

/** Asset classes on which a plan's documents say something and its availability.yaml nothing. */
export function uncovered(
  plan: PlanId,
  claims: readonly PlanClaim[],
  { assets, availability }: KnowledgeBase,
): EntryFinding[] {
  const entries = availability.get(plan);
  // Without the file, that it is missing says it all.
  if (entries === undefined) return [];
  const covered = new Set(entries.map(({ asset }) => asset));
  const readings = claims.filter(({ claim }) => claim.sureness !== 'unsure' && !covered.has(claim.asset));
  return [...new Set(readings.map(({ claim }) => claim.asset))].flatMap((asset) => {
    const ofAsset = readings.filter(({ claim }) => claim.asset === asset);
    const best = ofAsset.find(({ claim }) => claim.sureness === 'sure') ?? ofAsset[0];
    if (!best) return [];
    const { document, claim } = best;
    return [
      {
        ...warning(
          `plans/${plan}/availability.yaml`,
          'not-covered',
          `It has no entry on ${assetName(assets, asset)}, but ${document.path} speaks of it in "${claim.passage.locator}": "${claim.quote}" Add one; "npm run draft -- ${plan}" proposes it.`,
        ),
        restsOn: document.path,
      },
    ];
  });
}
