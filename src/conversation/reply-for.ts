import type { Answered } from '../answering/answer.ts';
import type { AskerPlan } from '../domain/asker.ts';
import type { KnowledgeBase } from '../domain/knowledge-base.ts';
import type { Plan } from '../domain/plan.ts';
import type { Reply } from '../domain/turn.ts';

/** Clothes an answer with what a reader needs: the plan's name, whom to ask, which plans to choose from, and for whose eyes it is. */
export function replyFor(
  { answer, understanding }: Answered,
  { asker, knowledge, isShared }: { asker: AskerPlan; knowledge: KnowledgeBase; isShared: boolean },
): Extract<Reply, { kind: 'answer' }> {
  const planOf = (id: string): Plan[] => knowledge.plans.filter((plan) => plan.id === id);
  const known = asker.kind === 'known' ? planOf(asker.plan) : [];
  const choices = asker.kind === 'unknown' ? asker.choices.flatMap(planOf) : [];
  const concerned = known.length > 0 ? known : choices.length > 0 ? choices : knowledge.plans;
  const isAboutTheirPlan =
    answer.plan !== null || answer.outcome === 'needs_plan' || answer.outcome === 'declined';
  return {
    kind: 'answer',
    answer,
    day: understanding.day,
    plan: known[0] ?? null,
    choices: answer.outcome === 'needs_plan' ? choices : [],
    contacts: [...new Set(concerned.flatMap(({ contact }) => (contact === null ? [] : [contact])))],
    audience: isShared && isAboutTheirPlan ? 'asker' : 'everyone',
    assetNames: Object.fromEntries(knowledge.assets.classes.map(({ id, name }) => [id, name])),
  };
}
