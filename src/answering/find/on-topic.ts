import { evidenceOf } from '../../domain/passage.ts';
import { isOnTopic, topicsIn } from '../evidence/topics.ts';
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
  const texts = new Map(hits.map(({ passage }) => [passage.id, evidenceOf(passage)]));
  const isUnsaid = named.some((topic) => ![...texts.values()].some((text) => isOnTopic(text, topic)));
  const speaking = (some: readonly Found[]): Found[] =>
    some.filter(({ passage }) => {
      const text = texts.get(passage.id) ?? '';
      return !isUnsaid && asked.some((topic) => isOnTopic(text, topic));
    });
  return {
    ...found,
    plan: speaking(found.plan),
    upcoming: speaking(found.upcoming),
    faq: speaking(found.faq),
    policy: speaking(found.policy),
  };
}
