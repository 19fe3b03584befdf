import type { Document } from '../../domain/document.ts';
import { isInForce } from '../../domain/in-force.ts';
import type { IsoDate } from '../../domain/iso-date.ts';
import type { KnowledgeBase } from '../../domain/knowledge-base.ts';
import { bodyOf } from '../../domain/passage.ts';
import type { PlanId } from '../../domain/plan.ts';
import { replacersOf } from '../../domain/replacers.ts';
import { termsOf } from '../evidence/mentions.ts';
import { leansOnEarlier, sentencesOf } from '../sentences.ts';
import { dayOfParts, monthNumber, monthPattern } from '../understand/day/calendar.ts';
import { saysAny, spokenWords } from '../understand/phrases.ts';
import type { Judgement } from './judge.ts';
import type { SettledStatement } from './settled-statement.ts';

const bound = new RegExp(
  `\\b(before|prior to|until|through|from|since|starting|beginning) (?:(${monthPattern}) (\\d{1,2}),? )?(20\\d{2})\\b`,
  'giu',
);
const most = 2;

/** What the plan's documents of today say held on a day gone by ("Before January 1, 2026, …"), where no entry of that day speaks. */
export function heldBefore(
  judgements: readonly Judgement[],
  {
    knowledge,
    plan,
    day,
    today,
  }: { knowledge: KnowledgeBase; plan: PlanId | null; day: IsoDate; today: IsoDate },
): SettledStatement[] {
  const silent = judgements.filter(({ inForce }) => inForce.length === 0);
  if (plan === null || day >= today || silent.length === 0) return [];
  const terms = silent.flatMap(({ asset }) => termsOf(asset, knowledge));
  return documentsOf(plan, { knowledge, today })
    .flatMap((document) =>
      (knowledge.passages.get(document.path) ?? []).flatMap((passage) =>
        sentencesOf(bodyOf(passage))
          .filter((text) => tellsOf(text, day) && saysAny(spokenWords(text), terms))
          .map((words) => ({ text: words, isLead: true, evidence: [{ document, passage, words }] })),
      ),
    )
    .slice(0, most);
}

function documentsOf(
  plan: PlanId,
  { knowledge, today }: { knowledge: KnowledgeBase; today: IsoDate },
): Document[] {
  return [...knowledge.documents.values()].filter(
    (document) =>
      document.source === 'plan' &&
      !document.draft &&
      (document.plans?.includes(plan) ?? false) &&
      isInForce(document, replacersOf(document, knowledge.documents), today),
  );
}

/** The sentence stands alone and says until when something held: the day lies within. */
function tellsOf(sentence: string, day: IsoDate): boolean {
  const bounds = [...sentence.matchAll(bound)].map(
    ({ index, 1: word = '', 2: month, 3: inMonth, 4: year }) => ({
      opens: /^(?:from|since|starting|beginning)$/iu.test(word),
      isOpening: index === 0,
      isBefore: /^(?:before|prior to)$/iu.test(word),
      at: dayOfParts(Number(year), month ? monthNumber(month.toLowerCase()) : 1, Number(inMonth ?? 1)),
    }),
  );
  const ends = bounds.filter(({ opens }) => !opens);
  return (
    ends.length > 0 &&
    !leansOnEarlier(sentence) &&
    // Inside a sentence it may date something else: "employees hired before".
    ends.every(({ at, isBefore, isOpening }) => (isBefore ? isOpening && day < at : day <= at)) &&
    bounds.every(({ opens, at }) => !opens || at <= day)
  );
}
