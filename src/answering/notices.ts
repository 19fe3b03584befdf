import type { Document } from '../domain/document.ts';
import type { Citation, Notice, NoticeCode } from '../domain/answer.ts';
import { assetName } from '../domain/asset-class.ts';
import { inWords, laterOf } from '../domain/iso-date.ts';
import { replacementOf, startOf } from '../domain/in-force.ts';
import type { KnowledgeBase } from '../domain/knowledge-base.ts';
import { capitalised, listed, routeName } from '../domain/wording.ts';
import type { Judgement } from './judge/judge.ts';
import { premiseOf } from './premise/premise-of.ts';
import type { Understanding } from './understand/understanding.ts';

export interface NoticeOptions {
  understanding: Understanding;
  judgements: readonly Judgement[];
  citations: readonly Citation[];
  knowledge: KnowledgeBase;
  today: string;
  modelFailed: boolean;
  /** Replaced law or news that the question itself is about, cited or not. */
  askedAbout: readonly Document[];
  /** Titles of documents of which neither outranks the other and that say different things. */
  disagreeing: readonly [string, string][];
}

const fixed: Partial<Record<NoticeCode, string>> = {
  education_not_advice:
    'I explain what the documents say. What to buy and how much is your decision; a licensed adviser can help with it.',
  policy_not_plan:
    'What Washington decides does not change this plan by itself; only the plan’s own documents say what it offers.',
  reported_not_official: 'This rests in part on press reports, which are not official.',
  answered_without_model:
    'The language model could not be used, so this answer was put together from the documents alone.',
};

/** What a reader has to be told beside the statements. */
export function noticesFor(options: NoticeOptions): Notice[] {
  const { understanding, judgements, citations, modelFailed, disagreeing } = options;
  const notices: Notice[] = [];
  const add = (code: NoticeCode, text = fixed[code] ?? ''): void => {
    if (!notices.some((notice) => notice.code === code && notice.text === text)) notices.push({ code, text });
  };
  if (understanding.takesPolicyAsReason || asksWhetherRequired(understanding)) add('policy_not_plan');
  if (understanding.asksForAdvice) add('education_not_advice');
  for (const judgement of judgements) judgementNotices(judgement, options, add);
  for (const [one, other] of disagreeing)
    add('conflicting', `"${one}" and "${other}" disagree here. Please ask HR before you rely on either.`);
  if (citations.some(({ status }) => status === 'reported')) add('reported_not_official');
  citationNotices(options, add);
  if (modelFailed) add('answered_without_model');
  return notices;
}

/** Whether some law has employers or plans offer a thing: the same question without "my plan" in it. */
function asksWhetherRequired(understanding: Understanding): boolean {
  const isRequired = premiseOf(understanding)?.claims.some(({ id }) => id === 'required') ?? false;
  return (
    isRequired &&
    /\b(?:employers?|compan(?:y|ies)|plans?|401\(?k\)?s?|offer)\b/iu.test(understanding.question)
  );
}

type Add = (code: NoticeCode, text?: string) => void;

function judgementNotices(judgement: Judgement, { knowledge, today }: NoticeOptions, add: Add): void {
  const name = assetName(knowledge.assets, judgement.asset);
  const { inForce, upcoming, conflicts, setAside } = judgement;
  if (conflicts.length > 0)
    add(
      'conflicting',
      `The plan’s documents disagree on ${name} through ${listed(conflicts.map(routeName))}. Please ask HR before you rely on either.`,
    );
  if (inForce.length === 0) add('unreviewed', `HR has not confirmed what the documents say on ${name}.`);
  const reasons = new Set(inForce.length === 0 ? setAside.map(({ reason }) => reason) : []);
  if (reasons.has('expired')) add('expired', `What HR had entered on ${name} is no longer in force.`);
  if (reasons.has('superseded'))
    add('superseded', `What HR had entered on ${name} rests on a document that was replaced.`);
  for (const { entry, document } of upcoming) {
    const start = laterOf(entry.effective, document.effective);
    if (start)
      add(
        'upcoming_change',
        `${capitalised(name)}, ${routeName(entry.route)}: a change ${start <= today ? 'took' : 'takes'} effect on ${inWords(start)}.`,
      );
  }
}

function citationNotices(
  { understanding, judgements, citations, knowledge, today, askedAbout }: NoticeOptions,
  add: Add,
): void {
  const announced = judgements.some(({ upcoming }) => upcoming.length > 0);
  const cited = citations.flatMap(({ path }) => knowledge.documents.get(path) ?? []);
  for (const document of new Set([...cited, ...askedAbout])) {
    const replacement = replacementOf(document, knowledge.documents.values(), today);
    if (replacement) add('superseded', `"${document.title}" was replaced by "${replacement.title}".`);
    else if (document.status === 'rescinded' && !isReplacedLater(document, knowledge))
      add('superseded', `"${document.title}" has been rescinded.`);
    const start = startOf(document);
    if (document.source === 'plan' && start !== null && start > understanding.day && !announced)
      add('upcoming_change', `"${document.title}" takes effect on ${inWords(start)}.`);
    const isDated = document.effective ?? document.published ?? document.occurred ?? document.reviewed;
    if (!isDated && !document.isDatedInText) add('undated', `"${document.title}" carries no date.`);
  }
}

/** The folder holds what replaced it, so its own day tells since when. */
function isReplacedLater({ path }: Document, { documents }: KnowledgeBase): boolean {
  return [...documents.values()].some((other) => other.supersedes.includes(path));
}
