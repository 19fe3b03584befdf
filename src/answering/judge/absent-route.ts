import type { RouteId } from '../../domain/availability.ts';
import type { PlacedSaying } from '../authority/overruled.ts';
import { phrasesOf } from '../understand/find-routes.ts';
import { linesOf } from './lines-of.ts';
import type { SettledStatement } from './settled-statement.ts';

/** Whatever their documents call them. */
const everyPlanHas: ReadonlySet<RouteId> = new Set(['core_menu', 'target_date_fund', 'any']);

/** What a plan document says near the question of a route that the plan does not have; null when none says so. */
export function absentRoute(route: RouteId, planSays: readonly PlacedSaying[]): SettledStatement | null {
  const phrases = phrasesOf(route).map((phrase) => phrase.replace(/^the /u, ''));
  if (everyPlanHas.has(route) || phrases.length === 0) return null;
  const absent = new RegExp(
    `\\b(?:no|not (?:have|offer|include|provide|adopt|adopted|contain)) (?:an? |any )?(?:\\w+ ){0,2}?(?:${phrases.join('|')})\\b`,
    'iu',
  );
  for (const { document, passage } of planSays) {
    const line = linesOf(passage).find(({ own }) => absent.test(own));
    if (line) return { text: line.text, evidence: [{ document, passage, words: line.own }] };
  }
  return null;
}
