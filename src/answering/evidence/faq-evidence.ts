import { bodyOf } from '../../domain/passage.ts';
import { stemsOf } from '../../retrieval/words.ts';
import type { KnowledgeBase } from '../../domain/knowledge-base.ts';
import { type PlacedSaying, sayingsIn } from '../authority/overruled.ts';
import { saysOtherwise } from '../authority/says-otherwise.ts';
import { cutOff } from '../cut-off.ts';
import type { Findings, Found } from '../find/find.ts';
import type { Judgement } from '../judge/judge.ts';
import type { Understanding } from '../understand/understanding.ts';

/** A verified answer, when its question really is the one asked and nothing the plan says speaks against it. */
export function faqEvidence(
  found: Findings,
  { query }: Understanding,
  judgements: readonly Judgement[],
  { planSays, knowledge }: { planSays: readonly PlacedSaying[]; knowledge: KnowledgeBase },
): Found[] {
  return found.faq
    .filter(
      (hit) =>
        hit.coverage >= cutOff.faq &&
        isSameQuestion(hit.document.question ?? hit.document.title, query, found),
    )
    .filter((hit) => judgements.every((judgement) => !speaksAgainst(bodyOf(hit.passage), judgement)))
    .filter((hit) =>
      sayingsIn(whole(hit, knowledge)).every(
        ({ saying }) => !planSays.some((rival) => saysOtherwise(saying, rival.saying)),
      ),
    )
    .slice(0, 1)
    .flatMap((hit) => whole(hit, knowledge));
}

/** The answer HR wrote is given from its beginning to its end, whichever part of it was found. */
function whole(hit: Found, { passages }: KnowledgeBase): Found[] {
  return (passages.get(hit.document.path) ?? [hit.passage]).map((passage) => ({ ...hit, passage }));
}

const sameQuestion = { ofTheirs: 0.5, ofOurs: 0.6 };

/** The verified question, word for word but for the little ones. */
export function isThatQuestion({ document }: Found, asked: string): boolean {
  const theirs = new Set(stemsOf(document.question ?? document.title));
  const ours = new Set(stemsOf(asked));
  return theirs.size > 0 && theirs.size === ours.size && [...theirs].every((stem) => ours.has(stem));
}

/** Each question holds most of the other: one that merely touches the same subject is another question. */
function isSameQuestion(verified: string, asked: string, { relevanceTo }: Findings): boolean {
  const stems = new Set(stemsOf(asked));
  const theirs = [...new Set(stemsOf(verified))];
  const shared = theirs.filter((stem) => stems.has(stem)).length / Math.max(theirs.length, 1);
  return shared >= sameQuestion.ofTheirs && relevanceTo(asked)(verified) >= sameQuestion.ofOurs;
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
