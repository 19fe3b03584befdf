import type { Passage } from '../domain/passage.ts';
import { clausesOf } from './clauses.ts';
import { linesOf } from './lines.ts';
import { whySilent } from './not-a-claim.ts';
import { routesIn } from './route-mentions.ts';

const hasNone =
  /\b(?:does not (?:currently )?(?:have|offer|provide|include|maintain|make available)|(?:has|have|offers|provides|includes) no|there is no)\b/iu;
const narrowed = /^[^.;]*\b(?:for|until|if|unless|to (?:former|new)|fee|that|which)\b/iu;

/** A sentence that says the plan has no brokerage window at all, and where it stands; null when none does. */
export function absentWindow(passages: readonly Passage[]): { quote: string; passage: Passage } | null {
  for (const { sentence, passage } of linesOf(passages)) {
    if (sentence === null) continue;
    for (const { text } of clausesOf(sentence)) {
      const denied = hasNone.exec(text);
      if (!denied || whySilent(text) !== null) continue;
      const [route] = routesIn(text.slice(denied.index + denied[0].length));
      if (route?.route !== 'brokerage_window' || route.at > nearby) continue;
      if (narrowed.test(text.slice(denied.index + denied[0].length + route.end))) continue;
      return { quote: sentence, passage };
    }
  }
  return null;
}

const nearby = 20;
