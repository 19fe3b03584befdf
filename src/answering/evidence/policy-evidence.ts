import { replacementOf } from '../../domain/in-force.ts';
import type { KnowledgeBase } from '../../domain/knowledge-base.ts';
import { cutOff } from '../cut-off.ts';
import type { Findings, Found } from '../find/find.ts';
import { select } from '../select.ts';

/** Law and news worth telling; what was replaced is followed by what replaced it. */
export function policyEvidence(
  found: Findings,
  {
    knowledge,
    today,
    most,
    least = cutOff.policy,
  }: { knowledge: KnowledgeBase; today: string; most: number; least?: number },
): Found[] {
  const chosen = officialFirst(select(found.policy, { most, least, fromOne: 2 }));
  const successors = chosen.flatMap((hit) => {
    const replacement = hit.isReplaced
      ? replacementOf(hit.document, knowledge.documents.values(), today)
      : null;
    if (!replacement || chosen.some(({ document }) => document === replacement)) return [];
    const best = found.policy.find(({ document }) => document === replacement);
    return best ? [best] : firstPassage(replacement.path, hit, knowledge);
  });
  return [...new Map([...chosen, ...successors].map((hit) => [hit.passage.id, hit])).values()];
}

const nearEqual = 0.88;
const hearsay: ReadonlySet<string | null> = new Set(['reported', 'commentary', null]);

function isHearsay({ document, isReplaced }: Found): boolean {
  return isReplaced || hearsay.has(document.status);
}

/** Among near equals, what was decided comes before what was reported or said of it. */
function officialFirst(hits: readonly Found[]): Found[] {
  const best = Math.max(...hits.map(({ score }) => score), 0);
  const near = hits.filter(({ score }) => score >= best * nearEqual);
  return [
    ...near.filter((hit) => !isHearsay(hit)),
    ...near.filter(isHearsay),
    ...hits.filter((hit) => !near.includes(hit)),
  ];
}

function firstPassage(path: string, like: Found, knowledge: KnowledgeBase): Found[] {
  const document = knowledge.documents.get(path);
  const passage = knowledge.passages.get(path)?.[0];
  return document && passage ? [{ ...like, document, passage, isReplaced: false }] : [];
}
