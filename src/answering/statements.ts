import type { Source } from '../domain/document.ts';
import type { ReadyStatement } from './ready-statement.ts';
import type { OtherSides } from './authority/other-sides.ts';
import type { Aim } from './aim.ts';
import { withoutRepeats, withoutSaidSentences } from './repeats.ts';
import type { SettledStatement } from './judge/settled-statement.ts';
import { detailBesideForms } from './understand/forms-asked.ts';
import { withoutPointers } from './units.ts';
import type { Understanding } from './understand/understanding.ts';

export interface Ready {
  /** From HR's entries. */
  settled: readonly SettledStatement[];
  /** From passages, by whichever writer. */
  written: readonly ReadyStatement[];
  /** What documents say against it, now or from a later day on. */
  sides: Pick<OtherSides, 'statements' | 'disputed'>;
  understanding: Understanding;
  aim: Aim;
}

const most = 8;

/** Puts statements in reading order and drops what repeats: a false premise first, then the plan, HR's answers, law and news. */
export function arrange({ settled, written, sides, understanding, aim }: Ready): ReadyStatement[] {
  const corrections = written.filter(({ isCorrection }) => isCorrection);
  const of = (source: Source): ReadyStatement[] =>
    written.filter((statement) => statement.source === source && !statement.isCorrection);
  const faq = of('faq');
  const kept = new Set([
    ...[...settled, ...faq, ...sides.statements].map(({ text }) => text),
    ...sides.disputed,
  ]);
  const own = withoutRepeats(
    ownPlan({
      settled,
      plan: [...of('plan'), ...sides.statements],
      faq,
      detail: detailBesideForms(understanding.detail, understanding.forms),
      asksHow: understanding.asksHow,
      aim,
    }),
    kept,
  );
  const told = withoutSaidSentences(own);
  const policy = withoutRepeats([...corrections, ...of('policy')], kept).filter(
    (statement) => !corrections.includes(statement),
  );
  const wanted = understanding.takesPolicyAsReason || told.length < most - 2 ? 2 : 1;
  const room = Math.max(most, settled.length) - Math.min(policy.length, wanted);
  const plan = told.slice(0, Math.max(room, 1));
  const news = policy.slice(0, Math.max(most - plan.length, 1));
  const rest = understanding.takesPolicyAsReason ? [...news, ...plan] : [...plan, ...news];
  return [...corrections, ...rest].slice(0, Math.max(most, settled.length + corrections.length));
}

interface OwnPlan {
  settled: readonly SettledStatement[];
  plan: readonly ReadyStatement[];
  faq: readonly ReadyStatement[];
  detail: string;
  asksHow: boolean;
  aim: Aim;
}

const asksLimit = /\b(?:caps?|limits?|max|maximum|most|much|percent|percentage|share|portion)\b/u;
const limitBonus = 0.3;
/** A sentence that says this much of the question answers its detail. */
const tellsDetail = 0.5;

/** The plan's part: the route or the instrument asked about, the detail asked for, the verdict, then the rest. */
function ownPlan({ settled, plan, faq, detail, asksHow, aim }: OwnPlan): ReadyStatement[] {
  if (settled.length === 0) return [...faq, ...plan];
  const all = settled.map((statement) => ({ ...statement, source: 'plan' as const }));
  const lead = all.filter(({ isLead }) => isLead);
  const verdict = all.filter(({ isLead }) => !isLead);
  if (lead.some(({ isAboutForm }) => isAboutForm))
    return [...lead, ...verdict.slice(0, 1), ...plan, ...faq, ...verdict.slice(1)];
  if (lead.length > 0)
    return [...faq, ...lead, ...afterLead({ settled: verdict, plan, faq: [], detail, asksHow, aim })];
  return afterLead({ settled: verdict, plan, faq, detail, asksHow, aim });
}

function afterLead({ settled, plan, faq, detail, asksHow, aim }: OwnPlan): ReadyStatement[] {
  const verdict = settled.map((statement) => ({ ...statement, source: 'plan' as const }));
  const [offer, ...rest] = verdict;
  const first = offer ? [offer] : [];
  if (detail === '')
    return asksHow ? [...faq, ...first, ...plan, ...rest] : [...faq, ...first, ...rest, ...plan];
  const telling = [...rest, ...plan]
    .map((statement) => ({
      statement,
      rating:
        aim(withoutPointers(statement.text)) + (asksLimit.test(detail) && statement.isLimit ? limitBonus : 0),
    }))
    .filter(({ rating }) => rating >= tellsDetail)
    .toSorted((a, b) => b.rating - a.rating)
    .map(({ statement }) => statement);
  const left = [...plan, ...rest].filter((statement) => !telling.includes(statement));
  return [...faq, ...telling, ...first, ...left];
}
