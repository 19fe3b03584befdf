import { speaksAgainst } from '../answering/evidence/faq-evidence.ts';
import { judge } from '../answering/judge/judge.ts';
import { assetName } from '../domain/asset-class.ts';
import type { Document } from '../domain/document.ts';
import type { Finding } from '../domain/finding.ts';
import { type IsoDate, isWithin } from '../domain/iso-date.ts';
import type { KnowledgeBase } from '../domain/knowledge-base.ts';
import { bodyOf } from '../domain/passage.ts';
import { mentionsIn } from '../drafting/asset-mentions.ts';
import { warning } from '../knowledge/lint/say.ts';

/** Verified answers that are never shown, because they say yes or no where a plan's verdict is the opposite. */
export function faqVerdicts(knowledge: KnowledgeBase, today: IsoDate): Finding[] {
  return [...knowledge.documents.values()]
    .filter(
      ({ source, draft, effective, until }) =>
        source === 'faq' && !draft && isWithin(today, effective, until),
    )
    .flatMap((faq) => {
      const asset = onlyAssetOf(faq, knowledge);
      if (asset === null) return [];
      const text = (knowledge.passages.get(faq.path) ?? []).map(bodyOf).join('\n');
      const plan = knowledge.plans
        .map(({ id }) => id)
        .filter((id) => faq.plans?.includes(id) ?? true)
        .find((id) => speaksAgainst(text, judge(knowledge, id, asset, today)));
      if (plan === undefined) return [];
      const name = assetName(knowledge.assets, asset);
      const status = judge(knowledge, plan, asset, today).status.replaceAll('_', ' ');
      return [
        warning(
          faq.path,
          'faq-contradicts',
          `It gives a plain yes or no, but by availability.yaml ${name} is ${status} in the plan "${plan}", so it is not shown there: correct it, or limit it with "plans:" to those it is true for.`,
        ),
      ];
    });
}

function onlyAssetOf({ question, title }: Document, { assets }: KnowledgeBase): string | null {
  const named = new Set(mentionsIn(question ?? title, assets).map(({ asset }) => asset));
  return named.size === 1 ? ([...named][0] ?? null) : null;
}
