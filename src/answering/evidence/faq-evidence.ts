import { bodyOf } from '../../domain/passage.ts';
import type { IsoDate } from '../../domain/iso-date.ts';
import type { KnowledgeBase } from '../../domain/knowledge-base.ts';
import { saidAgainst } from '../authority/faq-against.ts';
import type { PlacedSaying } from '../authority/overruled.ts';
import { cutOff } from '../cut-off.ts';
import type { Findings, Found } from '../find/findings.ts';
import type { Judgement } from '../judge/judge.ts';
import { asksNothingMore, isSameQuestion, yesOrNo } from './same-question.ts';
import type { Understanding } from '../understand/understanding.ts';

export interface FaqSurroundings {
  /** What the plan's documents say near the question. */
  planSays: readonly PlacedSaying[];
  knowledge: KnowledgeBase;
  today: IsoDate;
}

/** A verified answer, when its question really is the one asked and nothing the plan says speaks against it. */
export function faqEvidence(
  found: Findings,
  { query, asksForAdvice, day }: Understanding,
  judgements: readonly Judgement[],
  { planSays, knowledge, today }: FaqSurroundings,
): Found[] {
  // Advice is nobody's to give, and what HR checked it checked for now.
  if (asksForAdvice || (judgements.length > 0 && day !== today)) return [];
  const isAsked = judgements.length > 0 && yesOrNo.test(query) ? asksNothingMore : isSameQuestion;
  return found.faq
    .filter(
      (hit) =>
        hit.coverage >= cutOff.faq && isAsked(hit.document.question ?? hit.document.title, query, found),
    )
    .filter((hit) => judgements.every((judgement) => !speaksAgainst(bodyOf(hit.passage), judgement)))
    .filter(
      (hit) =>
        saidAgainst(
          hit.document,
          whole(hit, knowledge).map(({ passage }) => passage),
          () => planSays,
        ).length === 0,
    )
    .slice(0, 1)
    .flatMap((hit) => whole(hit, knowledge));
}

/** The answer HR wrote is given from its beginning to its end, whichever part of it was found. */
function whole(hit: Found, { passages }: KnowledgeBase): Found[] {
  return (passages.get(hit.document.path) ?? [hit.passage]).map((passage) => ({ ...hit, passage }));
}

/** A plain yes or no in the answer that is the opposite of the verdict: it is not shown beside it. */
export function speaksAgainst(text: string, { status }: Pick<Judgement, 'status'>): boolean {
  const denies =
    /^no\b|\b(?:does not offer|not available|not offered|cannot buy|no crypto|not allowed|not permitted)\b/iu.test(
      text,
    );
  const affirms = /^yes\b/iu.test(text);
  if (status === 'conflicting') return denies || affirms;
  return (status === 'available' && denies) || (status === 'not_available' && affirms);
}
