import { type Judgement, judge } from '../answering/judge/judge.ts';
import { assetName } from '../domain/asset-class.ts';
import type { IsoDate } from '../domain/iso-date.ts';
import type { KnowledgeBase } from '../domain/knowledge-base.ts';
import type { PlanId } from '../domain/plan.ts';
import { routeName } from '../domain/wording.ts';
import { type EntryFinding } from '../knowledge/lint/lint-availability.ts';
import { warning } from '../knowledge/lint/say.ts';

/** Entries in force on one route that disagree, from documents of equal authority: employees are shown both. */
export function conflicting(knowledge: KnowledgeBase, today: IsoDate): EntryFinding[] {
  return [...knowledge.availability.keys()].flatMap((plan) =>
    knowledge.assets.classes.flatMap(({ id }) =>
      conflictsIn(judge(knowledge, plan, id, today), plan, knowledge),
    ),
  );
}

function conflictsIn(judgement: Judgement, plan: PlanId, { assets }: KnowledgeBase): EntryFinding[] {
  return judgement.conflicts.flatMap((route) => {
    const sides = judgement.inForce.filter(({ entry }) => entry.route === route);
    const yes = sides.find(({ entry }) => entry.offered);
    const no = sides.find(({ entry }) => !entry.offered);
    if (!yes || !no) return [];
    const [first, second] = [yes, no].map(
      ({ document, passage }) => `${document.path} ("${passage.locator}")`,
    );
    const message = `Two entries disagree on ${assetName(assets, judgement.asset)} by ${routeName(route)}: ${first} says it is offered, ${second} that it is not, and neither outranks the other, so employees are shown both. Find out which holds, and set "until:" or "supersedes:" on the other.`;
    const line = Math.max(yes.entry.line ?? 0, no.entry.line ?? 0) || null;
    return [
      {
        ...warning(`plans/${plan}/availability.yaml`, 'conflicting', message, line),
        restsOn: yes.document.path,
      },
    ];
  });
}
