import { replacementOf } from '../../domain/in-force.ts';
import type { KnowledgeBase } from '../../domain/knowledge-base.ts';
import { cutOff } from '../cut-off.ts';
import type { Findings, Found } from '../find/findings.ts';
import { select } from '../select.ts';
import { officialFirst } from './reorder.ts';

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

function firstPassage(path: string, like: Found, knowledge: KnowledgeBase): Found[] {
  const document = knowledge.documents.get(path);
  const passage = knowledge.passages.get(path)?.[0];
  return document && passage ? [{ ...like, document, passage, isReplaced: false }] : [];
}
