import { evidenceOf } from '../../domain/passage.ts';
import { topicsIn } from '../evidence/topics.ts';
import type { Understanding } from '../understand/understanding.ts';
import type { Findings, Found } from './findings.ts';

/**
 * Of a question about the plan, only passages that speak of a subject it names. Where none speaks of one of
 * them ("student loan", though many speak of loans), the folder does not say.
 */
export function onTopic(
  found: Findings,
  { query, related, voices }: Pick<Understanding, 'query' | 'related' | 'voices'>,
): Findings {
  const named = topicsIn(query);
  const asked = [...named, ...topicsIn(related.map(({ alternatives: [meant = ''] }) => meant).join('. '))];
  if (asked.length === 0 || (voices.policy && !voices.plan)) return found;
  const hits = [...found.plan, ...found.upcoming, ...found.faq, ...found.policy];
  const spoken = new Map(hits.map(({ passage }) => [passage.id, new Set(topicsIn(evidenceOf(passage)))]));
  const isUnsaid = named.some((topic) => ![...spoken.values()].some((topics) => topics.has(topic)));
  const speaking = (some: readonly Found[]): Found[] =>
    some.filter(({ passage }) => !isUnsaid && asked.some((topic) => spoken.get(passage.id)?.has(topic)));
  return {
    ...found,
    plan: speaking(found.plan),
    upcoming: speaking(found.upcoming),
    faq: speaking(found.faq),
    policy: speaking(found.policy),
  };
}
